/** The connections to LeetCode: kept alive, through a proxy where one is set, each step with a time limit of its own. */
import { EnvHttpProxyAgent, fetch } from 'undici';
import type { HttpFetch } from './http-fetch.ts';
import { createPlainFetch } from './plain-fetch.ts';

export interface OpenFetchOptions {
  /** For TCP and TLS together. */
  readonly connectTimeoutMs: number;
  /** For the whole exchange, body included; kept by exchange.ts. Those for its parts are made of it. */
  readonly timeoutMs: number;
  /** Proxies by the scheme of what is asked. */
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  /** Host names that are asked without one, separated by commas. */
  readonly noProxy?: string;
}

export interface OpenFetch {
  readonly fetch: HttpFetch;
  /** Resolves when no exchange is under way and all connections are closed. */
  close(): Promise<void>;
}

/** LeetCode computes a document before it sends a byte: the first may take most of the time, a gap after it only half. */
const firstByteShare = 0.8;
const gapShare = 0.5;
/** The pause between two documents of a quiet hour. A server that says less (`Keep-Alive: timeout`) is believed. */
const keepAliveMs = 30_000;

export function openFetch({ connectTimeoutMs, timeoutMs, ...proxies }: OpenFetchOptions): OpenFetch {
  // NODE_TLS_REJECT_UNAUTHORIZED in some shell profile must not open the way to whoever claims to be LeetCode.
  const connection = { timeout: connectTimeoutMs, rejectUnauthorized: true };
  const dispatcher = new EnvHttpProxyAgent({
    connect: connection,
    requestTls: connection,
    proxyTls: connection,
    headersTimeout: timeoutMs * firstByteShare,
    bodyTimeout: timeoutMs * gapShare,
    keepAliveTimeout: keepAliveMs,
    // One at a time on a connection: what fails takes no neighbour with it.
    pipelining: 1,
    // Empty is "none": left out, undici would read the environment by itself.
    httpProxy: proxies.httpProxy ?? '',
    httpsProxy: proxies.httpsProxy ?? '',
    noProxy: proxies.noProxy ?? '',
  });
  const plainFetch = createPlainFetch(dispatcher);
  return {
    fetch: (url, request) =>
      request.redirect === 'manual' ? plainFetch(url, request) : fetch(url, { ...request, dispatcher }),
    close: () => dispatcher.close(),
  };
}
