/** Requests that ask for fresher data than others would be given. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { askedAgeMs } from '../../src/request/asked-age.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { systemClock } from '../../src/clock.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

const query = '{ user(username: "alice") { profile { ranking freshness { fetchedAt source stale staleReason } } } }';
const freshnessIn = ({ data }: { data: { user: { profile: { freshness: object } } } }) => data.user.profile.freshness;

test.each([
  [undefined, undefined],
  ['no-cache', 0],
  ['max-age=60', 60_000],
  ['Max-Age = "60"', 60_000],
  ['no-store', undefined],
  ['no-store, max-age=7', 7000],
  ['max-age=60, no-cache', 0],
  ['max-age=-1', undefined],
  ['max-age=99999999999', undefined],
  ['x-max-age=1', undefined],
])('Cache-Control: %s allows data of %s ms', (header, ms) => {
  expect(askedAgeMs({ 'cache-control': header })).toBe(ms);
});

describe('with a clock that stands still', () => {
  let both: Awaited<ReturnType<typeof startBoth>>;
  let clock: FakeClock;
  let leetgraph: Leetgraph;
  let simulator: Simulator;

  beforeEach(async () => {
    clock = createFakeClock();
    both = await startBoth({ clock });
    ({ leetgraph, simulator } = both);
  });
  afterEach(() => both.close());

  const ask = (cacheControl?: string) =>
    leetgraph.query(query, {}, cacheControl ? { 'cache-control': cacheControl } : {});

  test('data that is older than max-age is loaded anew, for all; younger data is not', async () => {
    await ask();
    clock.advance(60_000);
    expect(freshnessIn(await ask('max-age=60'))).toMatchObject({ source: 'MEMORY' });
    expect(simulator.requests()).toHaveLength(1);
    clock.advance(1);
    expect(freshnessIn(await ask('max-age=60'))).toMatchObject({
      source: 'LEETCODE',
      fetchedAt: '2026-01-01T00:01:00.001Z',
      stale: false,
    });
    expect(freshnessIn(await ask())).toMatchObject({ source: 'MEMORY', fetchedAt: '2026-01-01T00:01:00.001Z' });
    expect(simulator.requests()).toHaveLength(2);
  });

  test('no-cache loads what is older than the request', async () => {
    await ask();
    clock.advance(1);
    expect(freshnessIn(await ask('no-cache'))).toMatchObject({ source: 'LEETCODE' });
    expect(simulator.requests()).toHaveLength(2);
  });

  test('what cannot be loaded anew is shown as it is, honestly stale and with the reason', async () => {
    await ask();
    clock.advance(100_000);
    simulator.setFault({ kind: 'server-error', status: 502 });
    const { data, errors } = await ask('max-age=60');
    expect(errors).toBeUndefined();
    expect(freshnessIn({ data })).toEqual({
      fetchedAt: '2026-01-01T00:00:00.000Z',
      source: 'MEMORY',
      stale: true,
      staleReason: 'UPSTREAM_UNAVAILABLE',
    });
    // For who does not ask for fresher it is fresh.
    expect(freshnessIn(await ask())).toMatchObject({ stale: false });
  });

  test('ten at once that ask for fresher share one document', async () => {
    await ask();
    clock.advance(1000);
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('no-cache')));
    for (const answer of answers)
      expect(freshnessIn(answer)).toMatchObject({ fetchedAt: '2026-01-01T00:00:01.000Z', stale: false });
    expect(simulator.requests()).toHaveLength(2);
  });
});

test('with Redis, what lies there and is too old is loaded anew once, and lies there for the others', async () => {
  const redis = await startRedisServer();
  let aheadMs = 0;
  // Time goes on by itself: processes wait for one another in it.
  const clock: FakeClock = {
    nowMs: () => systemClock.nowMs() + aheadMs,
    after: (delayMs, run) => systemClock.after(delayMs, run),
    advance: (ms) => (aheadMs += ms),
  };
  const both = await startBoth({ clock, env: { REDIS_URL: redis.url } });
  try {
    await both.leetgraph.query(query);
    clock.advance(600_000);
    const fresher = await both.leetgraph.query(query, {}, { 'cache-control': 'max-age=300' });
    expect(freshnessIn(fresher)).toMatchObject({ source: 'LEETCODE', stale: false });
    expect(both.simulator.requests()).toHaveLength(2);
  } finally {
    await both.close();
    await redis.stop();
  }
}, 30_000);
