/**
 * The wiring: the one file that knows every layer. It reads as the sentence: request, resolvers, loaders, cache, upstream.
 * Long because every part is named here once, and nowhere else.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DestinationStream } from 'pino';
import { createBreather, followBreaths } from './breather.ts';
import type { Redis } from './cache/redis.ts';
import { untilOpen } from './cache/until-open.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createMarkdownWhenAsked } from './domain/markdown/markdown-when-asked.ts';
import { createAdministration } from './loaders/administration.ts';
import { cachedShare } from './loaders/cached-share.ts';
import { createAnswerCurrency, ingredientsOf } from './loaders/answer-currency.ts';
import { createCatalogue } from './loaders/catalogue.ts';
import { createFreshnessTable } from './loaders/freshness-table.ts';
import { RequestKeptObjects } from './loaders/kept-objects.ts';
import { createKeptTexts } from './loaders/kept-texts.ts';
import { createLookupLoader, type LookupLoaderOptions } from './loaders/lookup-loader.ts';
import { createRatings } from './loaders/problem-ratings.ts';
import { withRecording } from './loaders/recording-loader.ts';
import { serviceStatusOf } from './loaders/service-status.ts';
import { traceOf } from './loaders/trace.ts';
import { createUsage } from './loaders/usage.ts';
import { openAccess } from './open-access.ts';
import { openCache } from './open-cache.ts';
import { openQuota } from './open-quota.ts';
import { openUpstream } from './open-upstream.ts';
import { watchEventLoopLag } from './request/event-loop-lag.ts';
import { createAnswers } from './request/answers/answers.ts';
import { createSecondSight } from './request/answers/second-sight.ts';
import { createDocuments } from './request/documents/documents.ts';
import { openManifest } from './request/documents/open-manifest.ts';
import type { Means } from './request/execution/run.ts';
import type { ContextFor } from './request/graphql-route.ts';
import { createServer } from './request/server.ts';
import type { Context } from './resolvers/context.ts';
import { loadContestCalendar } from './resolvers/load-contest-calendar.ts';
import { sampleQuery } from './resolvers/sample-query.ts';
import { createSchema } from './resolvers/schema.ts';
import { createStatementReader } from './resolvers/statement-reader.ts';
import { createCacheCounts } from './telemetry/cache-counts.ts';
import { countEvents, createRegistry } from './telemetry/count-events.ts';
import { gaugeAnswers } from './telemetry/gauge-answers.ts';
import { gaugeObjects } from './telemetry/gauge-objects.ts';
import { gaugeUpstream } from './telemetry/gauge-upstream.ts';
import { createLogDestination } from './telemetry/log-destination.ts';
import { createLogger, logEvent } from './telemetry/log-events.ts';
import type { TelemetryEvent } from './telemetry/telemetry-event.ts';
import type { HttpFetch } from './upstream/http-fetch.ts';

export interface App {
  listen(): Promise<{ readonly url: string }>;
  /** Answers running requests, writes what is pending, closes connections and files. Resolves when all is done. */
  close(): Promise<void>;
  /** Writes the log lines that have gathered, before it returns: for the very end of a process, whatever has led to it. */
  flushLog(): void;
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
  const standardOutput = createLogDestination();
  const log = logEvent(createLogger(config.telemetry.logLevel, world.logTo ?? standardOutput));
  const count = countEvents(registry);
  const counts = createCacheCounts();
  const onEvent = (event: TelemetryEvent): void => {
    count(event);
    counts.onEvent(event);
    log(event);
  };

  // All that is long goes on in the same turns.
  const breather = createBreather(clock);
  const { redisUrl } = config.cache;
  const redis = redisUrl === undefined ? undefined : await openRedisAt(redisUrl, onEvent);
  // Silent: whether Redis is away is told of the other one.
  const redisOfPace = redisUrl === undefined ? undefined : await openRedisAt(redisUrl, () => undefined);
  const outbound = openUpstream({ config, redis: redisOfPace, fetch: world.fetch, breather, clock, random, onEvent });
  const { upstream, fetchRatings } = outbound;
  gaugeUpstream(registry, () => upstream.status());
  const tiered = openCache({ config: config.cache, redis, breather, clock, random, onEvent });
  const { cache, memory, forgetting } = tiered;
  const access = openAccess({
    config: config.access,
    databaseUrl: config.cache.databaseUrl,
    proxies: config.upstream,
    clock,
    onEvent,
  });

  const payments = config.limits.quota && {
    quota: openQuota({
      localShare: config.limits.quota.localShare,
      redisBudgetMs: config.cache.redisBudgetMs,
      redis,
      clock,
      onEvent,
    }),
    perMinute: config.limits.quota.perMinute,
    nowMs: () => clock.nowMs(),
    onEvent,
  };

  const freshness = createFreshnessTable(config.cache.freshForMs, random);
  const ratings = createRatings({ fetchRatings, store: tiered.guardedStore, clock, onEvent });
  const catalogue = createCatalogue();
  const readStatement = createStatementReader({
    toMarkdown: createMarkdownWhenAsked(),
    nextTurn: () => setImmediate(),
  });
  const nowMs = () => clock.nowMs();
  const tiers = tiered.tiers.map(({ name }) => name);
  const administration = createAdministration({
    cache,
    forgetting,
    memory,
    census: tiered.census,
    tiers,
    counts,
    nowMs,
  });
  const { identify, keyDesk } = access;
  const serviceStatus = () => serviceStatusOf(upstream);
  const { objectsMaxBytes } = config.answers;
  const texts = objectsMaxBytes === undefined ? undefined : createKeptTexts(objectsMaxBytes, createSecondSight());
  if (texts) gaugeObjects(registry, () => texts.figures());
  const newLoader = (ofRequest: Pick<LookupLoaderOptions, 'usage' | 'breather' | 'signalOf' | 'notBeforeMs'> = {}) =>
    createLookupLoader({ cache, upstream, freshness, nowMs, ...ofRequest });
  const contextFor: ContextFor<Context & { readonly means: Means }> = (
    requestId,
    signalOf,
    caller,
    payment,
    maxAgeMs,
  ) => {
    const usage = createUsage();
    const ofRequest = followBreaths(breather);
    const table = ratings.current();
    const notBeforeMs = maxAgeMs === undefined ? undefined : nowMs() - maxAgeMs;
    const loader = withRecording(newLoader({ usage, breather: ofRequest, signalOf, notBeforeMs }));
    const keptObjects = texts && new RequestKeptObjects({ texts, loader, usage, basis: table, nowMs });
    return {
      caller,
      rateLimit: () => payment.rateLimit(),
      administration,
      keyDesk,
      loader,
      means: { breather: ofRequest, kept: keptObjects },
      serviceStatus,
      usage,
      catalogue,
      ratings: table,
      readStatement,
      random,
      nowMs,
      requestId,
    };
  };

  const currency = createAnswerCurrency({
    marks: tiered.marks,
    memory,
    ratings: () => ratings.current(),
    isRenewedAhead: config.cache.renewAhead,
  });
  const { maxBytes } = config.answers;
  const kept = maxBytes === undefined ? undefined : createAnswers({ currency, maxBytes, clock, onEvent });
  if (kept) gaugeAnswers(registry, () => kept.size());

  const { trustedDocuments, isTrustEnforced } = config.answers;
  const manifest = trustedDocuments === undefined ? undefined : openManifest(trustedDocuments);

  // How late the process is, is a matter of real time, whatever `clock` is.
  const lag = watchEventLoopLag(systemClock);
  const schema = createSchema();
  const server = await createServer({
    schema: schema.executable,
    sdl: schema.sdl,
    contextFor,
    meansOf: ({ means }) => means,
    traceOf: ({ usage }) => traceOf(usage),
    findDocument: createDocuments({ manifest, isEnforced: isTrustEnforced }),
    answers: { kept, ingredientsOf, goodUntilMs: (lookup) => currency.goodUntilMs(lookup) },
    identify,
    routerSecret: config.access.routerSecret,
    profile: config.request.profile,
    http: config.http,
    limits: config.limits,
    payments,
    freeShareOf: ({ usage }) => cachedShare(usage),
    lagMs: () => lag.lagMs(),
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
    flushLog: () => standardOutput.flush(),
  };

  /** From the outside in: no new work, then what is under way, then what it left to be written, then the tiers. */
  async function close(): Promise<void> {
    await server.close();
    await access.close();
    lag.close();
    await ratings.close();
    await tiered.stop();
    upstream.close();
    await cache.drain();
    await outbound.close();
    await tiered.close();
    await standardOutput.close();
  }
}

/** Read here and not at the top: a start without Redis is spared 420 files, 100 ms of its CPU time (bench/README.md). */
async function openRedisAt(url: string, onEvent: (event: TelemetryEvent) => void): Promise<Redis> {
  const { openRedis } = await import('./cache/redis.ts');
  return openRedis({ url, onEvent });
}
