import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { Cache, CacheAnswer } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import {
  answerOf,
  createFakeLoad,
  createFakeTier,
  deferred,
  freshForMs,
  loadOf,
  questionOf,
  settled,
  staleForMs,
  storyOf,
} from './fakes.ts';
import type { FakeTier } from './fakes.ts';

const timeout = new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode did not answer');
const ada = { name: 'Ada' };

let clock: FakeClock;
let events: CacheEvent[];
let memory: Tier;
let redis: FakeTier;
let store: FakeTier;
let cache: Cache;

beforeEach(() => {
  clock = createFakeClock();
  memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 1_000 });
  redis = createFakeTier('redis');
  store = createFakeTier('store');
  start();
});

/** A process with a memory of its own, as after a restart. */
function start(tiers: readonly Tier[] = [memory, redis, store]): void {
  events = [];
  cache = createTieredCache({ tiers, clock, onEvent: (event) => events.push(event) });
}

function restart(): void {
  memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 1_000 });
  start();
}

const ask = (keys: readonly string[], load = loadOf(() => ada).load): Promise<(CacheAnswer | Error)[]> =>
  cache.getOrLoadMany(
    keys.map((key) => questionOf(key)),
    load,
  );

const recordStoredNow = (value: unknown) => ({
  value,
  storedAtMs: clock.nowMs(),
  freshUntilMs: clock.nowMs() + freshForMs,
  staleUntilMs: clock.nowMs() + freshForMs + staleForMs,
});

describe('an answer that is nowhere', () => {
  test('is loaded once for a hundred identical questions at once, and each tier is read once', async () => {
    const { load, calls, pending } = createFakeLoad();
    const asking = Array.from({ length: 100 }, () => ask(['ada'], load));
    await settled();
    pending('ada').resolve(ada);
    const answers = (await Promise.all(asking)).map((each) => answerOf(each).value);
    expect(answers).toEqual(Array.from({ length: 100 }, () => ada));
    expect(calls).toEqual(['wanted ada']);
    expect([redis.reads, store.reads]).toEqual([[['ada']], [['ada']]]);
  });

  test('is loaded with all others of its wave in one call, after one read of each tier', async () => {
    const { load, calls } = loadOf((key) => ({ key }));
    const answers = await ask(['a', 'b', 'c'], load);
    expect(answers.map((_, index) => answerOf(answers, index).value)).toEqual([
      { key: 'a' },
      { key: 'b' },
      { key: 'c' },
    ]);
    expect(calls).toEqual(['wanted a b c']);
    expect([redis.reads, store.reads]).toEqual([[['a', 'b', 'c']], [['a', 'b', 'c']]]);
  });

  test('says where it comes from and how old it is', async () => {
    const loadedAtMs = clock.nowMs();
    expect(answerOf(await ask(['ada']))).toEqual({
      value: ada,
      storedAtMs: loadedAtMs,
      freshUntilMs: loadedAtMs + freshForMs,
      source: 'LEETCODE',
    });
    expect(storyOf(events)).toEqual(['miss memory', 'miss redis', 'miss store', 'answer LEETCODE']);
  });

  test('is kept in every tier, and the next question is answered from memory', async () => {
    await ask(['ada']);
    const { load, calls } = loadOf(() => ({ name: 'nobody' }));
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: ada, source: 'MEMORY' });
    expect(calls).toEqual([]);
    await cache.drain();
    expect(redis.records.get('ada')).toEqual(recordStoredNow(ada));
    expect(store.records.get('ada')).toEqual(recordStoredNow(ada));
  });

  test('is asked for once when one call names it twice', async () => {
    const { load, calls } = loadOf(() => ada);
    const answers = await ask(['ada', 'ada'], load);
    expect(answers.map((_, index) => answerOf(answers, index).value)).toEqual([ada, ada]);
    expect(calls).toEqual(['wanted ada']);
  });

  test('is joined by a call that needs it beside others, which alone are loaded', async () => {
    const first = createFakeLoad();
    const second = createFakeLoad();
    const asking = ask(['ada', 'bob'], first.load);
    const joining = ask(['bob', 'eve'], second.load);
    await settled();
    expect([first.calls, second.calls]).toEqual([['wanted ada bob'], ['wanted eve']]);
    first.pending('bob').resolve({ name: 'Bob' });
    second.pending('eve').resolve({ name: 'Eve' });
    const joined = await joining;
    expect([answerOf(joined, 0).value, answerOf(joined, 1).value]).toEqual([{ name: 'Bob' }, { name: 'Eve' }]);
    first.pending('ada').resolve(ada);
    await asking;
    expect(storyOf(events).filter((line) => line === 'join')).toEqual(['join']);
  });

  test('is given to who joined it while its wave still waits for others', async () => {
    await ask(['ada']);
    const { load, pending } = createFakeLoad();
    const wave = ask(['ada', 'bob'], load);
    expect(answerOf(await ask(['ada'])).value).toEqual(ada);
    await settled();
    pending('bob').resolve({ name: 'Bob' });
    expect(answerOf(await wave, 1).value).toEqual({ name: 'Bob' });
  });

  test('leaves no gap between the end of its load and its place in memory', async () => {
    const { load, pending } = createFakeLoad();
    const asking = ask(['ada'], load);
    await settled();
    pending('ada').resolve(ada);
    const next = createFakeLoad();
    const sources = new Set<string>();
    for (let turn = 0; turn < 50; turn += 1) {
      void ask(['ada'], next.load).then((answers) => sources.add(answerOf(answers).source));
      await Promise.resolve();
    }
    await asking;
    await settled();
    expect(next.calls).toEqual([]);
    // Who finds it in memory has it before those who joined the load.
    expect([...sources].sort()).toEqual(['LEETCODE', 'MEMORY']);
  });

  test('is deeply frozen, for whoever gets it', async () => {
    const nested = { list: [{ deep: { deeper: 1 } }] };
    const { value } = answerOf(await ask(['ada'], loadOf(() => nested).load));
    expect(value).toBe(nested);
    expect(() => {
      const item = nested.list[0];
      if (item) item.deep.deeper = 2;
    }).toThrow(TypeError);
  });

  test('is not kept when its lifetime is over at once', async () => {
    const question = {
      ...questionOf('ada'),
      lifetime: (_value: unknown, nowMs: number) => ({ freshUntilMs: nowMs, staleUntilMs: nowMs }),
    };
    const { load, calls } = loadOf(() => ada);
    expect(answerOf(await cache.getOrLoadMany([question], load)).value).toEqual(ada);
    await cache.getOrLoadMany([question], load);
    await cache.drain();
    expect(calls).toEqual(['wanted ada', 'wanted ada']);
    expect([redis.writes, store.writes]).toEqual([[], []]);
  });

  test('may be null: an unknown user is an answer, too', async () => {
    const { load, calls } = loadOf(() => null);
    await ask(['nobody'], load);
    expect(answerOf(await ask(['nobody'], load))).toMatchObject({ value: null, source: 'MEMORY' });
    expect(calls).toEqual(['wanted nobody']);
  });
});

