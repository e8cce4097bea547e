import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Cache } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createRedisTier } from '../../src/cache/redis-tier.ts';
import { openRedis } from '../../src/cache/redis.ts';
import { createSqliteTier } from '../../src/cache/sqlite-tier.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { untilOpen } from '../../src/cache/until-open.ts';
import { systemClock } from '../../src/clock.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { answerOf, loadOf, questionOf } from './fakes.ts';

const onEvent = (): void => undefined;
const clock = systemClock;
const budgetMs = 300;
const keys = Array.from({ length: 60 }, (_, index) => `userProfile("user-${index}")`);
const questions = keys.map((key) => questionOf(key));

let folder: string;
let server: RedisServer;
const open: Cache[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leetgraph-cache-'));
  server = await startRedisServer();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((cache) => cache.close()));
  await server.stop();
  await rm(folder, { recursive: true });
});

/** A process of its own, as far as the cache can tell, on the shared Redis and store. */
async function openCache(): Promise<Cache> {
  const guarded = (tier: Tier): Tier => withBudget(tier, { budgetMs, clock, onEvent });
  const redis = createRedisTier({ redis: openRedis({ url: server.url, onEvent }), clock });
  const store = createSqliteTier({ url: `file:${join(folder, 'answers.db')}`, clock, onEvent });
  const memory = createMemoryTier({ maxBytes: 10_000_000, maxEntries: 1_000 });
  const cache = createTieredCache({ tiers: [memory, guarded(redis), guarded(store)], clock, onEvent });
  await untilTrue(() => redis.getMany([]).then(() => true));
  await untilOpen(store, clock);
  open.push(cache);
  return cache;
}

const callsOf = async (command: string): Promise<number> => {
  const stats = await server.command('INFO', 'commandstats');
  return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)?.[1] ?? 0);
};

describe('the cache over memory, a real Redis and a real file', () => {
  test('asks one MGET and one load for a hundred identical waves of sixty at once', async () => {
    const cache = await openCache();
    await server.command('CONFIG', 'RESETSTAT');
    const { load, calls } = loadOf((key) => ({ key }));
    const waves = await Promise.all(Array.from({ length: 100 }, () => cache.getOrLoadMany(questions, load)));
    expect(waves.map((wave) => wave.map((_, index) => answerOf(wave, index).value))).toEqual(
      Array.from({ length: 100 }, () => keys.map((key) => ({ key }))),
    );
    expect(calls).toHaveLength(1);
    expect(await callsOf('mget')).toBe(1);
    await cache.drain();
    expect(await callsOf('eval')).toBe(1);
  });

  test('finds in Redis what another process has loaded, and in the store what Redis has lost', async () => {
    const first = await openCache();
    const { load, calls } = loadOf((key) => ({ key }));
    await first.getOrLoadMany(questions, load);
    await first.drain();
    const second = await openCache();
    expect(answerOf(await second.getOrLoadMany(questions, load), 59)).toMatchObject({ source: 'REDIS' });
    await server.command('FLUSHALL');
    const third = await openCache();
    expect(answerOf(await third.getOrLoadMany(questions, load), 59)).toMatchObject({ source: 'STORE' });
    await third.drain();
    expect(await server.command('DBSIZE')).toBe(':60\r\n');
    expect(calls).toHaveLength(1);
  });

  test('answers from the store, a budget later, when Redis stands still', async () => {
    const first = await openCache();
    const { load, calls } = loadOf((key) => ({ key }));
    await first.getOrLoadMany(questions, load);
    await first.drain();
    const second = await openCache();
    server.freeze();
    const startMs = performance.now();
    expect(answerOf(await second.getOrLoadMany(questions, load))).toMatchObject({ source: 'STORE' });
    expect(performance.now() - startMs).toBeLessThan(2 * budgetMs);
    expect(calls).toHaveLength(1);
  });

  test('loads, and keeps in memory and store, while Redis is dead', async () => {
    const cache = await openCache();
    await server.kill();
    const { load, calls } = loadOf((key) => ({ key }));
    await cache.getOrLoadMany(questions, load);
    expect(answerOf(await cache.getOrLoadMany(questions, load))).toMatchObject({ source: 'MEMORY' });
    await cache.drain();
    await server.start();
    const next = await openCache();
    expect(answerOf(await next.getOrLoadMany(questions, load))).toMatchObject({ source: 'STORE' });
    expect(calls).toHaveLength(1);
  });
});
