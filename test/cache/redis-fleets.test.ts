import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { bucketCount, bucketOf, toRedisKey } from '../../src/cache/redis-key.ts';
import { createRedisTier, type RedisTier } from '../../src/cache/redis-tier.ts';
import { openRedis, type Redis } from '../../src/cache/redis.ts';
import { systemClock } from '../../src/clock.ts';
import { startRedisCluster, type RedisCluster } from '../support/redis-cluster.ts';
import { startWatchedRedis, type WatchedRedis } from '../support/redis-sentinel.ts';
import { untilTrue } from '../support/redis-server.ts';
import { storyOf } from './fakes.ts';
import { describeTier, recordOf } from './tier-contract.ts';

// Several servers have to find one another, which takes seconds on a busy machine.
jest.setTimeout(90_000);

interface Opened {
  readonly redis: Redis;
  readonly tier: RedisTier;
  readonly events: readonly CacheEvent[];
}

async function open(url: string): Promise<Opened> {
  const events: CacheEvent[] = [];
  const redis = openRedis({ url, onEvent: (event) => void events.push(event) });
  const tier = createRedisTier({ redis, clock: systemClock });
  await untilTrue(async () => (await tier.check()) === 'ok');
  return { redis, tier, events };
}

const entryOf = (key: string) => ({ key, kind: 'profile', record: recordOf(key) });
const valuesOf = async (tier: RedisTier, keys: readonly string[]) =>
  (await tier.getMany(keys)).map((record) => record?.value);

/** Sets once, reads until it is there: an error on the way is an outage, and outages end. */
const holds = (tier: RedisTier, key: string) => async (): Promise<boolean> => {
  await tier.setMany([entryOf(key)]);
  return (await valuesOf(tier, [key]))[0] === key;
};

async function isTold(redis: Redis, channel: string): Promise<void> {
  const told: string[] = [];
  redis.onConnected(
    (connection) => void connection.subscribe(channel, (text) => told.push(text)).catch(() => undefined),
  );
  const publish = `return { redis.call('PUBLISH', KEYS[1], ARGV[1]) }`;
  await untilTrue(async () => {
    await redis.use((it) => it.runEach(publish, [{ bucket: 0, keys: [channel], args: ['hello'] }], []));
    return told.includes('hello');
  });
}

describe('a Redis that Sentinels watch over', () => {
  let watched: WatchedRedis;
  let opened: Opened;
  beforeEach(async () => {
    watched = await startWatchedRedis();
    opened = await open(watched.url);
  });
  afterEach(async () => {
    opened.redis.close();
    await watched.stop();
  });

  test('is found through whichever Sentinel answers, and listened to', async () => {
    await untilTrue(holds(opened.tier, 'ada'));
    expect(await watched.master.command('DBSIZE')).toBe(':1\r\n');
    await isTold(opened.redis, 'news');
  });

  test('is found again after its master was killed, with what the replica had', async () => {
    await untilTrue(holds(opened.tier, 'ada'));
    await untilTrue(async () => (await watched.replica.command('DBSIZE')) === ':1\r\n');
    await watched.master.kill();
    await untilTrue(holds(opened.tier, 'bob'), 60_000);
    expect(await valuesOf(opened.tier, ['ada', 'bob'])).toEqual(['ada', 'bob']);
    expect(await watched.replica.command('ROLE')).toContain('master');
    await isTold(opened.redis, 'news');
    expect(storyOf(opened.events)).toEqual(['tier-failed redis connect', 'tier-recovered redis connect']);
  });

  test('is found again after its master stood still, and the old master is not written to when it goes on', async () => {
    await untilTrue(holds(opened.tier, 'ada'));
    watched.master.freeze();
    await untilTrue(holds(opened.tier, 'bob'), 60_000);
    watched.master.thaw();
    await untilTrue(holds(opened.tier, 'eve'), 60_000);
    expect(await watched.replica.command('EXISTS', toRedisKey('bob'), toRedisKey('eve'))).toBe(':2\r\n');
  });

  test('is followed to another master at once when a Sentinel makes one', async () => {
    await untilTrue(holds(opened.tier, 'ada'));
    await untilTrue(async () => (await watched.replica.command('DBSIZE')) === ':1\r\n');
    await untilTrue(async () => (await watched.sentinel.command('SENTINEL', 'FAILOVER', 'main')).startsWith('+OK'));
    await untilTrue(async () => (await watched.replica.command('ROLE')).includes('master'), 60_000);
    await untilTrue(async () => {
      await opened.tier.setMany([entryOf('bob')]);
      return (await watched.replica.command('EXISTS', toRedisKey('bob'))) === ':1\r\n';
    }, 6_000);
    expect(await valuesOf(opened.tier, ['ada', 'bob'])).toEqual(['ada', 'bob']);
  });

  test('is used while no Sentinel is there', async () => {
    await untilTrue(holds(opened.tier, 'ada'));
    await watched.sentinel.kill();
    await untilTrue(holds(opened.tier, 'bob'));
    expect(opened.events).toEqual([]);
  });
});

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startRedisCluster();
});
afterAll(() => cluster.stop());

describeTier('redis on a Cluster', async () => (await open(cluster.url)).tier);

describe('a Redis Cluster', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open(cluster.url);
  });
  afterEach(() => opened.redis.close());

  test('is asked one MGET a bucket, and what has the same arguments lies in one', async () => {
    const fields = ['userProfile', 'userSolved', 'contestRanking', 'recentSubmissions'];
    const keysOf = (name: string) => fields.map((field) => `${field}("${name}")`);
    const before = await cluster.callsOf('mget');
    await opened.tier.getMany(keysOf('alice'));
    expect((await cluster.callsOf('mget')) - before).toBe(1);
    const names = Array.from({ length: 200 }, (_, index) => `member${index}`);
    const buckets = new Set(names.flatMap(keysOf).map(bucketOf));
    expect(buckets.size).toBeLessThanOrEqual(bucketCount);
    await opened.tier.getMany(names.flatMap(keysOf));
    expect((await cluster.callsOf('mget')) - before).toBe(1 + buckets.size);
  });

  test('takes a share of the keys on each node', async () => {
    const keys = Array.from({ length: 600 }, (_, index) => `userProfile("member${index}")`);
    await opened.tier.setMany(keys.map(entryOf));
    const sizes = await Promise.all(
      cluster.masters.map(async (node) => Number((await node.command('DBSIZE')).slice(1))),
    );
    for (const size of sizes) expect(size).toBeGreaterThan(600 / 3 / 2);
    expect(await valuesOf(opened.tier, keys)).toEqual(keys);
  });

  test('is listened to, whichever node a message comes from', async () => {
    await isTold(opened.redis, 'news');
    await isTold(opened.redis, 'other news');
  });

  test('is found again after one of its masters was killed and its replica has taken over', async () => {
    const keys = Array.from({ length: 30 }, (_, index) => `userProfile("follower${index}")`);
    await opened.tier.setMany(keys.map(entryOf));
    await untilTrue(async () => {
      const first = await cluster.masters[0]?.command('DBSIZE');
      return first === (await cluster.replica.command('DBSIZE'));
    });
    await cluster.masters[0]?.kill();
    await untilTrue(async () => (await cluster.replica.command('ROLE')).includes('master'), 60_000);
    await untilTrue(
      async () => (await valuesOf(opened.tier, keys)).every((value, index) => value === keys[index]),
      20_000,
    );
    await untilTrue(holds(opened.tier, 'after'), 60_000);
  });
});
