import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { startWatchedRedis } from '../support/redis-sentinel.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';
import { startProcess, type StartedProcess } from '../support/start-process.ts';

// Several servers have to find one another, which takes seconds on a busy machine.
jest.setTimeout(90_000);

/** Wide, so that a busy machine is not taken for a slow Redis: then a process would load by itself. */
const env = { CACHE_REDIS_BUDGET_MS: '2000' };
const query = `{ users(usernames: ["alice", "bob", "carol"]) {
  username profile { ranking freshness { source } } solved { all { problems } } contestRanking { rating }
  recentSubmissions { nodes { title } }
} }`;

let simulator: Simulator;
const running: Leetgraph[] = [];
beforeEach(async () => {
  simulator = await startSimulator({ clock: () => systemClock.nowMs() });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
  await simulator.close();
});

async function startTwo(url: string, more: Readonly<Record<string, string>> = {}): Promise<readonly Leetgraph[]> {
  const both = await Promise.all(
    [1, 2].map(() => startLeetgraph({ simulator, clock: systemClock, env: { ...env, REDIS_URL: url, ...more } })),
  );
  running.push(...both);
  await Promise.all(both.map((each) => untilReady(each.url)));
  return both;
}

const checkOf = async (url: string): Promise<string> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { checks: { redis: string } }).checks.redis;
const untilReady = (url: string) => untilTrue(async () => (await checkOf(url)) === 'ok', 60_000);

/** Asks each fifty times at once; the sources of all answers. */
async function askFiftyTimes(both: readonly Leetgraph[]): Promise<Set<string>> {
  const asking = both.flatMap((each) => Array.from({ length: 50 }, () => each.query(query)));
  const sources = new Set<string>();
  for (const { data, errors } of await Promise.all(asking)) {
    expect(errors).toBeUndefined();
    for (const user of data.users) sources.add(user.profile.freshness.source);
  }
  // Who comes after the answer finds it in the memory of its process; how many do is for the machine to say.
  sources.delete('MEMORY');
  return sources;
}

describe('two processes on one Redis', () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await startRedisServer();
  });
  afterEach(() => redis.stop());

  test('answer fifty identical cold requests each with one document, which one of them sends', async () => {
    simulator.setLatency({ fixedMs: 200 });
    const both = await startTwo(redis.url);
    expect([...(await askFiftyTimes(both))].sort()).toEqual(['LEETCODE', 'REDIS']);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('fail with the same code when that document fails, and do not ask once more', async () => {
    simulator.setFault({ kind: 'challenge' });
    simulator.setLatency({ fixedMs: 300 });
    const both = await startTwo(redis.url);
    const one = '{ user(username: "alice") { username } }';
    const answers = await Promise.all(both.map((each) => each.query(one)));
    for (const { data, errors } of answers) {
      expect(data.user).toBeNull();
      expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_BLOCKED');
    }
    expect(simulator.requests()).toHaveLength(1);
  });

  test('are both counted in what they agreed on', async () => {
    simulator.setLatency({ fixedMs: 200 });
    const both = await startTwo(redis.url);
    await askFiftyTimes(both);
    const metrics = await Promise.all(both.map(async (each) => (await fetch(`${each.url}/metrics`)).text()));
    const turns = (turn: string) => new RegExp(`leetgraph_cache_leases_total\\{kind="profile",turn="${turn}"\\} [1-9]`);
    expect(metrics.join('\n')).toMatch(turns('ours'));
    expect(metrics.join('\n')).toMatch(turns('theirs'));
  });

  describe('one of which is killed while it loads', () => {
    const leaseMs = 1_500;
    let folder: string;
    const processes: StartedProcess[] = [];
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'leetgraph-fleet-'));
    });
    afterEach(async () => {
      await Promise.all(processes.splice(0).map((each) => each.kill()));
      rmSync(folder, { recursive: true, force: true });
    });

    async function startMain(name: string): Promise<{ readonly url: string; readonly process: StartedProcess }> {
      const process = startProcess('src/main.js', {
        ...env,
        PORT: '0',
        LOG_LEVEL: 'warn',
        LEETCODE_URL: simulator.url,
        REDIS_URL: redis.url,
        DATABASE_URL: `file:${join(folder, `${name}.db`)}`,
        CACHE_LEASE_MS: String(leaseMs),
      });
      processes.push(process);
      const url = await process.saying(/^Leetgraph +(http:\S+)\/graphql/m);
      await untilReady(url);
      return { url, process };
    }

    const ask = (url: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ user(username: "alice") { username profile { freshness { source } } } }' }),
      });

    test('holds the other up for no longer than its lease', async () => {
      const [first, second] = await Promise.all([startMain('first'), startMain('second')]);
      // The first document is never answered, the next one at once.
      simulator.setFault({ kind: 'silent', times: 1 });
      const lost = ask(first.url).catch(() => undefined);
      await untilTrue(() => simulator.requests().length === 1);
      const waiting = ask(second.url);
      await first.process.kill();
      const killedAtMs = performance.now();
      const answer = (await (await waiting).json()) as { data: { user: object }; errors?: unknown };
      // Finding out and loading come on top; a second is a slow day.
      expect(performance.now() - killedAtMs).toBeLessThan(leaseMs + 1_000);
      expect(answer).toEqual({ data: { user: { username: 'Alice', profile: { freshness: { source: 'LEETCODE' } } } } });
      expect(simulator.requests()).toHaveLength(2);
      await lost;
    });
  });
});

