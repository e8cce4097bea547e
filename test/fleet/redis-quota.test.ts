import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFleetQuota, sliceOf } from '../../src/access/quota-fleet.ts';
import { createLocalQuota } from '../../src/access/quota-local.ts';
import { accepted, type Quota } from '../../src/access/quota.ts';
import { openRedis, type Redis } from '../../src/cache/redis.ts';
import { systemClock } from '../../src/clock.ts';
import { createRedisQuota } from '../../src/fleet/redis-quota.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';

// So slow that nothing flows back while a test runs: a unit in ten minutes, and a slice of one.
const slow = { id: 'address:203.0.113.7', perMinute: 100 };
const other = { id: 'address:203.0.113.8', perMinute: 100 };
const budgetMs = 2_000;

let server: RedisServer;
const opened: Redis[] = [];
beforeEach(async () => {
  server = await startRedisServer();
});
afterEach(async () => {
  for (const redis of opened.splice(0)) redis.close();
  await server.stop();
});

async function open(limitMs = budgetMs): Promise<{ readonly redis: Redis; readonly quota: Quota }> {
  const redis = openRedis({ url: server.url, onEvent: () => undefined });
  opened.push(redis);
  await untilTrue(() => redis.use(() => Promise.resolve(true)));
  const shared = createRedisQuota({ redis, limitMs, clock: systemClock });
  const alone = createLocalQuota({ nowMs: () => systemClock.nowMs(), share: 0.5 });
  return {
    redis,
    quota: createFleetQuota({ shared, alone, nowMs: () => systemClock.nowMs(), onEvent: () => undefined }),
  };
}

/** One by one until the first refusal, in turn with the others. */
async function spendAll(quotas: readonly Quota[], cost: number, holder = slow): Promise<number> {
  let spent = 0;
  let refusals = 0;
  for (let turn = 0; refusals < quotas.length && turn < 1000; turn += 1) {
    const charge = await quotas[turn % quotas.length]?.charge(holder, cost);
    if (charge?.accepted) spent += cost;
    else refusals += 1;
  }
  return spent;
}

describe('two processes on one Redis', () => {
  test('give a caller one quota between them', async () => {
    const both = await Promise.all([open(), open()]);
    const startedAtMs = performance.now();
    const spent = await spendAll(
      both.map(({ quota }) => quota),
      5,
    );
    const flownMs = performance.now() - startedAtMs;
    expect(spent).toBeLessThanOrEqual(
      slow.perMinute + Math.ceil((flownMs * slow.perMinute) / 60_000) + 2 * sliceOf(slow),
    );
    expect(spent).toBeGreaterThanOrEqual(slow.perMinute - 2 * sliceOf(slow) - 5);
    expect(await both[0].quota.charge(other, 100)).toEqual(accepted);
  });

  test('charge in one step each: a hundred at once are granted as many as fit', async () => {
    const both = await Promise.all([open(), open()]);
    const startedAtMs = performance.now();
    const charges = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => both[index % 2]?.quota.charge(slow, 10)),
    );
    const granted = charges.filter((charge) => charge?.accepted).length * 10;
    const flownMs = performance.now() - startedAtMs;
    expect(granted).toBeGreaterThanOrEqual(80);
    expect(granted).toBeLessThanOrEqual(100 + Math.ceil((flownMs * slow.perMinute) / 60_000));
  });

  test('leave nothing of a caller in Redis: neither name nor, once the quota is full again, bucket', async () => {
    const { quota } = await open();
    await quota.charge(slow, 10);
    const [key = ''] = /leetgraph:quota:\S+/.exec(await server.command('KEYS', '*')) ?? [];
    expect(key).toMatch(/^leetgraph:quota:v1:[\w-]{22}$/);
    const ttlMs = Number((await server.command('PTTL', key)).slice(1));
    expect(ttlMs).toBeGreaterThan(0);
    expect(ttlMs).toBeLessThanOrEqual(61_000);
  });

  test('give the share of each while Redis stands still or is gone, and one quota again when it is back', async () => {
    const { quota, redis } = await open(200);
    expect(await quota.charge(slow, 10)).toEqual(accepted);
    server.freeze();
    // The slice is spent first, then half of the quota.
    const spent = await spendAll([quota], 5);
    server.thaw();
    expect(spent).toBeGreaterThanOrEqual(50);
    expect(spent).toBeLessThanOrEqual(50 + 5 + sliceOf(slow));
    await untilTrue(() => redis.use((connection) => connection.getMany(['a'])).then(() => true));
    expect(await quota.charge(other, 60)).toEqual(accepted);
    await server.kill();
    await untilTrue(async () => (await quota.charge(other, 30)).accepted);
    await server.start();
    await untilTrue(() => redis.use(() => Promise.resolve(true)));
    // Empty, as after a restart: everybody has a full bucket.
    expect(await quota.charge({ id: 'address:203.0.113.9', perMinute: 100 }, 100)).toEqual(accepted);
  });
});
