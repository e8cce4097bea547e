import { expect, test } from '@jest/globals';
import type { CacheQuestion } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { answerOf, createFakeTier, deferred, loadOf, questionOf } from './fakes.ts';

test('who asks for fresher data and reads on while another loads it takes what has come, and loads nothing', async () => {
  const clock = createFakeClock();
  const memory = createMemoryTier({
    maxBytes: 1_000_000,
    maxEntries: 100,
    division: { shares: { profile: 1 }, shelfOf: (kind) => kind },
  });
  const slow = createFakeTier('store');
  const cache = createTieredCache({ tiers: [memory, slow], clock, onEvent: () => undefined });
  const { load, calls } = loadOf((key) => ({ name: key }));
  await cache.getOrLoadMany([questionOf('ada')], load);
  await cache.drain();
  clock.advance(1000);

  const fresher: CacheQuestion = { ...questionOf('ada'), notBeforeMs: clock.nowMs() };
  const held = deferred<undefined>();
  const getMany = slow.getMany.bind(slow);
  // The first to come is held up in the store, until the second has loaded what both want.
  slow.getMany = async (keys) => {
    slow.getMany = getMany;
    await held.promise;
    return getMany(keys);
  };
  const first = cache.getOrLoadMany([fresher], load);
  const second = await cache.getOrLoadMany([fresher], load);
  held.resolve(undefined);
  for (const answers of [await first, second]) {
    expect(answerOf(answers)).toMatchObject({ storedAtMs: clock.nowMs(), value: { name: 'ada' } });
  }
  expect(calls).toEqual(['wanted ada', 'wanted ada']);
});
