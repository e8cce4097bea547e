import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { Tier, TierEntry } from '../../src/cache/tier.ts';
import { createWriteBehind } from '../../src/cache/write-behind.ts';
import type { WriteBehind } from '../../src/cache/write-behind.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { deferred, settled } from './fakes.ts';
import type { Deferred } from './fakes.ts';

const entryOf = (key: string, value: unknown = key): TierEntry => ({
  key,
  kind: 'profile',
  record: { value, storedAtMs: 0, freshUntilMs: 1, staleUntilMs: 2 },
});
const entriesOf = (count: number, prefix: string): TierEntry[] =>
  Array.from({ length: count }, (_, index) => entryOf(`${prefix}${index}`));

let clock: FakeClock;
let batches: (readonly TierEntry[])[];
let writing: Deferred<undefined>[];
let events: CacheEvent[];
let behind: WriteBehind;

beforeEach(() => {
  clock = createFakeClock();
  batches = [];
  writing = [];
  events = [];
  const tier: Tier = {
    name: 'store',
    getMany: () => Promise.resolve([]),
    setMany(entries) {
      batches.push(entries);
      const write = deferred<undefined>();
      writing.push(write);
      return write.promise;
    },
    close: () => Promise.resolve(),
  };
  behind = createWriteBehind(tier, clock, (event) => events.push(event));
});

const keysOf = (): string[][] => batches.map((batch) => batch.map(({ key }) => key));

describe('writing behind', () => {
  test('gathers what one wave brings into one batch, and what comes meanwhile into the next', async () => {
    behind.add([entryOf('a')]);
    behind.add([entryOf('b')]);
    await settled();
    behind.add([entryOf('c')]);
    behind.add([entryOf('d')]);
    await settled();
    expect(keysOf()).toEqual([['a', 'b']]);
    writing[0]?.resolve(undefined);
    await settled();
    expect(keysOf()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('writes only the latest entry of a key', async () => {
    behind.add([entryOf('a', 'older'), entryOf('b')]);
    behind.add([entryOf('a', 'newer')]);
    await settled();
    expect(batches[0]?.map(({ key, record }) => [key, record.value])).toEqual([
      ['b', 'b'],
      ['a', 'newer'],
    ]);
  });

  test('writes at most a hundred at a time', async () => {
    behind.add(entriesOf(250, 'key '));
    for (let batch = 0; batch < 3; batch += 1) {
      await settled();
      writing[batch]?.resolve(undefined);
    }
    await behind.drain();
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  test('reports a batch that fails, and goes on with the next', async () => {
    behind.add([entryOf('a')]);
    await settled();
    behind.add([entryOf('b')]);
    writing[0]?.reject(new Error('full'));
    await settled();
    writing[1]?.resolve(undefined);
    await behind.drain();
    expect(keysOf()).toEqual([['a'], ['b']]);
    expect(events).toEqual([{ type: 'cache-tier-failed', tier: 'store', operation: 'set', error: new Error('full') }]);
  });

  test('drops the oldest of more than five thousand that wait, and says how many', async () => {
    behind.add([entryOf('under way')]);
    await settled();
    behind.add(entriesOf(5_000, 'old '));
    behind.add(entriesOf(3, 'new '));
    expect(events.map((event) => event.type === 'cache-tier-failed' && String(event.error))).toEqual([
      expect.stringContaining('lost 3 writes'),
    ]);
    writing[0]?.resolve(undefined);
    await settled();
    expect(keysOf()[1]?.[0]).toBe('old 3');
  });

  test('drains at once when nothing waits, and otherwise when the last batch is written', async () => {
    await behind.drain();
    behind.add([entryOf('a')]);
    let drained = false;
    const draining = behind.drain().then(() => (drained = true));
    await settled();
    expect(drained).toBe(false);
    writing[0]?.resolve(undefined);
    await draining;
  });

  test('goes on after it was drained', async () => {
    behind.add([entryOf('a')]);
    await settled();
    writing[0]?.resolve(undefined);
    await behind.drain();
    behind.add([entryOf('b')]);
    await settled();
    expect(keysOf()).toEqual([['a'], ['b']]);
  });

  test('gives up what a tier that stands still has not written in three seconds, and says how many', async () => {
    behind.add(entriesOf(250, 'key '));
    await settled();
    let drained = false;
    const draining = behind.drain().then(() => (drained = true));
    clock.advance(2_999);
    await settled();
    expect(drained).toBe(false);
    clock.advance(1);
    await draining;
    // The first batch of 100 is under way and may still arrive.
    expect(events.map((event) => event.type === 'cache-tier-failed' && String(event.error))).toEqual([
      expect.stringContaining('lost 150 writes'),
    ]);
    writing[0]?.resolve(undefined);
    await settled();
    expect(batches).toHaveLength(1);
  });
});
