import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Cache } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createRenewAhead } from '../../src/cache/renew-ahead.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { answerOf, createFakeLoad, freshForMs, loadOf, questionOf, settled, type FakeLoad } from './fakes.ts';

let clock: FakeClock;
let cache: Cache;
let fake: FakeLoad;

beforeEach(async () => {
  clock = createFakeClock();
  cache = createTieredCache({
    tiers: [createMemoryTier({ maxBytes: 1_000_000, maxEntries: 100 })],
    isDueAhead: createRenewAhead(),
    clock,
    onEvent: () => undefined,
  });
  fake = createFakeLoad();
  await cache.getOrLoadMany([questionOf('ada')], loadOf(() => 1).load);
});

const ask = () => cache.getOrLoadMany([questionOf('ada')], fake.load);

describe('an answer that is asked for often', () => {
  test('is renewed once in the last tenth of its time, and nobody is shown it stale', async () => {
    clock.advance(freshForMs * 0.9);
    for (let index = 0; index < 10; index += 1) expect(answerOf(await ask()).value).toBe(1);
    expect(fake.calls).toEqual(['renewal ada']);
    fake.pending('ada').resolve(2);
    await settled();
    clock.advance(freshForMs * 0.1);
    expect(answerOf(await ask())).toMatchObject({ value: 2, storedAtMs: clock.nowMs() - freshForMs * 0.1 });
    expect(fake.calls).toHaveLength(1);
  });

  test('is let alone before, however often', async () => {
    clock.advance(freshForMs * 0.9 - 1);
    for (let index = 0; index < 10; index += 1) await ask();
    expect(fake.calls).toEqual([]);
  });

  test('is let alone when it is asked for twice in that time only', async () => {
    clock.advance(freshForMs * 0.9);
    await ask();
    await ask();
    expect(fake.calls).toEqual([]);
  });

  test('is fresh all the same when the renewal fails', async () => {
    clock.advance(freshForMs * 0.9);
    for (let index = 0; index < 3; index += 1) await ask();
    fake.pending('ada').reject(new Error('LeetCode is away'));
    await settled();
    expect(answerOf(await ask())).toMatchObject({ value: 1, source: 'MEMORY' });
    expect(fake.calls).toHaveLength(1);
  });
});
