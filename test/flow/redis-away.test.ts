import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

// Servers of several kinds start and stop in each test, which takes seconds on a busy machine.
jest.setTimeout(60_000);

// Time is the machine's here: a time budget never runs out on a clock that stands still.
const clock = systemClock;
const budgetMs = 50;
/** What a call of a stalled Redis takes until its connection gives up (src/cache/open-redis-connection.ts): nobody waits for that. */
const stallMs = 2_000;

let simulator: Simulator;
const running: Leetgraph[] = [];

beforeEach(async () => {
  simulator = await startSimulator({ clock: () => clock.nowMs() });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
  await simulator.close();
});

async function start(redisUrl: string, log?: string[], ms = budgetMs): Promise<Leetgraph> {
  const env = { REDIS_URL: redisUrl, CACHE_REDIS_BUDGET_MS: String(ms), ...(log && { LOG_LEVEL: 'info' }) };
  const logTo = log && { write: (line: string) => void log.push(line) };
  const leetgraph = await startLeetgraph({ simulator, clock, env, ...(logTo && { logTo }) });
  running.push(leetgraph);
  return leetgraph;
}

/** Another process, which shows what lies in Redis: a busy machine is not to be taken for a slow Redis. */
const startReader = (redisUrl: string) => start(redisUrl, undefined, stallMs);

/** The answer's source, and how long it took; fails when there is any error in it. */
async function ask(leetgraph: Leetgraph, username: string) {
  const startedAtMs = performance.now();
  const { data, errors } = await leetgraph.query(
    'query ($username: String!) { user(username: $username) { username profile { ranking freshness { source } } } }',
    { username },
  );
  expect(errors).toBeUndefined();
  expect(data.user.profile.ranking).toBeGreaterThan(0);
  return { source: data.user.profile.freshness.source as string, tookMs: performance.now() - startedAtMs };
}

