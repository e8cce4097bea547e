/** The wiring: the one file that knows every layer. It reads as the sentence: request, resolvers, loaders, cache, upstream. */
import { randomUUID } from 'node:crypto';
import type { DestinationStream } from 'pino';
import { createMemoryTier } from './cache/memory-tier.ts';
import { createRedisTier } from './cache/redis-tier.ts';
import { createSqliteTier } from './cache/sqlite-tier.ts';
import { withBudget } from './cache/tier-guard.ts';
import type { Tier } from './cache/tier.ts';
import { createTieredCache } from './cache/tiered-cache.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createFreshnessTable } from './loaders/freshness-table.ts';
import { createLookupLoader } from './loaders/lookup-loader.ts';
import { createServer } from './request/server.ts';
import type { Context } from './resolvers/context.ts';
import { sampleQuery } from './resolvers/sample-query.ts';
import { createSchema } from './resolvers/schema.ts';
import { countEvents, createRegistry } from './telemetry/count-events.ts';
import { createLogger, logEvent } from './telemetry/log-events.ts';
import type { TelemetryEvent } from './telemetry/telemetry-event.ts';
import { createLeetCode } from './upstream/leetcode.ts';

export interface App {
  listen(): Promise<{ readonly url: string }>;
  /** Answers running requests, writes what is pending, closes connections and files. Resolves when all is done. */
  close(): Promise<void>;
}

/** What the outside world is; tests give their own. */
export interface World {
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  readonly newId?: () => string;
  /** Where log lines go; standard output unless given. */
  readonly logTo?: DestinationStream;
}

/** A record is about 2 KB: the bound in bytes is met first, this one keeps a flood of tiny ones in check. */
const memoryMaxEntries = 500_000;

export async function createApp(config: Config, world: World = {}): Promise<App> {
  const { clock = systemClock, fetch = globalThis.fetch, newId = randomUUID } = world;
  const registry = createRegistry();
  const log = logEvent(createLogger(config.telemetry.logLevel, world.logTo));
  const count = countEvents(registry);
  const onEvent = (event: TelemetryEvent): void => {
    count(event);
    log(event);
  };

  const upstream = createLeetCode({ ...config.upstream, fetch, clock, onEvent });

  const { redisUrl, databaseUrl, redisBudgetMs, storeBudgetMs, memoryMaxBytes, freshForMs } = config.cache;
  const memory = createMemoryTier({ maxBytes: memoryMaxBytes, maxEntries: memoryMaxEntries });
  const redis = redisUrl === undefined ? undefined : createRedisTier({ url: redisUrl, clock, onEvent });
  const store = createSqliteTier({ url: databaseUrl, clock, onEvent });
  // The order is that of being asked: each is slower, larger and longer-lived than the one before it.
  const tiers = [
    memory,
    ...(redis ? [withBudget(redis, { budgetMs: redisBudgetMs, clock, onEvent })] : []),
    withBudget(store, { budgetMs: storeBudgetMs, clock, onEvent }),
  ];
  const cache = createTieredCache({ tiers, clock, onEvent });

  const freshness = createFreshnessTable(freshForMs);
  const nowMs = () => clock.nowMs();
  const contextFor = (requestId: string, signal: AbortSignal): Context => ({
    loader: createLookupLoader({ cache, upstream, freshness, nowMs }),
    requestId,
    signal,
  });

  const schema = createSchema();
  const server = await createServer({
    schema: schema.executable,
    sdl: schema.sdl,
    contextFor,
    profile: config.request.profile,
    graphiqlQuery: sampleQuery,
    checks: { ...(redis && { redis: () => checkTier(redis) }), store: () => checkTier(store) },
    metrics: { contentType: registry.contentType, metrics: () => registry.metrics() },
    onEvent,
    clock,
    newId,
  });

  return {
    listen: () => server.listen(config.request),
    async close() {
      // From the outside in: no new work, then what is under way, then what it left to be written, then the tiers.
      await server.close();
      await cache.drain();
      await cache.close();
    },
  };
}

/** Asks the tier itself, not through its budget: the health route has a budget of its own, and wants to hear the reason. */
async function checkTier(tier: Tier): Promise<string> {
  await tier.getMany(['health']);
  return 'ok';
}
