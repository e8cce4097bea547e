import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

const adminKey = 'an-administrator-of-the-tests-0001';
const bearer = { authorization: `Bearer ${adminKey}` };

let simulator: Simulator;
let postgres: PostgresServer;
const running: Leetgraph[] = [];

beforeEach(async () => {
  simulator = await startSimulator();
  postgres = await startPostgresServer();
}, 60_000);
afterEach(async () => {
  await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
  await simulator.close();
  await postgres.stop();
});

/** In real time: what another process has written is looked for in real time. */
async function start(): Promise<Leetgraph> {
  const env = { ADMIN_KEY: adminKey, DATABASE_URL: postgres.url, CACHE_STORE_BUDGET_MS: '5000' };
  const leetgraph = await startLeetgraph({ simulator, clock: systemClock, env });
  running.push(leetgraph);
  return leetgraph;
}

async function sourcesOf(leetgraph: Leetgraph): Promise<string[]> {
  const query = '{ users(usernames: ["alice", "bob"]) { profile { freshness { source } } } }';
  const { data, errors } = await leetgraph.query(query);
  expect(errors).toBeUndefined();
  return data.users.map((user: { profile: { freshness: { source: string } } }) => user.profile.freshness.source);
}

async function forget(leetgraph: Leetgraph, field: string): Promise<string> {
  const { data, errors } = await leetgraph.query(`mutation { it: ${field} { reach } }`, {}, bearer);
  expect(errors).toBeUndefined();
  return data.it.reach;
}

const untilMarked = (leetgraph: Leetgraph, tag: string, withinMs: number) =>
  untilTrue(async () => {
    const query = String.raw`{ cacheEntry(lookup: "userProfile(\"alice\")") { marks { tag } } }`;
    const { data } = await leetgraph.query(query, {}, bearer);
    return data.cacheEntry.marks.some((mark: { tag: string }) => mark.tag === tag);
  }, withinMs);

const isStoreOk = async (leetgraph: Leetgraph): Promise<boolean> =>
  (await (await fetch(`${leetgraph.url}/health/ready`)).text()).includes('"store":"ok"');

/** Both hold both users in memory; LeetCode has been asked for them once. */
async function startTwo(): Promise<readonly [Leetgraph, Leetgraph]> {
  const [first, second] = [await start(), await start()];
  expect(await sourcesOf(first)).toEqual(['LEETCODE', 'LEETCODE']);
  const count = 'SELECT count(*)::int AS rows FROM leetgraph_v1.answers';
  await untilTrue(async () => (await postgres.sql(count))[0]?.['rows'] === 4);
  expect(await sourcesOf(second)).toEqual(['STORE', 'STORE']);
  expect(await sourcesOf(second)).toEqual(['MEMORY', 'MEMORY']);
  return [first, second];
}

describe('two processes on one PostgreSQL, without a Redis', () => {
  test('forget in memory and store within a second what one of them forgets', async () => {
    const [first, second] = await startTwo();
    simulator.clearRequests();
    expect(await forget(first, 'forgetUser(username: "alice")')).toBe('FLEET');
    // A second is the promise; the rest is what a busy machine may take to say so.
    await untilMarked(second, 'user:alice', 2_000);
    expect(await sourcesOf(second)).toEqual(['LEETCODE', 'MEMORY']);
    expect(simulator.requests().map(({ aliases }) => aliases.length)).toEqual([1]);
    expect(await sourcesOf(second)).toEqual(['MEMORY', 'MEMORY']);
  }, 30_000);

  test('forget it, too, when the database was away meanwhile', async () => {
    const [first, second] = await startTwo();
    await postgres.kill();
    await untilTrue(async () => !(await isStoreOk(first)) && !(await isStoreOk(second)));
    expect(await forget(first, 'forgetUser(username: "alice")')).toBe('PROCESS');
    expect(await sourcesOf(second)).toEqual(['MEMORY', 'MEMORY']);
    await postgres.start();
    await untilMarked(second, 'user:alice', 10_000);
    expect(await sourcesOf(second)).toEqual(['LEETCODE', 'MEMORY']);
    // And what is forgotten later is heard of again.
    await untilTrue(() => isStoreOk(first));
    expect(await forget(second, 'forgetKind(kind: PROFILE)')).toBe('FLEET');
    await untilMarked(first, 'kind:profile', 2_000);
  }, 60_000);

  test('look for it with a small statement, twice a second each, that reads no answer', async () => {
    await startTwo();
    await postgres.set('log_statement', 'all');
    const statements = () => postgres.log().match(/SELECT|select/gi)?.length ?? 0;
    await untilTrue(() => (postgres.log().match(/"moments"/g)?.length ?? 0) >= 8);
    const digests = postgres.log().match(/"moments"/g)?.length ?? 0;
    // Each of the two reads the marks themselves once, with its first look, which may come as late as this.
    const readings = postgres.log().match(/select[^\n]*"value"[^\n]*"answers"/g)?.length ?? 0;
    expect(readings).toBeLessThanOrEqual(2);
    expect(statements()).toBeGreaterThanOrEqual(digests);
  }, 30_000);
});
