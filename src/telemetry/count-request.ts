/** Figures of requests: how many, how long, and which error codes clients were given. */
import { Counter, Histogram, type Registry } from 'prom-client';
import { createTalliedCounter } from './tallied-counter.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

// A cached answer takes 1 ms, a wave over LeetCode a second, and 10 s is LeetCode's time limit.
const durationBucketsS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Client errors carry no other code; a code that somebody invents is counted as OTHER, so that the label stays bounded. */
const knownCodes = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'DOCUMENT_NOT_FOUND',
  'DOCUMENT_NOT_TRUSTED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'NOT_PUBLIC',
  'OPERATION_RESOLUTION_FAILURE',
  'OVERLOADED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COSTLY',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_LARGE',
  'RATE_LIMITED',
  'STORE_UNAVAILABLE',
  'UNAUTHENTICATED',
]);

/** By the first digit of an HTTP status. */
const classes: readonly (string | undefined)[] = ['other', '1xx', '2xx', '3xx', '4xx', '5xx'];

export function countRequest(registry: Registry): (event: TelemetryEvent) => void {
  const registers = [registry];
  const requests = createTalliedCounter({
    name: 'leetgraph_request_total',
    help: 'Requests by route, operation type, class of HTTP status (gone: the client left before the answer).',
    labelNames: ['route', 'operation_type', 'status'],
    registry,
  });
  const durations = new Histogram({
    name: 'leetgraph_request_duration_seconds',
    help: 'Time from the head of a GraphQL request to the end of its answer.',
    labelNames: ['operation_type'],
    buckets: durationBucketsS,
    registers,
  });
  const errors = new Counter({
    name: 'leetgraph_request_errors_total',
    help: 'Requests whose answer held an error of that code, each code once a request.',
    labelNames: ['code'],
    registers,
  });

  const answers = createTalliedCounter({
    name: 'leetgraph_answer_total',
    help: 'What the answer cache did: recalled (a hit), kept (a miss, and its answer is kept), made (a miss).',
    labelNames: ['outcome'],
    registry,
  });
  const evictions = new Counter({
    name: 'leetgraph_answer_evicted_total',
    help: 'Kept answers that were let go of to make room for others.',
    registers,
  });
  // prom-client finds a figure by making a text of its labels, each time.
  const durationsOf = {
    query: durations.labels('query'),
    mutation: durations.labels('mutation'),
    subscription: durations.labels('subscription'),
    none: durations.labels('none'),
  };

  return (event) => {
    if (event.type === 'answer-evicted') evictions.inc();
    if (event.type !== 'request-finished') return;
    const { route = 'none', operationType = 'none', answer, status, clientGone, durationMs } = event;
    const statusClass = clientGone ? 'gone' : (classes[Math.floor(status / 100)] ?? 'other');
    requests.add(route, operationType, statusClass);
    // A client that leaves ends the measurement, not the work.
    if (route === '/graphql' && !clientGone) durationsOf[operationType].observe(durationMs / 1000);
    if (answer !== undefined) answers.add(answer);
    for (const code of event.errorCodes) errors.inc({ code: toLabel(code) });
  };
}

function toLabel(code: string): string {
  return knownCodes.has(code) || /^UPSTREAM_[A-Z_]{1,20}$/.test(code) ? code : 'OTHER';
}
