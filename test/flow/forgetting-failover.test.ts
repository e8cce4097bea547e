import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startWatchedRedis, type WatchedRedis } from '../support/redis-sentinel.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

// Several servers have to find one another, which takes seconds on a busy machine.
jest.setTimeout(90_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const bearer = { authorization: `Bearer ${adminKey}` };
const names = ['alice', 'bob', 'carol'];

let simulator: Simulator;
let watched: WatchedRedis;
const running: Leetgraph[] = [];
beforeEach(async () => {
  simulator = await startSimulator({ clock: () => systemClock.nowMs() });
  watched = await startWatchedRedis();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
  await watched.stop();
  await simulator.close();
});

const isReady = async ({ url }: Leetgraph): Promise<boolean> =>
  (await (await fetch(`${url}/health/ready`)).text()).includes('"redis":"ok"');

async function start(): Promise<Leetgraph> {
  const env = { ADMIN_KEY: adminKey, REDIS_URL: watched.url, CACHE_REDIS_BUDGET_MS: '2000' };
  const leetgraph = await startLeetgraph({ simulator, clock: systemClock, env });
  running.push(leetgraph);
  await untilTrue(() => isReady(leetgraph), 60_000);
  return leetgraph;
}

async function sourcesOf(leetgraph: Leetgraph): Promise<string[]> {
  const query = 'query ($names: [String!]!) { users(usernames: $names) { profile { freshness { source } } } }';
  const { data, errors } = await leetgraph.query(query, { names });
  expect(errors).toBeUndefined();
  return data.users.map((user: { profile: { freshness: { source: string } } }) => user.profile.freshness.source);
}

async function reachOf(leetgraph: Leetgraph, username: string): Promise<string> {
  const mutation = `mutation { it: forgetUser(username: "${username}") { reach } }`;
  const { data, errors } = await leetgraph.query(mutation, {}, bearer);
  expect(errors).toBeUndefined();
  return data.it.reach;
}

const untilMarked = (leetgraph: Leetgraph, username: string) =>
  untilTrue(async () => {
    const query = 'query ($key: String!) { cacheEntry(lookup: $key) { marks { tag } } }';
    const { data } = await leetgraph.query(query, { key: `userProfile("${username}")` }, bearer);
    return data.cacheEntry.marks.length > 0;
  }, 60_000);

test('what is forgotten before, during and after a failover of the Sentinels is forgotten in every process', async () => {
  const [first, second] = [await start(), await start()];
  expect(await sourcesOf(first)).toEqual(['LEETCODE', 'LEETCODE', 'LEETCODE']);
  await untilTrue(async () => (await watched.master.command('KEYS', '*userProfile("*')).startsWith('*3\r\n'));
  expect(await sourcesOf(second)).toEqual(['REDIS', 'REDIS', 'REDIS']);

  expect(await reachOf(first, 'alice')).toBe('FLEET');
  await untilMarked(second, 'alice');
  await untilTrue(async () => (await watched.replica.command('HLEN', 'leetgraph:v1:forgotten')) === ':1\r\n');
  await watched.master.kill();
  await untilTrue(async () => !(await isReady(first)) && !(await isReady(second)));
  expect(await reachOf(first, 'bob')).toBe('PROCESS');

  await untilTrue(async () => (await isReady(first)) && (await isReady(second)), 60_000);
  await untilMarked(second, 'bob');
  expect(await reachOf(second, 'carol')).toBe('FLEET');
  await untilMarked(first, 'carol');
  expect((await watched.replica.command('HGETALL', 'leetgraph:v1:forgotten')).match(/user:\w+/g)?.sort()).toEqual([
    'user:alice',
    'user:bob',
    'user:carol',
  ]);
  // A process that starts now learns all of it from the new master before it reads an answer there.
  simulator.clearRequests();
  expect(await sourcesOf(await start())).toEqual(['LEETCODE', 'LEETCODE', 'LEETCODE']);
});
