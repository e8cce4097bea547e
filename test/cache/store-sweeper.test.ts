import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createStoreSweeper } from '../../src/cache/store-sweeper.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { deferred, settled, storyOf } from './fakes.ts';

const minuteMs = 60_000;
let clock: FakeClock;
let events: CacheEvent[];
let gone: number;
/** Moment and limit of each batch. */
let batches: { readonly nowMs: number; readonly limit: number }[];
let failure: Error | undefined;

beforeEach(() => {
  clock = createFakeClock(0);
  events = [];
  gone = 0;
  batches = [];
  failure = undefined;
});

const store = {
  sweep(nowMs: number, limit: number): Promise<number> {
    batches.push({ nowMs, limit });
    if (failure) return Promise.reject(failure);
    const deleted = Math.min(gone, limit);
    gone -= deleted;
    return Promise.resolve(deleted);
  },
};
const sweeperWith = (random: () => number, swept = store) =>
  createStoreSweeper({ store: swept, clock, random, onEvent: (event) => events.push(event) });
const advance = async (ms: number): Promise<void> => {
  clock.advance(ms);
  await settled();
};

describe('sweeping the store', () => {
  test('deletes what is gone every ten minutes, and says how much it was', async () => {
    sweeperWith(() => 0.5);
    gone = 3;
    await advance(10 * minuteMs - 1);
    expect(batches).toEqual([]);
    await advance(1);
    expect(batches).toEqual([{ nowMs: 10 * minuteMs, limit: 500 }]);
    await advance(10 * minuteMs);
    expect(batches).toHaveLength(2);
    expect(storyOf(events)).toEqual(['swept 3', 'swept 0']);
  });

  test('takes much in batches with pauses, so that requests have their turn', async () => {
    sweeperWith(() => 0.5);
    gone = 1_200;
    await advance(10 * minuteMs);
    expect(batches).toHaveLength(1);
    await advance(49);
    expect(batches).toHaveLength(1);
    await advance(1);
    expect(batches).toHaveLength(2);
    await advance(50);
    expect(batches).toHaveLength(3);
    expect(gone).toBe(0);
    expect(storyOf(events)).toEqual(['swept 1200']);
  });

  test.each([
    ['earliest', 0, 8],
    ['latest', 0.999_999, 12],
  ])(
    'begins at a moment of its own, so that processes do not sweep together: at the %s',
    async (_, random, minutes) => {
      sweeperWith(() => random);
      await advance(minutes * minuteMs - 100);
      expect(batches).toHaveLength(0);
      await advance(100);
      expect(batches).toHaveLength(1);
    },
  );

  test('reports a sweep that fails, and sweeps again at its time', async () => {
    sweeperWith(() => 0.5);
    failure = new Error('away');
    await advance(10 * minuteMs);
    failure = undefined;
    gone = 1;
    await advance(10 * minuteMs);
    expect(storyOf(events)).toEqual(['tier-failed store sweep', 'swept 0', 'swept 1']);
  });

  test('never sweeps twice at once, however long a batch takes', async () => {
    const slow = deferred<number>();
    let calls = 0;
    sweeperWith(() => 0.5, {
      sweep() {
        calls += 1;
        return slow.promise;
      },
    });
    await advance(60 * minuteMs);
    expect(calls).toBe(1);
  });

  test('stops when it is closed, also between two batches, and says nothing about what that cut off', async () => {
    const sweeper = sweeperWith(() => 0.5);
    gone = 1_000;
    await advance(10 * minuteMs);
    sweeper.close();
    await advance(60 * minuteMs);
    expect(batches).toHaveLength(1);
    expect(events).toEqual([]);
  });
});
