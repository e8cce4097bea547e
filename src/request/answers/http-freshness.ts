/** What HTTP caches in front are told of an answer: never to hold it for longer than its data is fresh. */
import type { IncomingHttpHeaders } from 'node:http';

/** Of all lookups of an answer together, in milliseconds since the epoch. */
export interface Ages {
  readonly oldestAtMs: number;
  readonly endsAtMs: number;
}

export interface FreshnessHeaders {
  readonly cacheControl: string;
  /** Seconds since the oldest part was fetched from LeetCode. */
  readonly age: string;
  /**
   * Seconds that are left, for nginx: it does not subtract `Age` from `max-age`, and does as this header says instead,
   * whatever `Cache-Control` says; so 0 for what is private. (nginx, ngx_http_proxy_module, proxy_cache_valid.)
   */
  readonly remaining: string;
}

/**
 * RFC 9111, section 4.2: fresh while `Age` is less than `max-age`, and so for as many whole seconds as the data has left.
 * With credentials it is `private`: a shared cache must not give it to others.
 */
export function freshnessHeaders({ oldestAtMs, endsAtMs }: Ages, nowMs: number, isPrivate: boolean): FreshnessHeaders {
  const age = Math.max(0, Math.floor((nowMs - oldestAtMs) / 1000));
  const remaining = Math.max(0, Math.floor((endsAtMs - nowMs) / 1000));
  return {
    cacheControl: `${isPrivate ? 'private' : 'public'}, max-age=${age + remaining}`,
    age: String(age),
    remaining: isPrivate ? '0' : String(remaining),
  };
}

/** Whether the request says who asks or by which way; cookies count, though nothing here reads them: a proxy in front may. */
export function hasCredentials(headers: IncomingHttpHeaders): boolean {
  const names = ['authorization', 'x-api-key', 'x-leetgraph-router', 'cookie'];
  return names.some((name) => headers[name] !== undefined);
}
