/**
 * The wiring: the one file that knows every layer. It reads as the sentence: request, resolvers, loaders, cache, upstream.
 * Long because every part is named here once, and nowhere else.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DestinationStream } from 'pino';
import { withReadCount } from './cache/counted-cache.ts';
import { createForgetting } from './cache/forgetting.ts';
import { createHotKeys } from './cache/hot-keys.ts';
import { createMarks } from './cache/marks.ts';
import { createMemoryTier } from './cache/memory-tier.ts';
import { createRedisLeases } from './cache/redis-leases.ts';
import { createRedisMarks } from './cache/redis-marks.ts';
import { createRedisTier } from './cache/redis-tier.ts';
import { openRedis } from './cache/redis.ts';
import { createRenewAhead, neverAhead } from './cache/renew-ahead.ts';
import { createStoreMarks } from './cache/store-marks.ts';
import { createStoreSweeper } from './cache/store-sweeper.ts';
import { createStoreTier } from './cache/store-tier.ts';
import { withBudget } from './cache/tier-guard.ts';
import type { Tier } from './cache/tier.ts';
import { createTieredCache } from './cache/tiered-cache.ts';
import { untilOpen } from './cache/until-open.ts';
import { createWarmUp } from './cache/warm-up.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createHtmlToMarkdown } from './domain/markdown/html-to-markdown.ts';
import { createAdministration } from './loaders/administration.ts';
import { createCatalogue } from './loaders/catalogue.ts';
import { createFreshnessTable } from './loaders/freshness-table.ts';
import { storedLookupOf } from './loaders/known-lookups.ts';
import { createLookupLoader } from './loaders/lookup-loader.ts';
import { subjectsOf } from './loaders/lookup-subjects.ts';
import { memoryDivision } from './loaders/memory-shares.ts';
import { createRatings } from './loaders/problem-ratings.ts';
import { openUpstream } from './open-upstream.ts';
import { createServer } from './request/server.ts';
import type { Caller, Context } from './resolvers/context.ts';
import { loadContestCalendar } from './resolvers/load-contest-calendar.ts';
import { sampleQuery } from './resolvers/sample-query.ts';
import { createSchema } from './resolvers/schema.ts';
import { createStatementReader } from './resolvers/statement-reader.ts';
import { createCacheCounts } from './telemetry/cache-counts.ts';
import { countEvents, createRegistry } from './telemetry/count-events.ts';
import { gaugeUpstream } from './telemetry/gauge-upstream.ts';
import { createLogger, logEvent } from './telemetry/log-events.ts';
import type { TelemetryEvent } from './telemetry/telemetry-event.ts';
import type { HttpFetch } from './upstream/http-fetch.ts';

export interface App {
  listen(): Promise<{ readonly url: string }>;
  /** Answers running requests, writes what is pending, closes connections and files. Resolves when all is done. */
  close(): Promise<void>;
}

/** What the outside world is; tests give their own. */
export interface World {
  readonly clock?: Clock;
  readonly fetch?: HttpFetch;
  readonly newId?: () => string;
  /** 0 to 1, 1 not included: chooses random problems, and takes up to a tenth from times-to-live. */
  readonly random?: () => number;
  /** Where log lines go; standard output unless given. */
  readonly logTo?: DestinationStream;
}

/** A record is about 2 KB: the bound in bytes is met first, this one keeps a flood of tiny ones in check. */
const memoryMaxEntries = 500_000;

export async function createApp(config: Config, world: World = {}): Promise<App> {
  const { clock = systemClock, newId = randomUUID, random = Math.random } = world;
  const registry = createRegistry();
  const log = logEvent(createLogger(config.telemetry.logLevel, world.logTo));
  const count = countEvents(registry);
  const counts = createCacheCounts();
  const onEvent = (event: TelemetryEvent): void => {
    count(event);
    counts.onEvent(event);
    log(event);
  };

  const { redisUrl, databaseUrl, redisBudgetMs, leaseMs, storeBudgetMs, memoryMaxBytes, warmKeys, freshForMs } =
    config.cache;
  const memory = createMemoryTier({
    maxBytes: memoryMaxBytes,
    maxEntries: memoryMaxEntries,
    division: memoryDivision,
    eviction: config.cache.eviction,
    onEvent,
  });
  const redis = redisUrl === undefined ? undefined : openRedis({ url: redisUrl, onEvent });
  const outbound = openUpstream({ config, redis, fetch: world.fetch, clock, random, onEvent });
  const { upstream, fetchRatings } = outbound;
  gaugeUpstream(registry, () => upstream.status());
  const redisTier = redis && createRedisTier({ redis, clock });
  const store = createStoreTier({ url: databaseUrl, clock, onEvent });
  const marks = createMarks({ clock, subjectsOf });
  const sources = [...(redis ? [createRedisMarks(redis)] : []), createStoreMarks(store)];
  const forgetting = createForgetting({ marks, sources, memory, subjectsOf, clock, onEvent });
  const guard = (tier: Tier, budgetMs: number) => withBudget(forgetting.withMarks(tier), { budgetMs, clock, onEvent });
  const guardedRedis = redisTier && guard(redisTier, redisBudgetMs);
  const leases =
    redis &&
    guardedRedis &&
    createRedisLeases({
      redis,
      token: randomUUID(),
      leaseMs,
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
    isDueAhead: config.cache.renewAhead ? createRenewAhead() : neverAhead,
    ...(leases && { leases }),
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
      clock,
      onEvent,
    });

  const freshness = createFreshnessTable(freshForMs, random);
  const ratings = createRatings({ fetchRatings, store: guardedStore, clock, onEvent });
  const catalogue = createCatalogue();
  const readStatement = createStatementReader({ toMarkdown: createHtmlToMarkdown(), nextTurn: () => setImmediate() });
  const nowMs = () => clock.nowMs();
  const { adminKey } = config.request;
  const administration =
    adminKey === undefined
      ? undefined
      : createAdministration({ cache, forgetting, memory, tiers: tiers.map(({ name }) => name), counts, nowMs });
  const newLoader = (signal?: AbortSignal) => createLookupLoader({ cache, upstream, freshness, nowMs, signal });
  const contextFor = (requestId: string, signal: AbortSignal, caller: Caller): Context => ({
    caller,
    administration,
    loader: newLoader(signal),
    catalogue,
    ratings: ratings.current(),
    readStatement,
    random,
    nowMs,
    requestId,
    signal,
  });

  const schema = createSchema();
  const server = await createServer({
    schema: schema.executable,
    sdl: schema.sdl,
    contextFor,
    ...(adminKey !== undefined && { adminKey }),
    profile: config.request.profile,
    graphiqlQuery: sampleQuery,
    contestCalendar: () => loadContestCalendar({ loader: newLoader(), nowMs }),
    checks: { ...(redisTier && { redis: () => redisTier.check().then(() => 'ok') }), store: () => store.check() },
    metrics: { contentType: registry.contentType, metrics: () => registry.metrics() },
    onEvent,
    clock,
    newId,
  });

  let closing: Promise<void> | undefined;
  return {
    async listen() {
      await untilOpen(store, clock);
      return server.listen(config.request);
    },
    close: () => (closing ??= close()),
  };

  /** From the outside in: no new work, then what is under way, then what it left to be written, then the tiers. */
  async function close(): Promise<void> {
    await server.close();
    await ratings.close();
    sweeper.close();
    await warmUp?.close();
    upstream.close();
    await cache.drain();
    await outbound.close();
    await forgetting.close();
    await cache.close();
  }
}
