/** However many records a wave has, others have their turn meanwhile. Each record that is read takes a millisecond here. */
import { expect, test } from '@jest/globals';
import type { Clock } from '../../src/clock.ts';
import type { CacheQuestion } from '../../src/cache/cache.ts';
import type { AnswerDatabase } from '../../src/cache/answer-database.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createRedisTier } from '../../src/cache/redis-tier.ts';
import type { Redis } from '../../src/cache/redis.ts';
import { createSqlTier } from '../../src/cache/sql-tier.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { countRounds } from '../support/rounds.ts';
import { createFakeTier, freshForMs, questionOf, staleForMs } from './fakes.ts';

const count = 200;
/** Ten records a turn at most: reading is looked at each five milliseconds, by two who count for themselves. */
const fewestTurns = count / 10;
const keys = Array.from({ length: count }, (_, index) => `key ${index}`);
const nothing = (): never => {
  throw new Error('LeetCode was asked');
};

/** Time goes on whenever somebody looks at it: so does it while this process works. */
function tickingClock(): Clock {
  const clock = createFakeClock();
  return {
    nowMs() {
      clock.advance(1);
      return clock.nowMs();
    },
    after: (delayMs, run) => clock.after(delayMs, run),
  };
}

/** How often timers and connections have had their turn until it ends. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  const rounds = countRounds();
  await work;
  rounds.end();
  return rounds.count();
}

const recordAt = (nowMs: number, value: unknown = { name: 'Ada' }) => ({
  value,
  storedAtMs: nowMs,
  freshUntilMs: nowMs + freshForMs,
  staleUntilMs: nowMs + freshForMs + staleForMs,
});

test('a wave that the store holds is parsed, kept and shown in pieces', async () => {
  const clock: FakeClock = createFakeClock();
  const store = createFakeTier('store');
  for (const key of keys) store.records.set(key, recordAt(clock.nowMs()));
  const memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 10_000 });
  const cache = createTieredCache({ tiers: [memory, store], clock, onEvent: () => undefined });
  const parse: CacheQuestion['parse'] = (stored) => {
    clock.advance(1);
    return stored;
  };
  const questions = keys.map((key) => ({ ...questionOf(key), parse }));
  expect(await turnsOf(cache.getOrLoadMany(questions, nothing))).toBeGreaterThan(fewestTurns);
  expect(await memory.getMany(keys)).toEqual(keys.map((key) => store.records.get(key)));
});

const unused = (): never => {
  throw new Error('not a part of this test');
};

/** A tier that answers at once, with so many records, when it is asked. */
const tiers: readonly (readonly [string, (clock: Clock) => Tier])[] = [
  [
    'Redis',
    (clock) => {
      const stored = keys.map(() => Buffer.from(`1 2 3 j{"name":"Ada"}`));
      const connection = {
        getMany: () => Promise.resolve(stored),
        runEach: (_script: string, items: readonly unknown[]) => Promise.resolve(items.map(() => 1)),
        subscribe: unused,
        close: unused,
      };
      const redis: Redis = { use: (call) => call(connection), onConnected: unused, close: () => undefined };
      return createRedisTier({ redis, clock });
    },
  ],
  [
    'the store',
    (clock) => {
      const rows = keys.map((key) => ({
        key,
        kind: 'profile',
        value: '{"name":"Ada"}',
        stored_at_ms: 1,
        fresh_until_ms: 2,
        stale_until_ms: 3,
      }));
      const asking = { select: () => asking, where: () => asking, execute: () => Promise.resolve(rows) };
      // Of Kysely only what a read by keys calls.
      const kysely = { selectFrom: () => asking } as unknown as AnswerDatabase['kysely'];
      const database = { kysely, prepare: () => Promise.resolve(), close: () => Promise.resolve() };
      return createSqlTier({ database, clock, onEvent: () => undefined });
    },
  ],
];

test.each(tiers)('%s: what has come is read in pieces, and no time limit counts that', async (_, open) => {
  const tier = open(tickingClock());
  let hasCome = false;
  const reading = tier.getMany(keys, () => (hasCome = true));
  const comeFirst = (async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    return hasCome;
  })();
  expect(await turnsOf(reading)).toBeGreaterThan(fewestTurns);
  expect(await comeFirst).toBe(true);
  expect((await reading).map((record) => record?.value)).toEqual(keys.map(() => ({ name: 'Ada' })));
});

test('what is written to Redis is packed in pieces', async () => {
  const [, open] = tiers[0] ?? [];
  const clock = tickingClock();
  const entries = keys.map((key) => ({ key, kind: 'profile', record: recordAt(clock.nowMs()) }));
  expect(await turnsOf(open?.(clock).setMany(entries) ?? Promise.resolve())).toBeGreaterThan(fewestTurns);
});