describe('an answer that a slower tier holds', () => {
  test('fills the faster tiers with its age unchanged', async () => {
    const record = recordStoredNow(ada);
    store.records.set('ada', record);
    clock.advance(1_000);
    const { load, calls } = loadOf(() => undefined);
    expect(answerOf(await ask(['ada'], load))).toEqual({
      value: ada,
      storedAtMs: record.storedAtMs,
      freshUntilMs: record.freshUntilMs,
      source: 'STORE',
    });
    await cache.drain();
    expect(calls).toEqual([]);
    expect(redis.records.get('ada')).toEqual(record);
    expect(await memory.getMany(['ada'])).toEqual([record]);
    expect(store.writes).toEqual([]);
  });

  test('is found by reading each tier once for what the faster ones do not hold', async () => {
    await memory.setMany([{ key: 'in memory', kind: 'profile', record: recordStoredNow(ada) }]);
    redis.records.set('in redis', recordStoredNow(ada));
    store.records.set('in store', recordStoredNow(ada));
    const { load, calls } = loadOf(() => ada);
    const answers = await ask(['in memory', 'in redis', 'in store', 'nowhere'], load);
    expect(answers.map((_, index) => answerOf(answers, index).source)).toEqual([
      'MEMORY',
      'REDIS',
      'STORE',
      'LEETCODE',
    ]);
    expect(redis.reads).toEqual([['in redis', 'in store', 'nowhere']]);
    expect(store.reads).toEqual([['in store', 'nowhere']]);
    expect(calls).toEqual(['wanted nowhere']);
  });

  test('is frozen as it enters memory', async () => {
    store.records.set('ada', recordStoredNow({ list: [{ deep: true }] }));
    const { value } = answerOf(await ask(['ada'])) as CacheAnswer<{ list: readonly object[] }>;
    expect([value, value.list, value.list[0]].every(Object.isFrozen)).toBe(true);
  });

  test('is a miss when its value is of another shape, and the next tier is asked', async () => {
    redis.records.set('ada', recordStoredNow('of another release'));
    store.records.set('ada', recordStoredNow(ada));
    expect(answerOf(await ask(['ada']))).toMatchObject({ value: ada, source: 'STORE' });
    expect(storyOf(events)).toEqual(['miss memory', 'misfit redis ada', 'miss redis', 'answer STORE']);
  });

  test('is a miss when it has gone', async () => {
    store.records.set('ada', recordStoredNow({ name: 'Ada before' }));
    clock.advance(freshForMs + staleForMs);
    const { load, calls } = loadOf(() => ada);
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: ada, source: 'LEETCODE' });
    expect(calls).toEqual(['wanted ada']);
  });

  test('survives a restart', async () => {
    await ask(['ada']);
    await cache.drain();
    restart();
    expect(answerOf(await ask(['ada'])).source).toBe('REDIS');
    await cache.drain();
    redis.records.clear();
    restart();
    expect(answerOf(await ask(['ada'])).source).toBe('STORE');
  });
});

