/** The figures at /metrics: what is counted, under which names, and that no label grows without end. */
import { describe, expect, test } from '@jest/globals';
import { register } from 'prom-client';
import { LeetgraphError } from '../../src/errors.ts';
import { countEvents, createRegistry } from '../../src/telemetry/count-events.ts';
import type { TelemetryEvent } from '../../src/telemetry/telemetry-event.ts';

/** The lines of leetgraph_ that are not zero, without the buckets of histograms. */
async function figuresOf(events: readonly TelemetryEvent[]): Promise<string[]> {
  const registry = createRegistry();
  events.forEach(countEvents(registry));
  const lines = (await registry.metrics()).split('\n');
  return lines.filter((line) => line.startsWith('leetgraph_') && !line.includes('_bucket') && !line.endsWith(' 0'));
}

const finished = {
  type: 'request-finished',
  requestId: 'r1',
  method: 'POST',
  route: '/graphql',
  operationName: 'Card',
  operationType: 'query',
  status: 200,
  durationMs: 250,
  errorCodes: [],
  clientGone: false,
} satisfies TelemetryEvent;

describe('countEvents', () => {
  test('counts requests by route, type and class of status, and their seconds', async () => {
    expect(await figuresOf([finished, { ...finished, status: 503 }])).toEqual([
      'leetgraph_request_total{route="/graphql",operation_type="query",status="2xx"} 1',
      'leetgraph_request_total{route="/graphql",operation_type="query",status="5xx"} 1',
      'leetgraph_request_duration_seconds_sum{operation_type="query"} 0.5',
      'leetgraph_request_duration_seconds_count{operation_type="query"} 2',
    ]);
  });

  test('counts probes and wrong addresses, and measures them not', async () => {
    const events = [
      { ...finished, route: '/health/live', operationType: undefined },
      { ...finished, route: undefined, operationType: undefined, status: 404 },
    ];
    expect(await figuresOf(events)).toEqual([
      'leetgraph_request_total{route="/health/live",operation_type="none",status="2xx"} 1',
      'leetgraph_request_total{route="none",operation_type="none",status="4xx"} 1',
    ]);
  });

  test('counts a client that left as gone, whatever the status would have been', async () => {
    expect(await figuresOf([{ ...finished, clientGone: true }])).toEqual([
      'leetgraph_request_total{route="/graphql",operation_type="query",status="gone"} 1',
    ]);
  });

  test('has no label that clients choose: operation names are absent, invented codes are OTHER', async () => {
    const figures = await figuresOf([
      { ...finished, errorCodes: ['UPSTREAM_TIMEOUT', 'BAD_USER_INPUT'] },
      { ...finished, errorCodes: ['x1'] },
      { ...finished, errorCodes: ['x2'] },
    ]);
    expect(figures.join()).not.toContain('Card');
    expect(figures.filter((line) => line.includes('errors_total'))).toEqual([
      'leetgraph_request_errors_total{code="UPSTREAM_TIMEOUT"} 1',
      'leetgraph_request_errors_total{code="BAD_USER_INPUT"} 1',
      'leetgraph_request_errors_total{code="OTHER"} 2',
    ]);
  });

  test('counts what the cache did', async () => {
    const error = new LeetgraphError('UPSTREAM_BLOCKED', 'x');
    const figures = await figuresOf([
      { type: 'cache-answer', kind: 'profile', source: 'MEMORY', stale: false },
      { type: 'cache-answer', kind: 'profile', source: 'STORE', stale: true },
      { type: 'cache-miss', kind: 'profile', tier: 'redis' },
      { type: 'cache-join', kind: 'contests' },
      { type: 'cache-load-failed', kind: 'contests', key: 'k', error, served: 'stale' },
      { type: 'cache-misfit', kind: 'problems', tier: 'store', key: 'k' },
      { type: 'cache-tier-failed', tier: 'redis', operation: 'get', error },
    ]);
    expect(figures).toEqual([
      'leetgraph_cache_answers_total{kind="profile",source="MEMORY",stale="false"} 1',
      'leetgraph_cache_answers_total{kind="profile",source="STORE",stale="true"} 1',
      'leetgraph_cache_misses_total{kind="profile",tier="redis"} 1',
      'leetgraph_cache_joins_total{kind="contests"} 1',
      'leetgraph_cache_load_failures_total{kind="contests",code="UPSTREAM_BLOCKED",served="stale"} 1',
      'leetgraph_cache_misfits_total{kind="problems",tier="store"} 1',
      'leetgraph_cache_tier_failures_total{tier="redis",operation="get"} 1',
    ]);
  });

  test('counts what LeetCode was asked', async () => {
    const document = { type: 'upstream-document', aliases: 20, lookups: 60, bytes: 4000, durationMs: 1500 } as const;
    const error = new LeetgraphError('UPSTREAM_TIMEOUT', 'x');
    const figures = await figuresOf([
      { ...document, error: undefined },
      { ...document, error },
      { type: 'upstream-lookup', field: 'userProfile', outcome: 'found' },
      { type: 'upstream-lookup', field: 'userProfile', outcome: 'UPSTREAM_TIMEOUT' },
      { type: 'upstream-changed', field: 'problem', path: 'question.title' },
    ]);
    expect(figures).toEqual([
      'leetgraph_upstream_documents_total{outcome="ok"} 1',
      'leetgraph_upstream_documents_total{outcome="UPSTREAM_TIMEOUT"} 1',
      'leetgraph_upstream_document_duration_seconds_sum{outcome="ok"} 1.5',
      'leetgraph_upstream_document_duration_seconds_count{outcome="ok"} 1',
      'leetgraph_upstream_document_duration_seconds_sum{outcome="UPSTREAM_TIMEOUT"} 1.5',
      'leetgraph_upstream_document_duration_seconds_count{outcome="UPSTREAM_TIMEOUT"} 1',
      'leetgraph_upstream_document_aliases_sum 40',
      'leetgraph_upstream_document_aliases_count 2',
      'leetgraph_upstream_sent_bytes_total 8000',
      'leetgraph_upstream_lookups_total{field="userProfile",outcome="found"} 1',
      'leetgraph_upstream_lookups_total{field="userProfile",outcome="UPSTREAM_TIMEOUT"} 1',
      'leetgraph_upstream_changes_total{field="problem"} 1',
    ]);
  });
});

test('what is known of ratings is shown, and each attempt is counted', async () => {
  const error = new LeetgraphError('UPSTREAM_UNAVAILABLE', 'x');
  expect(
    await figuresOf([
      { type: 'ratings-refreshed', problems: 2569, badLines: 3 },
      { type: 'ratings-failed', known: 2569, error },
    ]),
  ).toEqual([
    'leetgraph_upstream_ratings_refreshes_total{outcome="ok"} 1',
    'leetgraph_upstream_ratings_refreshes_total{outcome="UPSTREAM_UNAVAILABLE"} 1',
    'leetgraph_upstream_rated_problems 2569',
    'leetgraph_upstream_ratings_bad_lines 3',
  ]);
});

test("a registry has the process's own figures, and the global one stays empty", async () => {
  expect(await createRegistry().metrics()).toMatch(/^process_cpu_seconds_total /m);
  expect(await register.metrics()).toBe('\n');
});
