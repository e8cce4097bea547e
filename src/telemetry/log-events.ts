/** Events become lines of JSON. `error` is what a human must see to now; LeetCode being slow or failing is a `warn`. */
import { pino, type DestinationStream, type Level, type LevelWithSilent, type Logger } from 'pino';
import { systemClock, type Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { toErrorFacts, toStackLines } from './error-facts.ts';
import { createRecalledLog } from './log-recalled.ts';
import type { TelemetryEvent } from './telemetry-event.ts';
import { createTierOutages } from './tier-outages.ts';

export function createLogger(
  level: LevelWithSilent,
  destination: DestinationStream,
  clock: Clock = systemClock,
): Logger {
  const options = {
    level,
    // No host name and process id in each line: what collects the lines knows where they came from.
    base: null,
    timestamp: createTimestamp(clock),
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, destination);
}

/** As pino's own isoTime, and made once a millisecond: many lines are of the same one. */
function createTimestamp(clock: Clock): () => string {
  let madeAtMs = NaN;
  let made = '';
  return () => {
    const nowMs = clock.nowMs();
    if (nowMs !== madeAtMs) {
      madeAtMs = nowMs;
      made = `,"time":"${new Date(nowMs).toISOString()}"`;
    }
    return made;
  };
}

export function logEvent(logger: Logger): (event: TelemetryEvent) => void {
  const isOldNews = createTierOutages();
  const logRecalled = createRecalledLog(logger);
  return (event) => {
    // Asked whatever the level is: it has to hear of all of them.
    const level = isOldNews(event) ? 'debug' : levelOf(event);
    if (!logger.isLevelEnabled(level)) return;
    if (event.type === 'request-finished' && event.answer === 'recalled') {
      logRecalled(level, event);
      return;
    }
    const { type, ...facts } = event;
    logger[level]({ ...facts, ...errorFactsOf(event) }, type);
  };
}

function levelOf(event: TelemetryEvent): Level {
  switch (event.type) {
    case 'request-finished':
      // Probes and scrapers come every few seconds and say nothing new.
      return event.route === '/graphql' ? 'info' : 'debug';
    case 'request-masked-error':
    case 'upstream-changed':
      return 'error';
    case 'request-warning':
    case 'upstream-paused':
    case 'upstream-breaker-opened':
    case 'upstream-queue-full':
    case 'cache-tier-failed':
    case 'access-keys-failed':
    case 'access-issuer-failed':
    case 'quota-alone':
      return 'warn';
    // Somebody did it on purpose, or it came from elsewhere: whoever looks for a vanished answer wants to find it.
    case 'cache-forgotten':
    case 'access-key-changed':
    case 'access-keys-recovered':
    case 'quota-together':
    case 'access-issuer-keys':
    case 'cache-tier-recovered':
    case 'cache-swept':
    case 'cache-warmed':
    case 'upstream-breaker-closed':
      return 'info';
    case 'ratings-refreshed':
      return event.badLines === 0 ? 'info' : 'warn';
    case 'cache-load-failed':
    case 'ratings-failed':
      return levelOfFailure(event.error);
    case 'upstream-document':
    case 'upstream-page':
      return event.error === undefined ? 'debug' : levelOfFailure(event.error);
    // Hundreds a second at the worst of times; counted, and each ends in a request-finished of its own.
    case 'request-shed':
    case 'answer-evicted':
    case 'request-over-limit':
    case 'quota-charged':
    case 'quota-refunded':
    case 'quota-refused':
    case 'upstream-lookup':
    case 'upstream-retry':
    case 'upstream-dropped':
    // Strangers decide how many: counted, and each ends in a request-finished of its own.
    case 'access-refused':
    case 'cache-answer':
    case 'cache-miss':
    case 'cache-join':
    case 'cache-lease':
    case 'cache-load':
    case 'cache-gone':
    case 'cache-evicted':
    // An old shape after a release, once a key: expected, and counted.
    case 'cache-misfit':
      return 'debug';
  }
}

/** Anything but a known failure of LeetCode is a fault of ours, and a background renewal has no client to tell of it. */
function levelOfFailure(error: unknown): Level {
  return error instanceof LeetgraphError && error.code !== 'INTERNAL_SERVER_ERROR' ? 'warn' : 'error';
}

function errorFactsOf(event: TelemetryEvent): object {
  if (!('error' in event) || event.error === undefined) return {};
  const error = toErrorFacts(event.error);
  // Only here is the stack needed: what is masked is a fault of ours, and nothing else says where it is.
  return event.type === 'request-masked-error' ? { error: { ...error, stack: toStackLines(event.error) } } : { error };
}