describe('an answer that is stale', () => {
  const renewed = { name: 'Ada, renewed' };

  beforeEach(async () => {
    await ask(['ada']);
    await cache.drain();
    clock.advance(freshForMs);
    events = [];
    start();
  });

  test('is given at once and renewed once, however many ask', async () => {
    const { load, calls, pending } = createFakeLoad();
    const first = await Promise.all(Array.from({ length: 10 }, () => ask(['ada'], load)));
    const then = await ask(['ada'], load);
    expect([...first, then].map((answers) => answerOf(answers))).toEqual(
      Array.from({ length: 11 }, () => expect.objectContaining({ value: ada, source: 'MEMORY' })),
    );
    expect(calls).toEqual(['renewal ada']);
    pending('ada').resolve(renewed);
    await settled();
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: renewed, storedAtMs: clock.nowMs() });
    expect(calls).toEqual(['renewal ada']);
    await cache.drain();
    expect(store.records.get('ada')?.value).toEqual(renewed);
  });

  test('carries no reason while nothing has failed', async () => {
    const answer = answerOf(await ask(['ada'], createFakeLoad().load));
    expect(answer).not.toHaveProperty('staleReason');
    expect(answer.freshUntilMs).toBe(clock.nowMs());
    expect(storyOf(events)).toEqual(['answer MEMORY stale']);
  });

  test('does not wait for the loads of its wave, nor keep them waiting', async () => {
    const { load, calls, pending } = createFakeLoad();
    const wave = ask(['ada', 'bob'], load);
    await settled();
    expect(answerOf(await ask(['ada'], load)).value).toEqual(ada);
    expect(calls).toEqual(['wanted bob', 'renewal ada']);
    pending('bob').resolve({ name: 'Bob' });
    expect(answerOf(await wave, 1).value).toEqual({ name: 'Bob' });
  });

  test('is renewed only by the wave that found it stale first, even when a tier keeps that wave waiting', async () => {
    const slowRead = deferred<readonly undefined[]>();
    start([memory, { ...redis, getMany: () => slowRead.promise }, store]);
    const slow = createFakeLoad();
    const slowWave = ask(['ada', 'bob'], slow.load);
    await settled();
    const other = loadOf(() => renewed);
    expect(answerOf(await ask(['ada'], other.load)).value).toEqual(ada);
    await settled();
    slowRead.resolve([undefined]);
    await settled();
    slow.pending('bob').resolve({ name: 'Bob' });
    await slowWave;
    expect([slow.calls, other.calls]).toEqual([['wanted bob', 'renewal ada'], []]);
  });

  test('stays when its renewal fails, carries the reason, and is let alone for five seconds', async () => {
    const { load, calls, pending } = createFakeLoad();
    await ask(['ada'], load);
    pending('ada').reject(timeout);
    await settled();
    clock.advance(4_999);
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: ada, staleReason: 'UPSTREAM_TIMEOUT' });
    await settled();
    expect(calls).toEqual(['renewal ada']);
    clock.advance(1);
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: ada, staleReason: 'UPSTREAM_TIMEOUT' });
    await settled();
    expect(calls).toEqual(['renewal ada', 'renewal ada']);
    pending('ada').resolve(renewed);
    await settled();
    expect(answerOf(await ask(['ada'], load))).not.toHaveProperty('staleReason');
    expect(storyOf(events).filter((line) => line.startsWith('load-failed'))).toEqual(['load-failed ada served stale']);
  });

  test('is let alone for as long as LeetCode asked for, when that is longer', async () => {
    const { load, calls, pending } = createFakeLoad();
    await ask(['ada'], load);
    pending('ada').reject(new LeetgraphError('UPSTREAM_RATE_LIMITED', 'wait', { retryAfterMs: 30_000 }));
    await settled();
    clock.advance(29_999);
    await ask(['ada'], load);
    expect(calls).toHaveLength(1);
    clock.advance(1);
    await ask(['ada'], load);
    expect(calls).toHaveLength(2);
  });

  test('forgets a failure of long ago once it was loaded anew', async () => {
    const failing = createFakeLoad();
    await ask(['ada'], failing.load);
    failing.pending('ada').reject(timeout);
    await settled();
    clock.advance(staleForMs);
    await ask(['ada']);
    clock.advance(freshForMs);
    expect(answerOf(await ask(['ada']))).not.toHaveProperty('staleReason');
  });

  test('that goes while it is renewed is loaded once: who asks joins the renewal', async () => {
    const { load, calls, pending } = createFakeLoad();
    await ask(['ada'], load);
    clock.advance(staleForMs);
    const asking = ask(['ada'], load);
    await settled();
    expect(calls).toEqual(['renewal ada']);
    pending('ada').resolve(renewed);
    expect(answerOf(await asking)).toMatchObject({ value: renewed, source: 'LEETCODE' });
  });

  test('is renewed from the tier in which it was found, too', async () => {
    restart();
    const { load, calls } = createFakeLoad();
    expect(answerOf(await ask(['ada'], load))).toMatchObject({ value: ada, source: 'REDIS' });
    await settled();
    expect(calls).toEqual(['renewal ada']);
  });
});

