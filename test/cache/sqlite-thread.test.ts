import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import type { SqlTier } from '../../src/cache/sql-tier.ts';
import { createSqliteTier } from '../../src/cache/sqlite-tier.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { untilTrue } from '../support/redis-server.ts';
import { answerOf, loadOf, questionOf, storyOf } from './fakes.ts';
import { recordOf } from './tier-contract.ts';

const entry = (key: string) => ({ key, kind: 'profile', record: recordOf({ name: key }) });

let folder: string;
/** Those that were told something, in the order of their start: nothing else says which threads a process has. */
let threads: Set<Worker>;
/** True: what a thread is told does not reach it, as if it died before it came to that. */
let isDeaf: boolean;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leetgraph-thread-'));
  threads = new Set();
  isDeaf = false;
  const postMessage = Reflect.get(Worker.prototype, 'postMessage');
  jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message: unknown) {
    threads.add(this);
    if (!isDeaf) Reflect.apply(postMessage, this, [message]);
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function kill(): Promise<void> {
  await [...threads].at(-1)?.terminate();
}

describe('the thread of an SQLite file', () => {
  const clock = createFakeClock(Date.now());
  const events: CacheEvent[] = [];
  let tier: SqlTier;
  beforeEach(() => {
    events.length = 0;
    tier = createSqliteTier({
      url: `file:${join(folder, 'a.db')}`,
      clock,
      onEvent: (event) => void events.push(event),
    });
  });
  afterEach(() => tier.close());

  test('is started again when it has died, and has what was written', async () => {
    await tier.setMany([entry('ada')]);
    expect(threads.size).toBe(1);
    await kill();
    expect((await tier.getMany(['ada']))[0]?.value).toEqual({ name: 'ada' });
    await tier.setMany([entry('bob')]);
    expect((await tier.getMany(['bob']))[0]?.value).toEqual({ name: 'bob' });
    expect(threads.size).toBe(2);
    expect(await tier.check()).toBe('ok');
  });

  test('fails the calls that were under way when it died, and none after them', async () => {
    await tier.setMany([entry('ada')]);
    isDeaf = true;
    const underWay = Array.from({ length: 20 }, (_, index) => tier.setMany([entry(`k${index}`)]));
    const settled = Promise.allSettled(underWay);
    await kill();
    isDeaf = false;
    expect((await settled).map(({ status }) => status)).toEqual(underWay.map(() => 'rejected'));
    // What failed is looked at again a second later, as after any failure.
    clock.advance(1_000);
    await tier.setMany([entry('later')]);
    expect((await tier.getMany(['later', 'ada'])).map((record) => record?.value)).toEqual([
      { name: 'later' },
      { name: 'ada' },
    ]);
  });

  test('dies without a question noticing: it is answered, and what it brings is kept when the thread is back', async () => {
    const onEvent = (event: CacheEvent): void => void events.push(event);
    const guarded = withBudget(tier, { budgetMs: 5_000, clock, onEvent });
    const memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 100 });
    const cache = createTieredCache({ tiers: [memory, guarded], clock, onEvent });
    const ask = async (key: string) =>
      answerOf(await cache.getOrLoadMany([questionOf(key)], loadOf(() => ({ name: key })).load));
    expect(await ask('ada')).toMatchObject({ source: 'LEETCODE' });
    await cache.drain();
    for (let death = 0; death < 3; death += 1) {
      await kill();
      expect(await ask(`after ${death}`)).toMatchObject({ value: { name: `after ${death}` }, source: 'LEETCODE' });
      clock.advance(1_000);
      await cache.drain();
    }
    await memory.drop(() => true);
    await untilTrue(async () => (await ask('ada')).source === 'STORE');
    expect(storyOf(events).filter((line) => line.startsWith('load-failed'))).toEqual([]);
  });
});