describe('two processes on a Redis Cluster', () => {
  test('load every lookup once, and survive that a master is killed', async () => {
    const cluster = await startRedisCluster();
    try {
      simulator.setLatency({ fixedMs: 200 });
      const both = await startTwo(cluster.url);
      await askFiftyTimes(both);
      const asked = simulator.requests().flatMap(({ aliases }) => aliases.length);
      // Three users in three buckets: at worst each process gets the lease of some of them.
      expect(asked.length).toBeLessThanOrEqual(2);
      await cluster.masters[0]?.kill();
      await askWithoutError(both);
      await Promise.all(both.map((each) => untilReady(each.url)));
    } finally {
      await cluster.stop();
    }
  });
});

describe('two processes on a Redis that Sentinels watch over', () => {
  test('fail no request while it fails over, and share it again afterwards', async () => {
    const watched = await startWatchedRedis();
    try {
      const both = await startTwo(watched.url, { CACHE_REDIS_BUDGET_MS: '100' });
      await watched.master.kill();
      let asked = 0;
      const state = { isBack: false };
      const back = Promise.all(both.map((each) => untilReady(each.url))).finally(() => {
        state.isBack = true;
      });
      while (!state.isBack) {
        asked += 1;
        const answers = await Promise.all(
          both.map((each) => each.query(`{ user(username: "member${asked}") { username profile { ranking } } }`)),
        );
        expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
      }
      await back;
      expect(asked).toBeGreaterThan(1);
      const [first, second] = both;
      // Another user each time: a read that outlasts its budget, as one may behind the first on a new connection, is an
      // answer of LeetCode's, and in memory from then on.
      let shared = 0;
      await untilTrue(async () => {
        shared += 1;
        const name = `shared${shared}`;
        await first?.query(`{ user(username: "${name}") { username profile { ranking } } }`);
        await untilTrue(async () => (await watched.replica.command('KEYS', `*userProfile("${name}")`)) !== '*0\r\n');
        const again = await second?.query(`{ user(username: "${name}") { profile { freshness { source } } } }`);
        return again?.data.user.profile.freshness.source === 'REDIS';
      });
    } finally {
      await watched.stop();
    }
  });
});

async function askWithoutError(both: readonly Leetgraph[]): Promise<void> {
  const answers = await Promise.all(both.map((each) => each.query('{ user(username: "dave") { username } }')));
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
}
