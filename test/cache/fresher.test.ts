import { expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { CacheQuestion } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { endlessTurn } from '../support/endless-turn.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import {
  answerOf,
  createFakeLoad,
  createFakeTier,
  deferred,
  freshForMs,
  loadOf,
  questionOf,
  settled,
  storyOf,
} from './fakes.ts';

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

test('who asks for fresher data keeps nobody waiting who is content with what there is', async () => {
  const clock = createFakeClock();
  const memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 100 });
  const events: CacheEvent[] = [];
  const onEvent = (event: CacheEvent): void => void events.push(event);
  const cache = createTieredCache({ tiers: [memory, createFakeTier('store')], breather: endlessTurn, clock, onEvent });
  await cache.getOrLoadMany([questionOf('ada')], loadOf((key) => ({ name: key })).load);
  const storedAtMs = clock.nowMs();
  clock.advance(1000);

  const { load, pending, calls } = createFakeLoad();
  const demanding = cache.getOrLoadMany([{ ...questionOf('ada'), notBeforeMs: clock.nowMs() }], load);
  // Not at hand as a whole, because of Bob.
  const content = cache.getOrLoadMany([questionOf('bob'), questionOf('ada')], load);
  await settled();
  pending('ada').reject(new LeetgraphError('UPSTREAM_TIMEOUT', 'no answer'));
  await settled();
  pending('bob').resolve({ name: 'bob' });
  expect((await content)[1]).toEqual({
    value: { name: 'ada' },
    storedAtMs,
    freshUntilMs: storedAtMs + freshForMs,
    source: 'MEMORY',
  });
  expect(answerOf(await demanding)).toMatchObject({ storedAtMs, staleReason: 'UPSTREAM_TIMEOUT' });
  expect(calls).toEqual(['wanted ada', 'wanted bob']);
  expect(storyOf(events).filter((event) => event.startsWith('join'))).toEqual([]);
});

test('who asks for fresher data twice in one call has one answer, and one load', async () => {
  const clock = createFakeClock();
  const memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 100 });
  const cache = createTieredCache({ tiers: [memory], clock, onEvent: () => undefined });
  const { load, calls } = loadOf((key) => ({ name: key }));
  const question = { ...questionOf('ada'), notBeforeMs: clock.nowMs() };
  const answers = await cache.getOrLoadMany([question, question], load);
  expect(answers.map((answer) => 'value' in answer && answer.value)).toEqual([{ name: 'ada' }, { name: 'ada' }]);
  expect(calls).toEqual(['wanted ada']);
});