async function readyOf(leetgraph: Leetgraph) {
  const response = await fetch(`${leetgraph.url}/health/ready`);
  const body = (await response.json()) as { status: string; checks: Record<string, string> };
  return { http: response.status, ...body };
}
async function failuresOf({ url }: Leetgraph): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const counts = metrics.matchAll(/^leetgraph_cache_tier_failures_total\{tier="redis",operation="\w+"\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
const untilConnected = (leetgraph: Leetgraph) => untilTrue(async () => (await readyOf(leetgraph)).status === 'ok');

describe('without a Redis where REDIS_URL points', () => {
  test('answers come from LeetCode, then from memory, and the health route says what is missing', async () => {
    const nowhere = await startRedisServer({ started: false });
    const leetgraph = await start(nowhere.url);
    const first = await ask(leetgraph, 'alice');
    expect(first.source).toBe('LEETCODE');
    expect(first.tookMs).toBeLessThan(stallMs);
    expect((await ask(leetgraph, 'alice')).source).toBe('MEMORY');
    expect(simulator.requests()).toHaveLength(1);
    expect(await readyOf(leetgraph)).toEqual({
      http: 200,
      status: 'degraded',
      checks: { redis: 'not connected', store: 'ok' },
    });
    expect(await failuresOf(leetgraph)).toBeGreaterThan(0);
  });

  test('it is used as soon as it comes', async () => {
    const redis = await startRedisServer({ started: false });
    try {
      const leetgraph = await start(redis.url);
      await ask(leetgraph, 'alice');
      await redis.start();
      await untilConnected(leetgraph);
      await ask(leetgraph, 'bob');
      await untilTrue(async () => (await redis.command('KEYS', 'leetgraph:v2:{*')).startsWith('*2\r\n'));
      const other = await startReader(redis.url);
      await untilConnected(other);
      expect((await ask(other, 'bob')).source).toBe('REDIS');
      expect(simulator.requests()).toHaveLength(2);
    } finally {
      await redis.stop();
    }
  }, 20_000);
});

describe('something that takes connections and never speaks', () => {
  let mute: Server;
  beforeEach(async () => {
    mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
  });
  afterEach(() => void mute.close());

  test('costs no request anything', async () => {
    const address = mute.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const leetgraph = await start(`redis://127.0.0.1:${address.port}`);
    for (const name of ['alice', 'bob', 'carol']) {
      const { source, tookMs } = await ask(leetgraph, name);
      expect(source).toBe('LEETCODE');
      expect(tookMs).toBeLessThan(stallMs);
    }
    expect(simulator.requests()).toHaveLength(3);
  });
});

describe('a Redis that was there', () => {
  let redis: RedisServer;
  let leetgraph: Leetgraph;
  beforeEach(async () => {
    redis = await startRedisServer();
    leetgraph = await start(redis.url);
    await untilConnected(leetgraph);
    expect((await ask(leetgraph, 'alice')).source).toBe('LEETCODE');
    await untilTrue(async () => (await redis.command('KEYS', 'leetgraph:v2:{*')).startsWith('*2\r\n'));
  });
  afterEach(() => redis.stop());

  test('and is killed: what is known is answered from memory, the rest from LeetCode', async () => {
    await redis.kill();
    expect((await ask(leetgraph, 'alice')).source).toBe('MEMORY');
    const { source, tookMs } = await ask(leetgraph, 'bob');
    expect(source).toBe('LEETCODE');
    expect(tookMs).toBeLessThan(stallMs);
    expect(simulator.requests()).toHaveLength(2);
    expect(await readyOf(leetgraph)).toMatchObject({ status: 'degraded', checks: { redis: 'not connected' } });
    expect(await failuresOf(leetgraph)).toBeGreaterThan(0);
  });

  test('and stands still: the first request waits for the budget, those after it for nothing', async () => {
    redis.freeze();
    const first = await ask(leetgraph, 'bob');
    expect(first.source).toBe('LEETCODE');
    expect(first.tookMs).toBeGreaterThanOrEqual(budgetMs - 2);
    expect(first.tookMs).toBeLessThan(stallMs);
    const { data, errors } = await leetgraph.query(
      'query ($names: [String!]!) { users(usernames: $names) { username profile { ranking } } }',
      { names: Array.from({ length: 20 }, (_, index) => `member${index}`) },
    );
    expect(errors).toBeUndefined();
    expect(data.users).toHaveLength(20);
    expect((await ask(leetgraph, 'alice')).source).toBe('MEMORY');
    expect(simulator.requests()).toHaveLength(3);
    // By now the connection may have been given up.
    const { status, checks } = await readyOf(leetgraph);
    expect([status, checks['redis']]).toEqual([
      'degraded',
      expect.stringMatching(/^no answer within 900 ms$|^failed$|^not connected$/),
    ]);
    expect(await failuresOf(leetgraph)).toBeGreaterThan(0);
    redis.thaw();
    await untilConnected(leetgraph);
    let again = 0;
    await untilTrue(async () => {
      await ask(leetgraph, `again${(again += 1)}`);
      return (await redis.command('KEYS', 'leetgraph:v2:{*again*')) !== '*0\r\n';
    });
  });

  test('and stands still under a hundred requests: all are answered, and LeetCode is asked for each user once', async () => {
    redis.freeze();
    await Promise.all(Array.from({ length: 100 }, (_, index) => ask(leetgraph, `member${index}`)));
    const asked = simulator.requests().flatMap(({ aliases }) => aliases);
    // Alice before, then each of the hundred once.
    expect(asked).toHaveLength(101);
  });

  test('and comes back empty: it is filled and read again', async () => {
    await redis.kill();
    await ask(leetgraph, 'bob');
    await redis.start();
    await untilConnected(leetgraph);
    await ask(leetgraph, 'carol');
    await untilTrue(async () => (await redis.command('KEYS', 'leetgraph:v2:{*')).startsWith('*2\r\n'));
    const other = await startReader(redis.url);
    await untilConnected(other);
    expect((await ask(other, 'carol')).source).toBe('REDIS');
    expect((await ask(other, 'alice')).source).toBe('LEETCODE');
    expect(simulator.requests()).toHaveLength(4);
  }, 20_000);

  test('and is out of memory: what it holds is read, the rest comes from LeetCode, and both sides say so', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await redis.command('CONFIG', 'SET', 'maxmemory', '1mb');
    const other = await start(redis.url);
    await untilTrue(async () => (await ask(other, 'alice')).source !== 'LEETCODE');
    for (const name of ['bob', 'carol']) expect((await ask(other, name)).source).toBe('LEETCODE');
    expect(await readyOf(other)).toMatchObject({ status: 'degraded', checks: { redis: 'takes no writes' } });
    await untilTrue(async () => {
      const metrics = await (await fetch(`${other.url}/metrics`)).text();
      return ['set', 'lease'].every((operation) =>
        new RegExp(`leetgraph_cache_tier_failures_total\\{tier="redis",operation="${operation}"\\} [1-9]`).test(
          metrics,
        ),
      );
    });
    await redis.command('CONFIG', 'SET', 'maxmemory', '0');
    await untilConnected(other);
    await ask(other, 'dave');
    await untilTrue(async () => (await redis.command('KEYS', 'leetgraph:v2:{*')).startsWith('*4\r\n'));
  });

  test('is missed in one line of the log, however many requests notice, and its return is another', async () => {
    const log: string[] = [];
    const other = await start(redis.url, log);
    await untilConnected(other);
    const lines = () => log.filter((line) => /"cache-tier-(failed|recovered)"/.test(line) && line.includes('"redis"'));
    const facts = () => lines().map((line) => JSON.parse(line) as { level: string; operation: string });
    await redis.kill();
    for (let index = 0; index < 10; index += 1) await ask(other, `member${index}`);
    const operations = facts().map(({ operation }) => operation);
    expect(new Set(operations).size).toBe(operations.length);
    expect(facts().every(({ level }) => level === 'warn')).toBe(true);
    const missed = lines().length;
    await redis.start();
    await untilConnected(other);
    await ask(other, 'member11');
    await untilTrue(() => lines().length === 2 * missed);
    expect(
      facts()
        .slice(missed)
        .every(({ level }) => level === 'info'),
    ).toBe(true);
  });

  test('and stands still: stopping does not wait for it', async () => {
    redis.freeze();
    await ask(leetgraph, 'bob');
    const startedAtMs = performance.now();
    await Promise.all(running.splice(0).map((each) => each.close()));
    expect(performance.now() - startedAtMs).toBeLessThan(stallMs);
  });
});
