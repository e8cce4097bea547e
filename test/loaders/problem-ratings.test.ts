/** Ratings are renewed daily, and what was known stays known: over failures, and over restarts. */
import { describe, expect, test } from '@jest/globals';
import type { StoredRecord } from '../../src/cache/stored-record.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { toProblemRatings } from '../../src/domain/problem-rating.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createRatings } from '../../src/loaders/problem-ratings.ts';
import type { ParsedRatings } from '../../src/upstream/ratings/parse-ratings.ts';
import type { UpstreamEvent } from '../../src/upstream/upstream-event.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const tableOf = (rating: number): ParsedRatings => ({
  ratings: toProblemRatings([{ titleSlug: 'two-sum', rating, contestSlug: 'weekly-contest-9', position: 1 }]),
  badLines: 0,
});
const away = new LeetgraphError('UPSTREAM_UNAVAILABLE', 'the source is away');

/** A process whose source gives these outcomes, one after the other, over a store that outlives it. */
function start(
  outcomes: (ParsedRatings | Error)[],
  records = new Map<string, StoredRecord>(),
  clock = createFakeClock(),
) {
  const events: UpstreamEvent[] = [];
  const fetchedAtMs: number[] = [];
  const startedMs = clock.nowMs();
  const store: Tier = {
    name: 'store',
    getMany: (keys) => Promise.resolve(keys.map((key) => records.get(key))),
    setMany(entries) {
      for (const { key, record } of entries) records.set(key, JSON.parse(JSON.stringify(record)) as StoredRecord);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  const ratings = createRatings({
    fetchRatings() {
      fetchedAtMs.push(clock.nowMs() - startedMs);
      const outcome = outcomes.shift() ?? new Error('asked too often');
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    store,
    clock,
    onEvent: (event) => events.push(event),
  });
  return { ratings, events, fetchedAtMs, records, clock, known: () => ratings.current().get('two-sum')?.rating };
}

/** Lets what is under way end: nothing here waits for anything but promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('ratings', () => {
  test('are fetched at the start without being waited for, and then every 24 hours', async () => {
    const { clock, known, fetchedAtMs, events, ratings } = start([tableOf(1500), tableOf(1600)]);
    expect(known()).toBeUndefined();
    await settle();
    expect(known()).toBe(1500);
    clock.advance(24 * hourMs - 1);
    await settle();
    expect(known()).toBe(1500);
    clock.advance(1);
    await settle();
    expect(known()).toBe(1600);
    expect(fetchedAtMs).toEqual([0, 24 * hourMs]);
    expect(events).toEqual([
      { type: 'ratings-refreshed', problems: 1, badLines: 0 },
      { type: 'ratings-refreshed', problems: 1, badLines: 0 },
    ]);
    await ratings.close();
  });

  test('stay what they were while the source fails, which is asked again every 10 minutes', async () => {
    const { clock, known, fetchedAtMs, events, ratings } = start([tableOf(1500), away, away, tableOf(1700)]);
    await settle();
    for (const ms of [24 * hourMs, 10 * minuteMs]) {
      clock.advance(ms);
      await settle();
      expect(known()).toBe(1500);
      expect(events.at(-1)).toEqual({ type: 'ratings-failed', known: 1, error: away });
    }
    clock.advance(10 * minuteMs);
    await settle();
    expect(known()).toBe(1700);
    expect(fetchedAtMs).toEqual([0, 24 * hourMs, 24 * hourMs + 10 * minuteMs, 24 * hourMs + 20 * minuteMs]);
    await ratings.close();
  });

  test('are known after a restart while the source is away', async () => {
    const before = start([tableOf(1500)]);
    await settle();
    await before.ratings.close();
    const after = start([away], before.records, before.clock);
    await settle();
    expect(after.known()).toBe(1500);
    expect(after.events).toEqual([{ type: 'ratings-failed', known: 1, error: away }]);
    await after.ratings.close();
  });

  test('of an old shape in the store are as if they were not there', async () => {
    const record = { value: [{ slug: 'two-sum' }], storedAtMs: 0, freshUntilMs: 1, staleUntilMs: 2 };
    const { known, ratings } = start([away], new Map([['problemRatings()', record]]));
    await settle();
    expect(known()).toBeUndefined();
    await ratings.close();
  });

  test('are the same object until newer ones come', async () => {
    const { ratings, clock } = start([tableOf(1500), away]);
    await settle();
    const first = ratings.current();
    clock.advance(24 * hourMs);
    await settle();
    expect(ratings.current()).toBe(first);
    await ratings.close();
  });

  test('are not fetched any more once closed, and giving up is no failure', async () => {
    const clock = createFakeClock();
    const events: UpstreamEvent[] = [];
    const ratings = createRatings({
      fetchRatings: (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(away));
        }),
      store: emptyStore,
      clock,
      onEvent: (event) => events.push(event),
    });
    await settle();
    await ratings.close();
    clock.advance(48 * hourMs);
    expect(events).toEqual([]);
  });

  test('without a source are none, and nothing is asked', async () => {
    const clock = createFakeClock();
    const ratings = createRatings({ fetchRatings: undefined, store: emptyStore, clock, onEvent: () => undefined });
    clock.advance(48 * hourMs);
    await settle();
    expect(ratings.current().size).toBe(0);
    await ratings.close();
  });
});

const emptyStore: Tier = {
  name: 'store',
  getMany: (keys) => Promise.resolve(keys.map(() => undefined)),
  setMany: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
