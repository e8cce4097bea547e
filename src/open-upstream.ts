/** The wiring of upstream, the part of app.ts that is about LeetCode: its connections, its budget, its queue. */
import type { Breather } from './breather.ts';
import type { Redis } from './cache/redis.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createRedisText } from './fleet/redis-text.ts';
import { createLeetCode } from './upstream/leetcode.ts';
import type { HttpFetch } from './upstream/http-fetch.ts';
import { openFetch } from './upstream/open-fetch.ts';
import { createFetchRatings, type FetchRatings } from './upstream/ratings/fetch-ratings.ts';
import type { UpstreamEvent } from './upstream/upstream-event.ts';
import type { Upstream } from './upstream/upstream.ts';

export interface OpenUpstreamOptions {
  readonly config: Config;
  /**
   * Where processes agree on the budget, on a connection for nothing else, which is closed with upstream; undefined: this
   * process has it to itself. Behind what the cache reads, the answer comes so late to a busy process that it takes Redis
   * for away, and adds a share of its own (measured: up to 2.6 documents above the budget, bench/upstream).
   */
  readonly redis: Redis | undefined;
  /** Instead of connections of its own. */
  readonly fetch: HttpFetch | undefined;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onEvent: (event: UpstreamEvent) => void;
}

export interface OpenUpstream {
  readonly upstream: Upstream;
  /** Undefined: no table of ratings is set. */
  readonly fetchRatings: FetchRatings | undefined;
  /** Resolves when what is under way has ended and its connections are closed. */
  close(): Promise<void>;
}

/**
 * How many of the cache's budgets for Redis agreeing on the pace may take: who goes on without the others adds a share to
 * the budget of all, which is worse than a fifth of a second.
 */
const paceRedisBudgets = 4;
/** Longer than any pause or breaker lasts (throttle.ts, breaker.ts): an hour, and a little. */
const paceKeptForMs = 2 * 3_600_000;

export function openUpstream(options: OpenUpstreamOptions): OpenUpstream {
  const { config, redis, fetch, clock } = options;
  const connections = openFetch(config.upstream);
  const { problemRatingsUrl } = config.upstream;
  const get = fetch ?? connections.fetch;
  const text =
    redis &&
    createRedisText({
      redis,
      // By site: another LEETCODE_URL has a budget of its own.
      key: `leetgraph:pace:v2:${new URL(config.upstream.url).host}`,
      keptForMs: paceKeptForMs,
    });
  // Processes have the machine's time in common, whatever `clock` is.
  const sharing = text && { text, limitMs: paceRedisBudgets * config.cache.redisBudgetMs, clock: systemClock };
  const upstream = createLeetCode({
    ...options,
    ...config.upstream,
    ...(sharing && { sharing }),
    fetch: get,
  });
  return {
    upstream,
    fetchRatings: problemRatingsUrl ? createFetchRatings({ url: problemRatingsUrl, fetch: get, clock }) : undefined,
    async close() {
      upstream.close();
      await upstream.drain();
      await connections.close();
      redis?.close();
    },
  };
}
