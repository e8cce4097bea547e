/**
 * The wiring: the one file that knows every layer. It reads as the sentence: request, resolvers, loaders, cache, upstream.
 * Long because every part is named here once, and nowhere else.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DestinationStream } from 'pino';
import { openRedis } from './cache/redis.ts';
import { untilOpen } from './cache/until-open.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createHtmlToMarkdown } from './domain/markdown/html-to-markdown.ts';
import { createAdministration } from './loaders/administration.ts';
import { createCatalogue } from './loaders/catalogue.ts';
import { createFreshnessTable } from './loaders/freshness-table.ts';
import { createLookupLoader } from './loaders/lookup-loader.ts';
import { createRatings } from './loaders/problem-ratings.ts';
import { createUsage, type Usage } from './loaders/usage.ts';
import { openCache } from './open-cache.ts';
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

  const { redisUrl } = config.cache;
  const redis = redisUrl === undefined ? undefined : openRedis({ url: redisUrl, onEvent });
  const outbound = openUpstream({ config, redis, fetch: world.fetch, clock, random, onEvent });
  const { upstream, fetchRatings } = outbound;
  gaugeUpstream(registry, () => upstream.status());
  const tiered = openCache({ config: config.cache, redis, clock, random, onEvent });
  const { cache, memory, forgetting } = tiered;

  const freshness = createFreshnessTable(config.cache.freshForMs, random);
  const ratings = createRatings({ fetchRatings, store: tiered.guardedStore, clock, onEvent });
  const catalogue = createCatalogue();
  const readStatement = createStatementReader({ toMarkdown: createHtmlToMarkdown(), nextTurn: () => setImmediate() });
  const nowMs = () => clock.nowMs();
  const { adminKey } = config.request;
  const administration =
    adminKey === undefined
      ? undefined
      : createAdministration({
          cache,
          forgetting,
          memory,
          tiers: tiered.tiers.map(({ name }) => name),
          counts,
          nowMs,
        });
  const newLoader = (usage?: Usage, signal?: AbortSignal) =>
    createLookupLoader({ cache, upstream, freshness, nowMs, usage, signal });
  const contextFor = (requestId: string, signal: AbortSignal, caller: Caller): Context => {
    const usage = createUsage();
    return {
      caller,
      administration,
      loader: newLoader(usage, signal),
      usage,
      catalogue,
      ratings: ratings.current(),
      readStatement,
      random,
      nowMs,
      requestId,
      signal,
    };
  };

  const schema = createSchema();
  const server = await createServer({
    schema: schema.executable,
    sdl: schema.sdl,
    contextFor,
    ...(adminKey !== undefined && { adminKey }),
    profile: config.request.profile,
    graphiqlQuery: sampleQuery,
    contestCalendar: () => loadContestCalendar({ loader: newLoader(), nowMs }),
    checks: tiered.checks,
    metrics: { contentType: registry.contentType, metrics: () => registry.metrics() },
    onEvent,
    clock,
    newId,
  });

  let closing: Promise<void> | undefined;
  return {
    async listen() {
      await untilOpen(tiered.store, clock);
      return server.listen(config.request);
    },
    close: () => (closing ??= close()),
  };

  /** From the outside in: no new work, then what is under way, then what it left to be written, then the tiers. */
  async function close(): Promise<void> {
    await server.close();
    await ratings.close();
    await tiered.stop();
    upstream.close();
    await cache.drain();
    await outbound.close();
    await tiered.close();
  }
}
