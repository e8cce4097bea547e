/** Events become lines of JSON. `error` is what a human must see to now; LeetCode being slow or failing is a `warn`. */
import { pino, stdTimeFunctions, type DestinationStream, type Level, type LevelWithSilent, type Logger } from 'pino';
import { LeetgraphError } from '../errors.ts';
import { toErrorFacts, toStackLines } from './error-facts.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

/** Writes to stdout unless told otherwise; at once, so that the last line of a process that dies is not lost. */
export function createLogger(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = {
    level,
    // No host name and process id in each line: what collects the lines knows where they came from.
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

export function logEvent(logger: Logger): (event: TelemetryEvent) => void {
  return (event) => {
    const level = levelOf(event);
    if (!logger.isLevelEnabled(level)) return;
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
    case 'cache-tier-failed':
      return 'warn';
    case 'cache-load-failed':
      return levelOfFailure(event.error);
    case 'upstream-document':
      return event.error === undefined ? 'debug' : levelOfFailure(event.error);
    case 'upstream-lookup':
    case 'cache-answer':
    case 'cache-miss':
    case 'cache-join':
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
