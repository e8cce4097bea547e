import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { readHotKeyList, writeHotKeyList } from '../../src/cache/hot-key-list.ts';
import { createHotKeys, type HotKeys } from '../../src/cache/hot-keys.ts';
import { nothingForgotten, type MarkReading } from '../../src/cache/marks.ts';
import { createWarmUp, type WarmUp, type WarmUpOptions } from '../../src/cache/warm-up.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { createFakeTier, deferred, questionOf, settled, storyOf, type FakeTier } from './fakes.ts';

let clock: FakeClock;
let hotKeys: HotKeys;
let memory: FakeTier;
let redis: FakeTier;
let store: FakeTier;
let events: CacheEvent[];

beforeEach(() => {
  clock = createFakeClock();
  hotKeys = createHotKeys(100);
  [memory, redis, store] = [createFakeTier('memory'), createFakeTier('redis'), createFakeTier('store')];
  events = [];
});

const record = (value: unknown) => {
  const storedAtMs = clock.nowMs();
  return { value, storedAtMs, freshUntilMs: storedAtMs + 1_000, staleUntilMs: storedAtMs + 600_000 };
};
const list = (...keys: string[]) =>
  writeHotKeyList(
    store,
    keys.map((key, index) => [key, keys.length - index]),
    clock.nowMs(),
  );
const warmUp = (more: Partial<WarmUpOptions> = {}): WarmUp =>
  createWarmUp({
    hotKeys,
    memory,
    store,
    sources: [redis, store],
    guardedStore: store,
    questionOf: (key) => (key.startsWith('of another release') ? undefined : questionOf(key)),
    marks: nothingForgotten,
    clock,
    onEvent: (event) => events.push(event),
    ...more,
  });

describe('warming up', () => {
  test('puts into memory what is listed, from Redis, and from the store what Redis has not', async () => {
    await list('a', 'b', 'nowhere');
    redis.records.set('a', record({ from: 'redis' }));
    store.records.set('a', record({ from: 'store' }));
    store.records.set('b', record({ from: 'store' }));
    warmUp();
    await settled();
    expect([...memory.records].map(([key, { value }]) => [key, value])).toEqual([
      ['a', { from: 'redis' }],
      ['b', { from: 'store' }],
    ]);
    expect(storyOf(events)).toEqual(['warmed 2 of 3']);
  });

  test('leaves out what is gone, forgotten, of an old shape or of another release', async () => {
    await list('gone', 'forgotten', 'misshapen', 'of another release', 'good');
    store.records.set('gone', { ...record({}), freshUntilMs: 0, staleUntilMs: 0 });
    store.records.set('forgotten', record({}));
    store.records.set('misshapen', record('text'));
    store.records.set('of another release', record({}));
    store.records.set('good', record({}));
    const marks: MarkReading = { ...nothingForgotten, isForgotten: ({ key }) => key === 'forgotten' };
    warmUp({ marks });
    await settled();
    expect([...memory.records.keys()]).toEqual(['good']);
    expect(Object.isFrozen(memory.records.get('good')?.value)).toBe(true);
  });

  test('leaves alone what a request has brought meanwhile, because it is newer', async () => {
    await list('a');
    store.records.set('a', record({ is: 'old' }));
    const reading = deferred<undefined>();
    const slow = {
      ...store,
      async getMany(keys: readonly string[]) {
        const records = await store.getMany(keys);
        await reading.promise;
        return records;
      },
    };
    warmUp({ sources: [slow] });
    await settled();
    memory.records.set('a', record({ is: 'new' }));
    reading.resolve(undefined);
    await settled();
    expect(memory.records.get('a')?.value).toEqual({ is: 'new' });
  });

  test('goes on from the store when Redis fails', async () => {
    await list('a');
    store.records.set('a', record({}));
    warmUp({ sources: [{ ...redis, getMany: () => Promise.reject(new Error('away')) }, store] });
    await settled();
    expect([...memory.records.keys()]).toEqual(['a']);
    // Whoever asks Redis for an answer reports that it is away.
    expect(storyOf(events)).toEqual(['warmed 1 of 1']);
  });

  test('tries again for half a minute while the store is away, and then lets be', async () => {
    let calls = 0;
    const away = {
      ...store,
      getMany() {
        calls += 1;
        return Promise.reject(new Error('away'));
      },
    };
    warmUp({ store: away });
    await settled();
    for (let second = 0; second < 120; second += 1) {
      clock.advance(1_000);
      await settled();
    }
    expect(calls).toBe(6);
  });

  test('reads in small portions, between which requests have their turn', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `key ${index}`);
    await list(...keys);
    for (const key of keys) store.records.set(key, record({}));
    warmUp({ sources: [store] });
    await settled();
    expect(store.reads.map(({ length }) => length)).toEqual([1, 25, 25, 10]);
    expect(memory.records.size).toBe(60);
  });

  test('writes the list every five minutes and at the end, and what is not asked for fades from it', async () => {
    const warming = warmUp();
    await settled();
    hotKeys.count('a');
    clock.advance(300_000);
    await settled();
    expect(await readHotKeyList(store)).toEqual([['a', 1]]);
    hotKeys.count('b');
    await warming.close();
    expect(await readHotKeyList(store)).toEqual([
      ['b', 1],
      ['a', 0.5],
    ]);
  });

  test('keeps the list that is there when it was asked for nothing', async () => {
    await list('a');
    const warming = warmUp({ store: { ...store, getMany: () => Promise.reject(new Error('away')) } });
    await warming.close();
    expect(await readHotKeyList(store)).toEqual([['a', 1]]);
  });

  test('takes a list of another shape for none', async () => {
    store.records.set('hot:keys', record({ keys: 'a' }));
    warmUp();
    await settled();
    expect(storyOf(events)).toEqual(['warmed 0 of 0']);
  });
});
