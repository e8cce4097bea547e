import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { Cache, CacheAnswer, Load } from '../../src/cache/cache.ts';
import { createMarks, type Marks } from '../../src/cache/marks.ts';
import { createMemoryTier, type MemoryTier } from '../../src/cache/memory-tier.ts';
import { createRenewAhead } from '../../src/cache/renew-ahead.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import {
  answerOf,
  createFakeLoad,
  createFakeTier,
  freshForMs,
  loadOf,
  questionOf,
  settled,
  staleForMs,
  storyOf,
} from './fakes.ts';
import type { FakeTier } from './fakes.ts';

const nothing: Load = () => {
  throw new Error('LeetCode was asked');
};
const division = {
  shares: { profile: 0.5, absent: 0.5 },
  shelfOf: (kind: string, value: unknown) => (value === 'nobody' ? 'absent' : kind),
};

let clock: FakeClock;
let memory: MemoryTier;
let store: FakeTier;
let marks: Marks;
let events: CacheEvent[];
let cache: Cache;

function openCache(isAhead = false): Cache {
  return createTieredCache({
    tiers: [memory, store],
    marks,
    ...(isAhead && { isDueAhead: createRenewAhead() }),
    clock,
    onEvent: (event) => void events.push(event),
  });
}

beforeEach(async () => {
  clock = createFakeClock();
  memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 100, division });
  store = createFakeTier('store');
  marks = createMarks({ clock, subjectsOf: () => [] });
  events = [];
  cache = openCache();
  await ask(['ada', 'bob'], loadOf((key) => ({ name: key })).load);
  await cache.drain();
  store.reads.length = 0;
  events.length = 0;
});

const ask = (keys: readonly string[], load: Load, signal?: AbortSignal) =>
  cache.getOrLoadMany(
    keys.map((key) => questionOf(key)),
    load,
    signal,
  );

/** What has come before anything else, a timer or a socket, could have its turn: null for nothing. */
const atOnce = (answers: Promise<(CacheAnswer | Error)[]>) =>
  Promise.race([answers, Promise.resolve().then(() => null)]);

describe('a wave that memory holds as a whole', () => {
  test('is answered before anything else has its turn, and no other tier is asked', async () => {
    const answers = (await atOnce(ask(['bob', 'ada'], nothing))) ?? [];
    expect(answers.map((_, index) => answerOf(answers, index))).toEqual([
      { value: { name: 'bob' }, storedAtMs: clock.nowMs(), freshUntilMs: clock.nowMs() + freshForMs, source: 'MEMORY' },
      { value: { name: 'ada' }, storedAtMs: clock.nowMs(), freshUntilMs: clock.nowMs() + freshForMs, source: 'MEMORY' },
    ]);
    expect(store.reads).toEqual([]);
    expect(storyOf(events)).toEqual(['answer MEMORY', 'answer MEMORY']);
  });

  test('is answered so, too, where it says that there is nothing', async () => {
    await ask(['nobody'], loadOf(() => 'nobody').load);
    events.length = 0;
    expect(await atOnce(ask(['nobody', 'ada'], nothing))).toHaveLength(2);
    expect(storyOf(events)).toEqual(['answer MEMORY', 'answer MEMORY']);
  });

  test('and is stale is shown at once, each time, and renewed once', async () => {
    clock.advance(freshForMs);
    const { load, calls, pending } = createFakeLoad();
    for (let time = 0; time < 3; time += 1) {
      const answers = (await atOnce(ask(['ada', 'bob'], load))) ?? [];
      expect([answerOf(answers), answerOf(answers, 1)].map(({ value }) => value)).toEqual([
        { name: 'ada' },
        { name: 'bob' },
      ]);
    }
    expect(calls).toEqual(['renewal ada bob']);
    pending('ada').resolve({ name: 'Ada' });
    pending('bob').reject(new LeetgraphError('UPSTREAM_TIMEOUT', 'too slow'));
    await settled();
    const [ada, bob] = (await atOnce(ask(['ada', 'bob'], load))) ?? [];
    expect(ada).toMatchObject({ value: { name: 'Ada' }, storedAtMs: clock.nowMs() });
    expect(bob).toMatchObject({ value: { name: 'bob' }, staleReason: 'UPSTREAM_TIMEOUT' });
    // After a failure the key is let alone for a while.
    expect(calls).toEqual(['renewal ada bob']);
  });

  test('is renewed ahead like any other, the third time in its last tenth', async () => {
    cache = openCache(true);
    clock.advance(freshForMs - 1);
    const { load, calls } = createFakeLoad();
    for (let time = 0; time < 5; time += 1) expect(await atOnce(ask(['ada'], load))).toHaveLength(1);
    expect(calls).toEqual(['renewal ada']);
  });

  test('is no answer for who has gone already', async () => {
    const [answer] = await ask(['ada'], nothing, AbortSignal.abort());
    expect(answer).toBeInstanceOf(Error);
  });
});

describe('a wave of which memory lacks one', () => {
  test('is told of once: nothing is counted twice', async () => {
    await ask(['ada', 'carol', 'bob'], loadOf(() => ({ name: 'carol' })).load);
    expect(storyOf(events)).toEqual(['miss memory', 'answer MEMORY', 'answer MEMORY', 'miss store', 'answer LEETCODE']);
  });

  test.each([
    ['forgotten', (): void => void marks.add([marks.next('lookup:ada')])],
    ['gone', (): void => clock.advance(freshForMs + staleForMs)],
  ])('because it is %s is loaded anew', async (_, happens) => {
    happens();
    clock.advance(1);
    store.records.clear();
    const { load, calls } = loadOf(() => ({ name: 'anew' }));
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: { name: 'anew' }, source: 'LEETCODE' });
    expect(calls).toEqual(['wanted ada']);
  });
});

describe('one answer that memory holds', () => {
  const now = (key: string) => cache.getNow({ key, kind: 'profile' });

  test('is given without a promise while it is fresh, and counted as an answer', () => {
    expect(now('ada')).toEqual({
      value: { name: 'ada' },
      storedAtMs: clock.nowMs(),
      freshUntilMs: clock.nowMs() + freshForMs,
      source: 'MEMORY',
    });
    expect(storyOf(events)).toEqual(['answer MEMORY']);
  });

  test.each([
    ['absent', 'carol', (): void => undefined],
    ['stale', 'ada', (): void => clock.advance(freshForMs)],
    ['forgotten', 'ada', (): void => void marks.add([marks.next('lookup:ada')])],
  ])('is not given so, nor told of, when it is %s', (_, key, happens) => {
    happens();
    expect(now(key)).toBeUndefined();
    expect(events).toEqual([]);
  });

  test('is not given so when it is to be renewed ahead, which takes a load', () => {
    cache = openCache(true);
    clock.advance(freshForMs - 1);
    expect([now('ada'), now('ada'), now('ada')].map((answer) => answer?.source)).toEqual([
      'MEMORY',
      'MEMORY',
      undefined,
    ]);
  });
});