describe('a load that fails', () => {
  test('is the answer of its key alone, as the very error', async () => {
    const { load, pending } = createFakeLoad();
    const asking = ask(['ada', 'bob'], load);
    await settled();
    pending('ada').reject(timeout);
    pending('bob').resolve({ name: 'Bob' });
    const answers = await asking;
    expect(answers[0]).toBe(timeout);
    expect(answerOf(answers, 1).value).toEqual({ name: 'Bob' });
    expect(storyOf(events)).toContain('load-failed ada served error');
  });

  test('never leaves an error in a tier, and the next question loads again', async () => {
    const { load, pending, calls } = createFakeLoad();
    const asking = ask(['ada'], load);
    await settled();
    pending('ada').reject(timeout);
    await asking;
    await cache.drain();
    expect([redis.writes, store.writes, await memory.getMany(['ada'])]).toEqual([[], [], [undefined]]);
    expect(answerOf(await ask(['ada'])).value).toEqual(ada);
    expect(calls).toEqual(['wanted ada']);
  });

  test('by throwing, or by giving too little, fails its keys and nothing else', async () => {
    const thrown = await ask(['ada'], () => {
      throw timeout;
    });
    expect(thrown).toEqual([timeout]);
    const short = await ask(['ada', 'bob'], () => [Promise.resolve(ada)]);
    expect(answerOf(short).value).toEqual(ada);
    expect(short[1]).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    const nothing = await ask(['eve'], loadOf(() => undefined).load);
    expect(nothing[0]).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });

  test('with something that is no error fails with an error that holds it', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the case under test
    const [answer] = await ask(['ada'], () => [Promise.reject('a string')]);
    expect(answer).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', cause: 'a string' });
  });

  test('because of its lifetime is an error, not a hang', async () => {
    const question = {
      ...questionOf('ada'),
      lifetime: () => {
        throw new Error('no lifetime');
      },
    };
    expect(await cache.getOrLoadMany([question], loadOf(() => ada).load)).toEqual([new Error('no lifetime')]);
  });
});

describe('a tier that fails', () => {
  test('is an empty tier, reported, even without a guard', async () => {
    const broken: Tier = {
      name: 'redis',
      getMany: () => Promise.reject(new Error('down')),
      setMany: () => Promise.reject(new Error('down')),
      close: () => Promise.reject(new Error('down')),
    };
    start([memory, broken, store]);
    expect(answerOf(await ask(['ada'])).value).toEqual(ada);
    await cache.drain();
    expect(storyOf(events)).toEqual([
      'miss memory',
      'tier-failed redis get',
      'miss redis',
      'miss store',
      'answer LEETCODE',
      'tier-failed redis set',
    ]);
    expect(store.records.has('ada')).toBe(true);
    await cache.close();
    expect(store.closed).toBe(true);
  });
});

describe('draining', () => {
  test('waits for answers, loads, renewals and their writes', async () => {
    const { load, pending } = createFakeLoad();
    const asking = ask(['ada'], load);
    let drained = false;
    const draining = cache.drain().then(() => (drained = true));
    await settled();
    expect(drained).toBe(false);
    pending('ada').resolve(ada);
    await draining;
    expect([redis.records.has('ada'), store.records.has('ada')]).toEqual([true, true]);
    await asking;
  });

  test('is over at once when nothing is under way', async () => {
    await cache.drain();
    expect(redis.writes).toEqual([]);
  });

  test('has written a wave with one write to each tier', async () => {
    await ask(['a', 'b', 'c']);
    await cache.drain();
    expect([redis.writes, store.writes]).toEqual([[['a', 'b', 'c']], [['a', 'b', 'c']]]);
  });
});

test('asking for nothing reads nothing', async () => {
  const { load, calls } = loadOf(() => ada);
  expect(await ask([], load)).toEqual([]);
  expect([calls, redis.reads]).toEqual([[], []]);
});
