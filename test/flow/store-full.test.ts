import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startProcess, type StartedProcess } from '../support/start-process.ts';

jest.setTimeout(60_000);

let simulator: Simulator;
let folder: string;
const running: StartedProcess[] = [];
beforeEach(async () => {
  simulator = await startSimulator();
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-full-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.kill()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(maxFileBytes?: number) {
  const env = {
    PORT: '0',
    LEETCODE_URL: simulator.url,
    DATABASE_URL: `file:${join(folder, 'store.db')}`,
    CACHE_STORE_BUDGET_MS: '2000',
    CACHE_WARM_KEYS: '0',
    UPSTREAM_RATE: '1000',
    UPSTREAM_BURST: '1000',
    QUOTA: 'off',
  };
  const process = startProcess('src/main.js', env, [], maxFileBytes);
  running.push(process);
  return { process, url: await process.saying(/(http:\S+)\/graphql/) };
}

/** The sources of twenty users' answers, which must not fail. */
async function ask(url: string, first: number): Promise<Set<string>> {
  const names = Array.from({ length: 20 }, (_, index) => `full-member-${first + index}`);
  const query = 'query ($names: [String!]!) { users(usernames: $names) { profile { freshness { source } } } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { names } }),
  });
  const { data, errors } = (await response.json()) as {
    data: { users: readonly { profile: { freshness: { source: string } } }[] };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return new Set(data.users.map(({ profile }) => profile.freshness.source));
}

const storeOf = async (url: string): Promise<string> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { checks: { store: string } }).checks.store;

const failedWrites = async (url: string): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^leetgraph_cache_tier_failures_total\{tier="store",operation="set"\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
};

test('on a full disk no request fails, what lies there is read, both sides are told, and room is used when it comes', async () => {
  const { process: main, url } = await start(256 * 1024);
  expect(await ask(url, 0)).toEqual(new Set(['LEETCODE']));
  expect(await storeOf(url)).toBe('ok');
  // What is small may still find room when what is large does not: asked for until nothing does.
  for (let first = 20; (await storeOf(url)) === 'ok'; first += 20) {
    expect(await ask(url, first)).toEqual(new Set(['LEETCODE']));
    expect(first).toBeLessThan(20_000);
  }
  expect(await storeOf(url)).toBe('takes no writes');
  expect(await failedWrites(url)).toBeGreaterThan(0);
  expect(await ask(url, 100_000)).toEqual(new Set(['LEETCODE']));
  expect(await ask(url, 100_000)).toEqual(new Set(['MEMORY']));

  execFileSync('prlimit', ['--pid', String(main.pid), '--fsize=unlimited']);
  await untilTrue(async () => (await storeOf(url)) === 'ok');
  expect(await ask(url, 200_000)).toEqual(new Set(['LEETCODE']));
  main.signal('SIGTERM');
  expect(await main.ended).toBe(0);

  simulator.clearRequests();
  const again = await start();
  expect(await ask(again.url, 0)).toEqual(new Set(['STORE']));
  expect(await ask(again.url, 200_000)).toEqual(new Set(['STORE']));
  expect(simulator.requests()).toEqual([]);
});
