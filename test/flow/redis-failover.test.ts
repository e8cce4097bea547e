/** Redis fails over below a running server: no request fails, both sides are told, and the new master is used by itself. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { startWatchedRedis } from '../support/redis-sentinel.ts';
import { inMemory, startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

// Several servers have to find one another, which takes seconds on a busy machine.
jest.setTimeout(90_000);
const withinMs = 60_000;
/** So that a busy machine is not taken for a slow Redis, which would lose what is written. */
const wide = { CACHE_REDIS_BUDGET_MS: '2000' };

let simulator: Simulator;
let folder: string;
const running: Leetgraph[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-failover-'));
  simulator = await startSimulator({ clock: () => systemClock.nowMs() });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(redisUrl: string): Promise<Leetgraph> {
  const leetgraph = await startLeetgraph({ simulator, clock: systemClock, env: { ...wide, REDIS_URL: redisUrl } });
  running.push(leetgraph);
  await untilTrue(async () => (await redisOf(leetgraph)) === 'ok', withinMs);
  return leetgraph;
}

const redisOf = async ({ url }: Leetgraph): Promise<string> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { checks: { redis: string } }).checks.redis;

async function failuresOf({ url }: Leetgraph): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const failures = metrics.matchAll(/^leetgraph_cache_tier_failures_total\{tier="redis",operation="\w+"\} (\d+)$/gm);
  return [...failures].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Who becomes a replica writes what it is sent to a file: not where the next server would find and load it. */
const startNode = (name: string) =>
  startRedisServer({ settings: [...inMemory, '--dir', folder, '--dbfilename', `${name}.rdb`] });

let asked = 0;
/** Asks about somebody new, so that every tier is needed; returns the name. */
async function askAnew(leetgraph: Leetgraph): Promise<string> {
  asked += 1;
  const name = `failover-member-${asked}`;
  await sourceOf(leetgraph, name);
  return name;
}

/** Fails when there is any error in the answer. */
async function sourceOf(leetgraph: Leetgraph, name: string): Promise<string> {
  const query = 'query ($name: String!) { user(username: $name) { profile { ranking freshness { source } } } }';
  const { data, errors } = await leetgraph.query(query, { name });
  expect(errors).toBeUndefined();
  expect(data.user.profile.ranking).toBeGreaterThan(0);
  return data.user.profile.freshness.source as string;
}

/** Asks for somebody new all the time until that is so. */
async function askUntil(leetgraph: Leetgraph, condition: () => boolean): Promise<void> {
  await untilTrue(async () => {
    await askAnew(leetgraph);
    return condition();
  }, withinMs);
}

/** What one process loads now another one reads from Redis. */
async function expectShared(one: Leetgraph, other: Leetgraph): Promise<void> {
  await untilTrue(async () => (await sourceOf(other, await askAnew(one))) === 'REDIS', withinMs);
}

/** A test's assertions may not be taken for "not yet": what has failed once has failed. */
async function withoutErrors(work: () => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  const watched = running.map((leetgraph) => async () => {
    await askAnew(leetgraph).catch((error: unknown) => faults.push(error));
  });
  let isOver = false;
  const clients = watched.map(async (ask) => {
    while (!isOver) await ask();
  });
  await work().finally(() => (isOver = true));
  await Promise.all(clients);
  expect(faults).toEqual([]);
}

test('a Redis that Sentinels watch over: its master is killed, and the replica takes over', async () => {
  const redis = await startWatchedRedis();
  try {
    const [one, other] = [await start(redis.url), await start(redis.url)];
    await expectShared(one, other);
    const before = await failuresOf(one);
    await withoutErrors(async () => {
      await redis.master.kill();
      await untilTrue(async () => (await redisOf(one)) === 'not connected');
      expect(await failuresOf(one)).toBeGreaterThan(before);
      await untilTrue(async () => (await redisOf(one)) === 'ok' && (await redisOf(other)) === 'ok', withinMs);
    });
    expect(await redis.replica.command('ROLE')).toContain('master');
    await expectShared(one, other);
  } finally {
    await redis.stop();
  }
});

