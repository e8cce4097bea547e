/** The wiring of the cache, the part of app.ts that is about tiers: what lies over what, and what runs beside them. */
import { randomUUID } from 'node:crypto';
import { createBreather, type Breather } from './breather.ts';
import { withReadCount } from './cache/counted-cache.ts';
import type { CacheEvent } from './cache/cache-event.ts';
import type { Cache } from './cache/cache.ts';
import { createForgetting, type Forgetting } from './cache/forgetting.ts';
import { createHotKeys } from './cache/hot-keys.ts';
import { createMarks, type MarkReading } from './cache/marks.ts';
import { createMemoryTier } from './cache/memory-tier.ts';
import { createRedisLeases } from './cache/redis-leases.ts';
import { createRedisMarks } from './cache/redis-marks.ts';
import { createRedisTier } from './cache/redis-tier.ts';
import type { Redis } from './cache/redis.ts';
import { createRenewAhead, neverAhead } from './cache/renew-ahead.ts';
import { createStoreCensus, type StoreCensus } from './cache/store-census.ts';
import { createStoreMarks } from './cache/store-marks.ts';
import { createStoreSweeper } from './cache/store-sweeper.ts';
import type { SqlTier } from './cache/sql-tier.ts';
import { createStoreTier } from './cache/store-tier.ts';
import { withBudget } from './cache/tier-guard.ts';
import type { Tier } from './cache/tier.ts';
import { createTieredCache } from './cache/tiered-cache.ts';
import { createWarmUp } from './cache/warm-up.ts';
import { watchMemory, type WatchedMemory } from './cache/watched-memory.ts';
import { systemClock, type Clock } from './clock.ts';
import { storedLookupOf } from './loaders/known-lookups.ts';
import { subjectsOf } from './loaders/lookup-subjects.ts';
import { memoryDivision } from './loaders/memory-shares.ts';
import type { CacheConfig } from './settings/cache-settings.ts';

export interface OpenCacheOptions {
  readonly config: CacheConfig;
  /** Undefined: there is no such tier. */
  readonly redis: Redis | undefined;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  /** 0 to 1, 1 not included: when the store is swept. */
  readonly random: () => number;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface OpenCache {
  readonly cache: Cache;
  readonly memory: WatchedMemory;
  /** What was forgotten, for those who keep what they have made of answers. */
  readonly marks: MarkReading;
  /** As it is, for those who ask whether it is there. */
  readonly store: SqlTier;
  /** Within its budget, for those who read from it beside the cache. */
  readonly guardedStore: Tier;
  readonly forgetting: Forgetting;
  readonly census: StoreCensus;
  /** In the order of being asked. */
  readonly tiers: readonly Tier[];
  /** What is reported to `GET /health/ready`, by tier. */
  readonly checks: Readonly<Record<string, () => Promise<string>>>;
  /** Ends what runs by itself; the tiers stay open for what is still to be written. */
  stop(): Promise<void>;
  /** Resolves when what is pending is written, and connections and files are closed. */
  close(): Promise<void>;
}

/** A record is about 2 KB: the bound in bytes is met first, this one keeps a flood of tiny ones in check. */
const memoryMaxEntries = 500_000;

export function openCache(options: OpenCacheOptions): OpenCache {
  const { config, redis, clock, random, onEvent } = options;
  const { breather = createBreather(clock) } = options;
  const { redisBudgetMs, storeBudgetMs, warmKeys } = config;
  const memory = watchMemory(
    createMemoryTier({
      maxBytes: config.memoryMaxBytes,
      maxEntries: memoryMaxEntries,
      division: memoryDivision,
      eviction: config.eviction,
      onEvent,
    }),
  );
  const redisTier = redis && createRedisTier({ redis, breather, clock });
  const store = createStoreTier({ url: config.databaseUrl, breather, clock, onEvent });
  const marks = createMarks({ clock, subjectsOf });
  // A file is this process's own; a database is others', too.
  const storeMarks = createStoreMarks({ store, isShared: !config.databaseUrl.startsWith('file:'), clock });
  const sources = [...(redis ? [createRedisMarks(redis)] : []), storeMarks];
  const forgetting = createForgetting({ marks, sources, memory, subjectsOf, clock, onEvent });
  const guard = (tier: Tier, budgetMs: number) => withBudget(forgetting.withMarks(tier), { budgetMs, clock, onEvent });
  const guardedRedis = redisTier && guard(redisTier, redisBudgetMs);
  const leases =
    redis &&
    guardedRedis &&
    createRedisLeases({
      redis,
      token: randomUUID(),
      leaseMs: config.leaseMs,
      budgetMs: redisBudgetMs,
      isAway: () => guardedRedis.isAway(),
      // A lease runs out when Redis says so, which lives in real time, whatever `clock` is.
      clock: systemClock,
      onEvent,
    });
  const guardedStore = guard(store, storeBudgetMs);
  // The order is that of being asked: each is slower, larger and longer-lived than the one before it.
  const tiers = [memory, ...(guardedRedis ? [guardedRedis] : []), guardedStore];
  const tiered = createTieredCache({
    tiers,
    marks,
    isDueAhead: config.renewAhead ? createRenewAhead() : neverAhead,
    ...(leases && { leases }),
    breather,
    clock,
    onEvent,
  });
  const sweeper = createStoreSweeper({ store, clock, random, onEvent });
  const hotKeys = warmKeys === 0 ? undefined : createHotKeys(warmKeys);
  const cache = hotKeys ? withReadCount(tiered, hotKeys) : tiered;
  const warmUp =
    hotKeys &&
    createWarmUp({
      hotKeys,
      memory,
      store,
      sources: (redisTier ? [redisTier, store] : [store]).map((tier) => forgetting.withMarks(tier)),
      guardedStore,
      questionOf: storedLookupOf,
      marks,
      breather,
      clock,
      onEvent,
    });

  return {
    cache,
    memory,
    marks,
    store,
    guardedStore,
    forgetting,
    census: createStoreCensus({ store, division: memoryDivision, clock }),
    tiers,
    checks: { ...(redisTier && { redis: () => redisTier.check() }), store: () => store.check() },
    async stop() {
      sweeper.close();
      await warmUp?.close();
    },
    async close() {
      await forgetting.close();
      await cache.close();
    },
  };
}
