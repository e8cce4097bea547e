import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { makeRedisSecrets, type RedisSecrets } from '../support/redis-secrets.ts';
import { startWatchedRedis } from '../support/redis-sentinel.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import { startProcess, type StartedProcess } from '../support/start-process.ts';

// Several servers have to find one another, which takes seconds on a busy machine.
jest.setTimeout(90_000);

let simulator: Simulator;
let folder: string;
let secrets: RedisSecrets;
const running: StartedProcess[] = [];
beforeEach(async () => {
  simulator = await startSimulator();
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-tls-'));
  secrets = makeRedisSecrets(folder);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.kill()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Main {
  readonly url: string;
  readonly process: StartedProcess;
}

/** A process, because Node reads whom it trusts (NODE_EXTRA_CA_CERTS) when it starts. */
async function startMain(name: string, redisUrl: string, trusted = secrets.certificateFile): Promise<Main> {
  const process = startProcess('src/main.js', {
    PORT: '0',
    LEETCODE_URL: simulator.url,
    REDIS_URL: redisUrl,
    DATABASE_URL: `file:${join(folder, `${name}.db`)}`,
    CACHE_REDIS_BUDGET_MS: '2000',
    NODE_EXTRA_CA_CERTS: trusted,
  });
  running.push(process);
  return { url: await process.saying(/(http:\S+)\/graphql/), process };
}

const checkOf = async ({ url }: Main): Promise<string> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { checks: { redis: string } }).checks.redis;

async function sourceOf({ url }: Main): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ user(username: "alice") { profile { freshness { source } } } }' }),
  });
  const { data } = (await response.json()) as { data: { user: { profile: { freshness: { source: string } } } } };
  return data.user.profile.freshness.source;
}

/** What one process has loaded the other one reads: over TLS, with the password, and nothing in plain text anywhere. */
async function expectShared(redisUrl: string): Promise<void> {
  const both = await Promise.all(['first', 'second'].map((name) => startMain(name, redisUrl)));
  const [first, second] = both;
  if (!first || !second) throw new Error('not two');
  await untilTrue(async () => (await checkOf(first)) === 'ok' && (await checkOf(second)) === 'ok', 60_000);
  expect(await sourceOf(first)).toBe('LEETCODE');
  await untilTrue(async () => (await sourceOf(second)) !== 'LEETCODE');
  expect(simulator.requests()).toHaveLength(1);
  for (const { process } of both) expect(process.stdout() + process.stderr()).not.toContain(secrets.password);
}

describe('over TLS and with passwords', () => {
  test('one Redis is shared', async () => {
    const redis = await startRedisServer({ secrets });
    try {
      await expectShared(`rediss://:${encodeURIComponent(secrets.password)}@127.0.0.1:${redis.port}`);
    } finally {
      await redis.stop();
    }
  });

  test('a Redis that Sentinels watch over is found and shared', async () => {
    const watched = await startWatchedRedis(secrets);
    try {
      await expectShared(watched.url);
    } finally {
      await watched.stop();
    }
  });

  test('a Redis Cluster is found and shared', async () => {
    const cluster = await startRedisCluster(secrets);
    try {
      await expectShared(cluster.url);
    } finally {
      await cluster.stop();
    }
  });

  test('a Redis whose certificate nobody vouches for, or whose password is another one, is not used', async () => {
    const redis = await startRedisServer({ secrets });
    try {
      const address = (password: string) => `rediss://:${encodeURIComponent(password)}@127.0.0.1:${redis.port}`;
      const [stranger, guesser] = await Promise.all([
        startMain('stranger', address(secrets.password), ''),
        startMain('guesser', address('a guess')),
      ]);
      for (const main of [stranger, guesser]) {
        expect(await sourceOf(main)).toBe('LEETCODE');
        expect(await checkOf(main)).not.toBe('ok');
        expect(main.process.stdout() + main.process.stderr()).not.toContain('a guess');
      }
    } finally {
      await redis.stop();
    }
  });
});
