import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { LeetgraphError } from '../../src/errors.ts';
import { countCache } from '../../src/telemetry/count-cache.ts';
import type { TelemetryEvent } from '../../src/telemetry/telemetry-event.ts';

const error = new LeetgraphError('UPSTREAM_BLOCKED', 'x');

/** Each event twice, in two colours where there are some, with the figure that it has to make. */
const figures: readonly (readonly [events: readonly TelemetryEvent[], figure: string])[] = [
  [
    [{ type: 'cache-answer', kind: 'profile', source: 'MEMORY', stale: false }],
    'answers_total{kind="profile",source="MEMORY",stale="false"} 1',
  ],
  [
    [{ type: 'cache-answer', kind: 'profile', source: 'STORE', stale: true }],
    'answers_total{kind="profile",source="STORE",stale="true"} 1',
  ],
  [[{ type: 'cache-miss', kind: 'daily', tier: 'redis' }], 'misses_total{kind="daily",tier="redis"} 1'],
  [[{ type: 'cache-join', kind: 'contests' }], 'joins_total{kind="contests"} 1'],
  [
    [
      { type: 'cache-load', kind: 'profile', purpose: 'wanted' },
      { type: 'cache-load', kind: 'profile', purpose: 'wanted' },
    ],
    'loads_total{kind="profile",purpose="wanted"} 2',
  ],
  [[{ type: 'cache-load', kind: 'profile', purpose: 'renewal' }], 'loads_total{kind="profile",purpose="renewal"} 1'],
  [
    [{ type: 'cache-gone', kind: 'profile', tier: 'store', because: 'age' }],
    'gone_total{kind="profile",tier="store",because="age"} 1',
  ],
  [
    [{ type: 'cache-gone', kind: 'profile', tier: 'memory', because: 'forgotten' }],
    'gone_total{kind="profile",tier="memory",because="forgotten"} 1',
  ],
  [
    [
      { type: 'cache-evicted', shelf: 'absent', entries: 3 },
      { type: 'cache-evicted', shelf: 'absent', entries: 4 },
    ],
    'evictions_total{shelf="absent"} 7',
  ],
  [[{ type: 'cache-forgotten', marks: 2, from: 'here' }], 'forgotten_marks_total{from="here"} 2'],
  [[{ type: 'cache-forgotten', marks: 1, from: 'redis' }], 'forgotten_marks_total{from="redis"} 1'],
  [
    [{ type: 'cache-load-failed', kind: 'contests', key: 'k', error, served: 'stale' }],
    'load_failures_total{kind="contests",code="UPSTREAM_BLOCKED",served="stale"} 1',
  ],
  [
    [{ type: 'cache-load-failed', kind: 'contests', key: 'k', error: new Error('ours'), served: 'error' }],
    'load_failures_total{kind="contests",code="INTERNAL_SERVER_ERROR",served="error"} 1',
  ],
  [
    [{ type: 'cache-misfit', kind: 'problems', tier: 'store', key: 'k' }],
    'misfits_total{kind="problems",tier="store"} 1',
  ],
  [
    [{ type: 'cache-tier-failed', tier: 'redis', operation: 'lease', error }],
    'tier_failures_total{tier="redis",operation="lease"} 1',
  ],
  [
    [{ type: 'cache-tier-recovered', tier: 'store', operation: 'connect' }],
    'tier_recoveries_total{tier="store",operation="connect"} 1',
  ],
  [
    [
      { type: 'cache-swept', records: 500 },
      { type: 'cache-swept', records: 20 },
    ],
    'swept_total 520',
  ],
  [[{ type: 'cache-warmed', listed: 9, held: 7 }], 'warmed_total 7'],
  [[{ type: 'cache-lease', kind: 'profile', turn: 'theirs' }], 'leases_total{kind="profile",turn="theirs"} 1'],
];

async function linesOf(events: readonly TelemetryEvent[]): Promise<string[]> {
  const registry = new Registry();
  const count = countCache(registry);
  for (const event of events) count(event);
  // A counter without labels is there from the start, as 0.
  return (await registry.metrics()).split('\n').filter((line) => !/^#|^$| 0$/.test(line));
}

test.each(figures)('%j is counted, and nothing else with it', async (events, figure) => {
  expect(await linesOf(events)).toEqual([`leetgraph_cache_${figure}`]);
});

test('no figure of the cache is missing here', async () => {
  const registry = new Registry();
  countCache(registry);
  const names = (await registry.getMetricsAsJSON()).map(({ name }) => name);
  const looked = new Set(figures.map(([, figure]) => `leetgraph_cache_${figure.replace(/[{ ].*$/, '')}`));
  expect(names.sort()).toEqual([...looked].sort());
});
