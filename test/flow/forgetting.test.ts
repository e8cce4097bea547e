import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

// Servers of several kinds start and stop in each test, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const bearer = { authorization: `Bearer ${adminKey}` };

let clock: FakeClock;
let simulator: Simulator;
let folder: string;
const running: Leetgraph[] = [];

beforeEach(async () => {
  clock = createFakeClock();
  simulator = await startSimulator({ clock: () => clock.nowMs() });
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-forgetting-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Leetgraph> {
  const leetgraph = await startLeetgraph({ simulator, clock, env: { ADMIN_KEY: adminKey, ...env } });
  running.push(leetgraph);
  return leetgraph;
}

const everythingOf = `
  username
  profile { ranking } solved { all { problems } } progress { easy { accepted } } languages { language } topics { topic { slug } }
  badges { earned { name } } calendar { activeDays } contestRanking { rating } contestHistory(first: 1) { nodes { rating } }
  recentSubmissions(first: 1) { nodes { title } } recentAccepted(first: 1) { nodes { title } }
  publicLists { __typename } solutionArticles(first: 1) { __typename }`;

const sourcesOf = async (leetgraph: Leetgraph, names = ['alice', 'bob']): Promise<string[]> => {
  const { data, errors } = await leetgraph.query(
    'query ($names: [String!]!) { users(usernames: $names) { profile { freshness { source } } } }',
    { names },
  );
  expect(errors).toBeUndefined();
  return data.users.map((user: { profile: { freshness: { source: string } } }) => user.profile.freshness.source);
};

/** Asks for a root field of Mutation; time goes on a little, so that what is loaded next is loaded after it. */
async function forget(leetgraph: Leetgraph, field: string) {
  const { data, errors } = await leetgraph.query(`mutation { it: ${field} { tag forgottenAt reach } }`, {}, bearer);
  expect(errors).toBeUndefined();
  clock.advance(1);
  return data.it;
}

const everForgotten = { forgottenAt: '2026-01-01T00:00:00.000Z', reach: 'PROCESS' };

describe('forgetting', () => {
  let leetgraph: Leetgraph;
  beforeEach(async () => {
    leetgraph = await start();
    expect(await sourcesOf(leetgraph)).toEqual(['LEETCODE', 'LEETCODE']);
    expect(await sourcesOf(leetgraph)).toEqual(['MEMORY', 'MEMORY']);
  });

  test('a user, in any case of letters, makes LeetCode be asked again for that user alone, and once', async () => {
    expect(await forget(leetgraph, 'forgetUser(username: "ALICE")')).toEqual({ tag: 'user:alice', ...everForgotten });
    expect(await sourcesOf(leetgraph)).toEqual(['LEETCODE', 'MEMORY']);
    expect(await sourcesOf(leetgraph)).toEqual(['MEMORY', 'MEMORY']);
    expect(simulator.requests().map(({ aliases }) => aliases.length)).toEqual([2, 1]);
  });

  test('a user forgets every part of it', async () => {
    const query = `{ user(username: "alice") { ${everythingOf} } }`;
    const errorsOf = async () => (await leetgraph.query(query)).errors;
    expect(await errorsOf()).toBeUndefined();
    const asked = () => simulator.requests().flatMap(({ aliases }) => aliases).length;
    await forget(leetgraph, 'forgetEverything');
    simulator.clearRequests();
    await leetgraph.query(query);
    const all = asked();
    await leetgraph.query(query);
    expect(asked()).toBe(all);
    await forget(leetgraph, 'forgetUser(username: "alice")');
    simulator.clearRequests();
    await leetgraph.query(query);
    expect(asked()).toBe(all);
  });

  test('a user forgets the lists of names that hold it, and leaves those that do not', async () => {
    const namesOf = async (prefix: string): Promise<string[]> => {
      const query = '{ usersByPrefix(usernamePrefix: "' + prefix + '", first: 2) { username } }';
      return (await leetgraph.query(query)).data.usersByPrefix.map(({ username }: { username: string }) => username);
    };
    const [someone] = await namesOf('mar');
    expect(await namesOf('bob')).toHaveLength(2);
    simulator.clearRequests();
    expect([(await namesOf('mar'))[0], simulator.requests()]).toEqual([someone, []]);
    await forget(leetgraph, `forgetUser(username: "${String(someone)}")`);
    expect([(await namesOf('mar'))[0], (await namesOf('bob')).length]).toEqual([someone, 2]);
    expect(simulator.requests().map(({ roots }) => roots)).toEqual([{ matchedUsers: 1 }]);
  });

  test('a problem or a contest forgets what its page shows, and leaves lists', async () => {
    const slug = (await leetgraph.query('{ contests(first: 1) { nodes { titleSlug } } }')).data.contests.nodes[0]
      .titleSlug;
    const query = `{ contests(first: 1) { nodes { titleSlug } } contest(titleSlug: "${slug}") { title }
      problems(first: 1) { nodes { titleSlug } } problem(titleSlug: "two-sum") { statement { html } } }`;
    await leetgraph.query(query);
    simulator.clearRequests();
    await leetgraph.query(query);
    expect(simulator.requests()).toEqual([]);
    expect(await forget(leetgraph, 'forgetProblem(titleSlug: "Two-Sum")')).toMatchObject({ tag: 'problem:two-sum' });
    expect(await forget(leetgraph, `forgetContest(titleSlug: "${slug}")`)).toMatchObject({ tag: `contest:${slug}` });
    await leetgraph.query(query);
    const roots = simulator.requests().flatMap((request) => Object.keys(request.roots));
    expect(roots).toContain('question');
    expect(roots).toContain('contest');
    expect(roots).not.toContain('allContests');
    expect(roots).not.toContain('problemsetQuestionList');
  });

  test('a kind leaves the other kinds; ABSENT is every unknown name', async () => {
    const query = `{ user(username: "alice") { profile { ranking } contestRanking { rating } }
      nobody: user(username: "nobody-of-that-name") { username } }`;
    await leetgraph.query(query);
    simulator.clearRequests();
    await forget(leetgraph, 'forgetKind(kind: CONTESTS)');
    await leetgraph.query(query);
    expect(simulator.requests().map(({ roots }) => roots)).toEqual([{ userContestRanking: 1 }]);
    await forget(leetgraph, 'forgetKind(kind: ABSENT)');
    await leetgraph.query(query);
    expect(simulator.requests().map(({ roots }) => roots)).toEqual([{ userContestRanking: 1 }, { matchedUser: 1 }]);
  });

  test('a lookup is one key, to the letter; a pattern is many', async () => {
    await sourcesOf(leetgraph, ['alice', 'alan', 'bob']);
    expect(await forget(leetgraph, String.raw`forgetLookup(key: "userProfile(\"Alice\")")`)).toMatchObject({
      tag: 'lookup:userProfile("alice")',
    });
    expect(await sourcesOf(leetgraph, ['alice', 'alan', 'bob'])).toEqual(['LEETCODE', 'MEMORY', 'MEMORY']);
    await forget(leetgraph, String.raw`forgetLookup(key: "userProfile(\"*\")")`);
    expect(await sourcesOf(leetgraph, ['alice', 'alan', 'bob'])).toEqual(['MEMORY', 'MEMORY', 'MEMORY']);
    await forget(leetgraph, String.raw`forgetMatching(pattern: "USERPROFILE(\"al*\")")`);
    expect(await sourcesOf(leetgraph, ['alice', 'alan', 'bob'])).toEqual(['LEETCODE', 'LEETCODE', 'MEMORY']);
  });

  test('everything leaves memory by itself, and is not only read as gone', async () => {
    const held = async () => {
      const { data } = await leetgraph.query('{ cacheStats { tiers { tier entries bytes } } }', {}, bearer);
      return data.cacheStats.tiers[0];
    };
    expect(await held()).toEqual({ tier: 'MEMORY', entries: 4, bytes: expect.any(Number) });
    await forget(leetgraph, 'forgetEverything');
    await untilTrue(async () => (await held()).entries === 0);
    expect(await held()).toEqual({ tier: 'MEMORY', entries: 0, bytes: 0 });
    expect(await sourcesOf(leetgraph)).toEqual(['LEETCODE', 'LEETCODE']);
  });

  test('an answer that was on its way is given to who waited, kept for nobody, and loaded anew for who asks after', async () => {
    simulator.setFault({ kind: 'silent' });
    const before = sourcesOf(leetgraph, ['carol']);
    await untilTrue(() => simulator.requests().length === 2);
    await forget(leetgraph, 'forgetUser(username: "carol")');
    const after = sourcesOf(leetgraph, ['carol']);
    const settled = Promise.race([before, after]).then(() => true);
    // Never two at once: who asks after waits for the older load to end.
    expect(await Promise.race([settled, leetgraph.query('{ __typename }').then(() => false)])).toBe(false);
    expect(simulator.requests()).toHaveLength(2);
    simulator.setFault(null);
    expect(await before).toEqual(['LEETCODE']);
    expect(await after).toEqual(['LEETCODE']);
    expect(await sourcesOf(leetgraph, ['carol'])).toEqual(['MEMORY']);
    expect(simulator.requests()).toHaveLength(3);
  });

  test.each([
    ['forgetUser(username: "not a name")', 'username must be'],
    ['forgetLookup(key: "noSuchField(\\"alice\\")")', 'key must be the key of a lookup'],
    ['forgetLookup(key: "userProfile")', 'key must be the key of a lookup'],
    ['forgetMatching(pattern: "")', 'pattern must be 1 to 200 characters'],
    [`forgetMatching(pattern: "${'*'.repeat(201)}")`, 'pattern must be 1 to 200 characters'],
  ])('refuses %s', async (field, message) => {
    const { data, errors } = await leetgraph.query(`mutation { ${field} { tag } }`, {}, bearer);
    expect(Object.values(data)).toEqual([null]);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(message);
    expect(await sourcesOf(leetgraph)).toEqual(['MEMORY', 'MEMORY']);
  });
});

describe('a restart', () => {
  // The hottest answers are taken into memory at the start.
  const kept = /STORE|MEMORY/;
  test('keeps what was forgotten: the store holds the old answer and does not give it', async () => {
    const env = { DATABASE_URL: `file:${join(folder, 'kept.db')}` };
    const first = await start(env);
    await sourcesOf(first);
    await forget(first, 'forgetUser(username: "alice")');
    await running.pop()?.close();
    const second = await start(env);
    expect(await sourcesOf(second)).toEqual(['LEETCODE', expect.stringMatching(kept)]);
    await running.pop()?.close();
    const third = await start(env);
    expect(await sourcesOf(third)).toEqual([expect.stringMatching(kept), expect.stringMatching(kept)]);
  });
});

describe('two processes on one Redis', () => {
  let redis: RedisServer;
  let first: Leetgraph;
  let second: Leetgraph;
  const untilConnected = (leetgraph: Leetgraph) =>
    untilTrue(async () => (await (await fetch(`${leetgraph.url}/health/ready`)).text()).includes('"redis":"ok"'));
  const startConnected = async () => {
    const leetgraph = await start({ REDIS_URL: redis.url });
    await untilConnected(leetgraph);
    return leetgraph;
  };

  beforeEach(async () => {
    redis = await startRedisServer();
    [first, second] = [await startConnected(), await startConnected()];
    await sourcesOf(first);
    await untilTrue(async () => (await redis.command('KEYS', '*user*("*")')).startsWith('*4\r\n'));
    expect(await sourcesOf(second)).toEqual(['REDIS', 'REDIS']);
    expect(await sourcesOf(second)).toEqual(['MEMORY', 'MEMORY']);
  });
  afterEach(() => redis.stop());

  /** Polls the other process's own words; each poll is a request of its own. */
  const untilMarked = (leetgraph: Leetgraph, tag: string, withinMs = 1_000) =>
    untilTrue(async () => {
      const query = String.raw`{ cacheEntry(lookup: "userProfile(\"alice\")") { marks { tag } } }`;
      const { data } = await leetgraph.query(query, {}, bearer);
      return data.cacheEntry.marks.some((mark: { tag: string }) => mark.tag === tag);
    }, withinMs);

  test('what one forgets, the other one has forgotten within a second, and Redis and both stores with it', async () => {
    expect(await forget(first, 'forgetUser(username: "alice")')).toMatchObject({ reach: 'FLEET' });
    await untilMarked(second, 'user:alice');
    simulator.clearRequests();
    expect(await sourcesOf(second)).toEqual(['LEETCODE', 'MEMORY']);
    await untilTrue(async () => (await sourcesOf(first))[0] === 'MEMORY' || (await sourcesOf(first))[0] === 'REDIS');
    expect(simulator.requests()).toHaveLength(1);
  });

  test('a process that starts later reads what was forgotten before it reads an answer', async () => {
    await forget(first, 'forgetUser(username: "alice")');
    const third = await startConnected();
    expect(await sourcesOf(third)).toEqual(['LEETCODE', 'REDIS']);
  });

  test('Redis is not scanned, and keys that are not ours are left alone', async () => {
    await redis.command('SET', 'somebody-else', 'hands off');
    await redis.command('SET', 'leetgraph-of-another', 'hands off');
    await redis.command('CONFIG', 'RESETSTAT');
    await forget(first, 'forgetEverything');
    await forget(first, 'forgetMatching(pattern: "*")');
    await untilMarked(second, 'pattern:*');
    expect(await redis.command('INFO', 'commandstats')).not.toMatch(
      /cmdstat_(?:scan|keys|flushdb|flushall|del|unlink):/,
    );
    expect(await redis.command('GET', 'somebody-else')).toContain('hands off');
    expect(await redis.command('GET', 'leetgraph-of-another')).toContain('hands off');
    expect(await redis.command('HLEN', 'leetgraph:v1:forgotten')).toBe(':2\r\n');
    expect(await sourcesOf(second)).toEqual(['LEETCODE', 'LEETCODE']);
  });

  test('while Redis is away one forgets for itself, and the fleet hears of it when Redis is back, empty', async () => {
    await redis.kill();
    await untilTrue(async () => !(await (await fetch(`${first.url}/health/ready`)).text()).includes('"redis":"ok"'));
    expect(await forget(first, 'forgetUser(username: "alice")')).toMatchObject({ reach: 'PROCESS' });
    expect(await sourcesOf(first)).toEqual(['LEETCODE', 'MEMORY']);
    expect(await sourcesOf(second)).toEqual(['MEMORY', 'MEMORY']);
    await redis.start();
    await untilMarked(second, 'user:alice', 10_000);
    expect(await redis.command('HGET', 'leetgraph:v1:forgotten', 'user:alice')).toContain('1767225600000');
    // Both are connected anew, and what the first has loaded since is not older than the mark.
    expect((await sourcesOf(second))[1]).toBe('MEMORY');
    expect((await sourcesOf(second))[0]).not.toBe('STORE');
  }, 20_000);
});

describe('whoever is no administrator', () => {
  const codesOf = async (leetgraph: Leetgraph, headers: Record<string, string> = {}) => {
    const mutation = await leetgraph.query('mutation { forgetEverything { tag } }', {}, headers);
    const stats = await leetgraph.query('{ cacheStats { uptimeSeconds } }', {}, headers);
    const entry = await leetgraph.query('{ cacheEntry(lookup: "nonsense") { key } }', {}, headers);
    return [mutation, stats, entry].map(({ errors }) => errors?.[0]?.extensions['code']);
  };
  const refused = ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'];

  test('gets UNAUTHENTICATED and learns nothing more, whatever is sent instead of the key', async () => {
    const leetgraph = await start();
    expect(await codesOf(leetgraph)).toEqual(refused);
    for (const authorization of [
      'Bearer',
      `Bearer ${adminKey}x`,
      `Bearer ${adminKey.slice(1)}`,
      adminKey,
      `Basic ${adminKey}`,
    ]) {
      expect([authorization, await codesOf(leetgraph, { authorization })]).toEqual([authorization, refused]);
    }
    expect(await sourcesOf(leetgraph)).toEqual(['LEETCODE', 'LEETCODE']);
  });

  test('is served all the same with a token that is meant for somebody else', async () => {
    const leetgraph = await start();
    const { data, errors } = await leetgraph.query(
      '{ user(username: "alice") { username } }',
      {},
      { authorization: 'Bearer x' },
    );
    expect(errors).toBeUndefined();
    expect(data.user.username.toLowerCase()).toBe('alice');
  });

  test('gets UNAUTHENTICATED as well where there is no such key', async () => {
    const leetgraph = await startLeetgraph({ simulator, clock });
    running.push(leetgraph);
    expect(await codesOf(leetgraph, bearer)).toEqual(refused);
  });
});
