/** One HTTP exchange with LeetCode: headers, time limit, size limit, status and type of the answer. Bodies end here. */
import { types } from 'node:util';
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { createBreather, nextTurn, type Breather } from '../breather.ts';
import type { HttpFetch } from './http-fetch.ts';
import { readBody } from './read-body.ts';
import { refusalOf } from './refusal-of.ts';

export interface ExchangeOptions {
  /** LeetCode's GraphQL address; other paths are asked of the same site. */
  readonly url: string;
  readonly timeoutMs: number;
  /** Larger answers are given up. */
  readonly maxBytes: number;
  readonly fetch: HttpFetch;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
}

export interface ExchangeRequest {
  /** Path and query below the site; the GraphQL address without it. */
  readonly path?: string;
  /** JSON to be POSTed; without it the path is got. */
  readonly body?: string;
}

export interface Exchanged {
  /** 200, or 400 when LeetCode refuses a document, or 404 when there is no such page. */
  readonly status: number;
  /** The parsed body; undefined with 404, whose body is a page for people. */
  readonly json: unknown;
}

/** Putting a body together and parsing it take 3 ms a megabyte each, beyond which they are no longer done in one go. */
const longChars = 1_000_000;

/** Fails with a LeetgraphError with an UPSTREAM_ code whenever what comes is not JSON with such a status. */
export type Exchange = (request: ExchangeRequest) => Promise<Exchanged>;

export function createExchange(options: ExchangeOptions): Exchange {
  const { url, timeoutMs, maxBytes, fetch, clock } = options;
  const { breather = createBreather(clock) } = options;
  const address = new URL(url);
  const { origin } = address;
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    // Without a page of the site as Referer, some requests get a CSRF refusal (seen October 2024).
    referer: `${origin}/`,
    origin,
    // A bare library agent gets challenge pages (seen July 2026); this one says who asks.
    'user-agent': 'Mozilla/5.0 (compatible; Leetgraph/0.1)',
  };
  return async ({ path, body }) => {
    const abort = new AbortController();
    const cancel = clock.after(timeoutMs, () => abort.abort());
    const request = body === undefined ? { method: 'GET' } : { method: 'POST', body };
    try {
      const response = await fetch(path === undefined ? address : new URL(path, origin), {
        ...request,
        headers,
        // Redirects lead to login and challenge pages, never to an answer.
        redirect: 'manual',
        signal: abort.signal,
      });
      const isNoPage = path !== undefined && response.status === 404;
      const refusal = isNoPage ? undefined : refusalOf(response, clock.nowMs());
      if (refusal || isNoPage) {
        // Nothing reads this body; cancelling it frees the connection.
        // A connection that breaks meanwhile does not change what the status says.
        await response.body?.cancel().catch(() => undefined);
        if (refusal) throw refusal;
        return { status: 404, json: undefined };
      }
      const text = await readBody(response, maxBytes);
      if (text.length > longChars) await nextTurn();
      // Several answers can come at a time, and each is read as soon as it is parsed.
      else await breather.breathe();
      return { status: response.status, json: parseJson(text) };
    } catch (error) {
      if (error instanceof LeetgraphError) throw error;
      if (abort.signal.aborted || isTimeout(error)) {
        throw new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode did not answer in time', { cause: error });
      }
      throw new LeetgraphError('UPSTREAM_UNAVAILABLE', 'LeetCode could not be reached', { cause: withoutBytes(error) });
    } finally {
      cancel();
    }
  };
}

/** Connecting, the first byte and the body have limits of their own (open-fetch.ts), which end as errors of undici's. */
function isTimeout(error: unknown): boolean {
  const steps: unknown[] = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];
  return types.isNativeError(error) && 'code' in error && steps.includes(error.code);
}

/** An answer that is not HTTP fails with an error of undici's that holds the bytes which it could not read. */
function withoutBytes(error: unknown): unknown {
  if (types.isNativeError(error) && 'data' in error) error.data = undefined;
  return error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The cause is left out on purpose: a parser's message quotes the body.
    throw new LeetgraphError('UPSTREAM_CHANGED', 'LeetCode sent something that is not JSON');
  }
}
