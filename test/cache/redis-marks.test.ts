import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { MarkSource } from '../../src/cache/mark-source.ts';
import type { Mark } from '../../src/cache/marks.ts';
import { createRedisMarks } from '../../src/cache/redis-marks.ts';
import { openRedis, type Redis } from '../../src/cache/redis.ts';
import { startRedisCluster, type RedisCluster } from '../support/redis-cluster.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';

// A Cluster takes seconds to come together on a busy machine.
jest.setTimeout(60_000);

interface Listening {
  readonly marks: MarkSource;
  readonly told: Mark[];
  readonly connections: () => number;
}

const open: Redis[] = [];

async function listen(url: string): Promise<Listening> {
  const redis = openRedis({ url, onEvent: () => undefined });
  open.push(redis);
  const marks = createRedisMarks(redis);
  const told: Mark[] = [];
  let connections = 0;
  marks.listen(
    (some) => void told.push(...some),
    () => void (connections += 1),
  );
  await untilTrue(() => connections === 1);
  return { marks, told, connections: () => connections };
}

function closeAll(): void {
  for (const redis of open.splice(0)) redis.close();
}

const alice = { tag: 'user:alice', forgottenAtMs: 1_000 };
const pattern = { tag: 'pattern:*"a?"\\*', forgottenAtMs: 2_000 };

describe('the marks in Redis', () => {
  let server: RedisServer;
  let one: Listening;
  let other: Listening;
  beforeEach(async () => {
    server = await startRedisServer();
    [one, other] = [await listen(server.url), await listen(server.url)];
  });
  afterEach(async () => {
    closeAll();
    await server.stop();
  });

  test('are read as they were written, and told to everybody who listens', async () => {
    expect(await one.marks.read()).toEqual([]);
    await one.marks.write([alice, pattern]);
    expect(await other.marks.read()).toEqual([alice, pattern]);
    await untilTrue(() => other.told.length === 2);
    expect(other.told).toEqual([alice, pattern]);
  });

  test('keep the latest moment of a tag, whoever writes last', async () => {
    await one.marks.write([{ ...alice, forgottenAtMs: 3_000 }]);
    await other.marks.write([alice]);
    expect(await one.marks.read()).toEqual([{ ...alice, forgottenAtMs: 3_000 }]);
  });

  test('go one by one when they are of no use, and all together when none was made for 30 days', async () => {
    await one.marks.write([alice, pattern]);
    const livesMs = Number((await server.command('PTTL', 'leetgraph:v1:forgotten')).slice(1));
    expect(Math.abs(livesMs - 30 * 86_400_000)).toBeLessThan(10_000);
    await one.marks.drop([alice.tag]);
    expect(await one.marks.read()).toEqual([pattern]);
  });

  test('are listened to anew with each connection', async () => {
    await server.kill();
    await server.start();
    await untilTrue(() => one.connections() === 2 && other.connections() === 2);
    await one.marks.write([alice]);
    await untilTrue(() => other.told.length === 1);
  });

  test('cannot be read or written while Redis is away, and say so at once', async () => {
    await server.kill();
    await untilTrue(() =>
      one.marks.read().then(
        () => false,
        () => true,
      ),
    );
    await expect(one.marks.write([alice])).rejects.toThrow('not connected');
  });

  test('are not disturbed by what somebody else writes to their place', async () => {
    await server.command('PUBLISH', 'leetgraph:v1:forgotten', 'nonsense');
    await server.command('PUBLISH', 'leetgraph:v1:forgotten', '[{"tag":1}]');
    await server.command('HSET', 'leetgraph:v1:forgotten', 'kind:profile', 'yesterday');
    await one.marks.write([alice]);
    await untilTrue(() => other.told.length === 1);
    expect(await one.marks.read()).toEqual([alice]);
  });
});

describe('the marks in a Redis Cluster', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(async () => {
    closeAll();
    await cluster.stop();
  });

  test('are written, read and told all the same', async () => {
    const [one, other] = [await listen(cluster.url), await listen(cluster.url)];
    await one.marks.write([alice, pattern]);
    expect(await other.marks.read()).toEqual([alice, pattern]);
    await untilTrue(() => other.told.length === 2);
    await one.marks.drop([alice.tag]);
    expect(await other.marks.read()).toEqual([pattern]);
  });
});