test('a Redis Cluster: one of its masters is killed, and its replica takes over', async () => {
  const redis = await startRedisCluster();
  try {
    const [one, other] = [await start(redis.url), await start(redis.url)];
    await expectShared(one, other);
    const before = await failuresOf(one);
    await withoutErrors(async () => {
      await redis.masters[0]?.kill();
      await untilTrue(async () => (await redisOf(one)) !== 'ok');
      await untilTrue(async () => (await failuresOf(one)) > before);
      await untilTrue(async () => (await redis.replica.command('ROLE')).includes('master'), withinMs);
      await untilTrue(async () => (await redisOf(one)) === 'ok' && (await redisOf(other)) === 'ok', withinMs);
    });
    await expectShared(one, other);
  } finally {
    await redis.stop();
  }
});

/** One address, behind which another server can be put: who is connected stays connected, as with a name that moves. */
async function startAddress(first: RedisServer) {
  let target = first;
  const server: Server = createServer((socket) => {
    const through = connect(target.port, '127.0.0.1');
    const end = (): void => {
      socket.destroy();
      through.destroy();
    };
    for (const each of [socket, through]) each.on('error', end).on('close', end);
    socket.pipe(through).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    leadTo: (other: RedisServer) => void (target = other),
    close: () => void server.close(),
  };
}

test('one address: its Redis becomes a replica and stays connected, and another one stands behind the address', async () => {
  const [old, successor] = [await startNode('old'), await startNode('successor')];
  const address = await startAddress(old);
  try {
    const [one, other] = [await start(address.url), await start(address.url)];
    await expectShared(one, other);
    await withoutErrors(async () => {
      address.leadTo(successor);
      expect(await old.command('REPLICAOF', '127.0.0.1', String(successor.port))).toBe('+OK\r\n');
      await untilTrue(async () => Number((await successor.command('DBSIZE')).slice(1)) > 0, withinMs);
    });
    await expectShared(one, other);
  } finally {
    address.close();
    await Promise.all([old.stop(), successor.stop()]);
  }
});

test('one address that leads to a replica for good is read, reported in one line, and not connected to over and over', async () => {
  const [master, replica] = [await startNode('master'), await startNode('replica')];
  try {
    const writer = await start(master.url);
    const known: string[] = [];
    for (let index = 0; index < 20; index += 1) known.push(await askAnew(writer));
    await untilTrue(async () => (await master.command('KEYS', '*}:userProfile(*')).startsWith('*20\r\n'));
    await replica.command('REPLICAOF', '127.0.0.1', String(master.port));
    await untilTrue(async () => (await replica.command('DBSIZE')) === (await master.command('DBSIZE')), withinMs);
    const log: string[] = [];
    const logTo = { write: (line: string) => void log.push(line) };
    const env = { ...wide, REDIS_URL: replica.url, LOG_LEVEL: 'info' };
    const reader = await startLeetgraph({ simulator, clock: systemClock, env, logTo });
    running.push(reader);
    await untilTrue(async () => (await redisOf(reader)) === 'takes no writes');
    // It has been tried anew just now, which takes a moment.
    await untilTrue(async () => (await sourceOf(reader, known.pop() ?? '')) === 'REDIS');
    await askUntil(reader, () => log.some((line) => line.includes('"operation":"set"')));
    const connections = async () =>
      Number(/cmdstat_subscribe:calls=(\d+)/.exec(await replica.command('INFO', 'commandstats'))?.[1]);
    const before = await connections();
    for (let index = 0; index < 20; index += 1) await askAnew(reader);
    // Each connection subscribes once; within ten seconds one more is tried at most.
    expect((await connections()) - before).toBeLessThanOrEqual(1);
    expect(log.filter((line) => line.includes('"operation":"connect"'))).toEqual([]);
    expect(log.filter((line) => line.includes('"operation":"set"'))).toHaveLength(1);
  } finally {
    await Promise.all([master.stop(), replica.stop()]);
  }
});
