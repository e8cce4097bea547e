/** Fetches the table of problem ratings from where it lies: a file, or a web address. It knows neither time of day nor what was known before. */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../clock.ts';
import { LeetgraphError } from '../../errors.ts';
import type { HttpFetch } from '../http-fetch.ts';
import { readText } from '../read-body.ts';
import { parseRatings, type ParsedRatings } from './parse-ratings.ts';

export interface FetchRatingsOptions {
  /** `file:`, `http:` or `https:`. A path after `file:` that begins with no slash is relative to the working directory. */
  readonly url: string;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
}

/** Fails with a LeetgraphError with an UPSTREAM_ code. The signal gives it up. */
export type FetchRatings = (signal: AbortSignal) => Promise<ParsedRatings>;

/** The table of August 2026 has 371 KB. */
const maxBytes = 8 * 1024 * 1024;
/** Nobody waits for it. */
const timeoutMs = 30_000;

export function createFetchRatings({ url, fetch, clock }: FetchRatingsOptions): FetchRatings {
  return async (signal) => {
    const late = new AbortController();
    const cancel = clock.after(timeoutMs, () => late.abort());
    try {
      const either = AbortSignal.any([signal, late.signal]);
      const bytes = url.startsWith('file:') ? readFile(url, either) : await download(url, fetch, either);
      return parseRatings(await readText(bytes, maxBytes, 'the source of problem ratings'));
    } catch (error) {
      if (error instanceof LeetgraphError) throw error;
      throw late.signal.aborted
        ? failed('UPSTREAM_TIMEOUT', `nothing came within ${timeoutMs} ms`, error)
        : failed('UPSTREAM_UNAVAILABLE', 'their source cannot be read', error);
    } finally {
      cancel();
    }
  };
}

function readFile(url: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  return createReadStream(path, { signal });
}

async function download(url: string, get: HttpFetch, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const response = await get(url, { headers: { 'user-agent': 'Leetgraph/0.1' }, signal });
  if (response.status !== 200 || !response.body) {
    // Nothing reads it; cancelling it frees the connection.
    await response.body?.cancel().catch(() => undefined);
    throw failed('UPSTREAM_UNAVAILABLE', `their source answered with status ${response.status}`);
  }
  return response.body;
}

function failed(code: 'UPSTREAM_TIMEOUT' | 'UPSTREAM_UNAVAILABLE', reason: string, cause?: unknown): LeetgraphError {
  return new LeetgraphError(code, `the problem ratings could not be fetched, because ${reason}`, { cause });
}
