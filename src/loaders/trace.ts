/** What one request has cost, for whoever asked for it to be traced. It names no address and holds nothing of any answer. */
import type { Source } from '../cache/cache.ts';
import type { Usage } from './usage.ts';

export interface Trace {
  /** Documents that were sent to LeetCode with lookups of this request in them, attempts that failed included. */
  readonly documents: number;
  /** REST pages, in the same way. */
  readonly pages: number;
  readonly lookups: Readonly<Record<Source, number>> & {
    /** Answered by what was under way for another request. */
    readonly joined: number;
    readonly failed: number;
  };
  readonly times: {
    /** The longest that a lookup has waited for its turn. */
    readonly waitedMs: number;
    /** What LeetCode took, of all exchanges together; they may have been under way at the same time. */
    readonly upstreamMs: number;
  };
}

export function traceOf({ lookups, failures, upstream }: Usage): Trace {
  const bySource = { MEMORY: 0, REDIS: 0, STORE: 0, LEETCODE: 0, joined: 0, failed: failures };
  for (const { key, source } of lookups) {
    bySource[source === 'LEETCODE' && !upstream.hasAsked(key) ? 'joined' : source] += 1;
  }
  const { trips, waitedMs } = upstream;
  return {
    documents: trips.filter(({ type }) => type === 'document').length,
    pages: trips.filter(({ type }) => type === 'page').length,
    lookups: bySource,
    times: { waitedMs, upstreamMs: trips.reduce((sum, { tookMs }) => sum + tookMs, 0) },
  };
}
