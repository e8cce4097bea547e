import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';
import { startBoth, startLeetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
afterEach(() => both.close());

const minuteMs = 60_000;

describe('every part says how old it is', () => {
  beforeEach(async () => {
    both = await startBoth();
  });

  test('where it came from, when, and until when it is fresh', async () => {
    const query =
      '{ user(username: "alice") { profile { freshness { fetchedAt freshUntil source stale staleReason } } } }';
    const asked = {
      fetchedAt: '2026-01-01T00:00:00.000Z',
      freshUntil: '2026-01-01T01:00:00.000Z',
      stale: false,
      staleReason: null,
    };
    const first = await both.leetgraph.query(query);
    expect(first.data.user.profile.freshness).toEqual({ ...asked, source: 'LEETCODE' });
    both.clock.advance(59 * minuteMs);
    const later = await both.leetgraph.query(query);
    expect(later.data.user.profile.freshness).toEqual({ ...asked, source: 'MEMORY' });
  });

  test.each([
    ['profile', 'user(username: "alice") { part: profile { freshness { freshUntil } } }', 60],
    ['solved', 'user(username: "alice") { part: solved { freshness { freshUntil } } }', 60],
    ['badges', 'user(username: "alice") { part: badges { freshness { freshUntil } } }', 60],
    ['progress', 'user(username: "alice") { part: progress { freshness { freshUntil } } }', 60],
    ['contest ranking', 'user(username: "alice") { part: contestRanking { freshness { freshUntil } } }', 30],
    ['contest history', 'user(username: "alice") { part: contestHistory { freshness { freshUntil } } }', 30],
    ['recent submissions', 'user(username: "alice") { part: recentSubmissions { freshness { freshUntil } } }', 5],
    ['recent accepted', 'user(username: "alice") { part: recentAccepted { freshness { freshUntil } } }', 5],
    ['calendar', 'user(username: "alice") { part: calendar { freshness { freshUntil } } }', 5],
    ['a problem', 'user: problem(number: 1) { part: statement { freshness { freshUntil } } }', 360],
    ['the list of contests', 'user: contests { part: freshness { freshness: __typename freshUntil } }', 30],
    [
      'the daily challenge, until midnight',
      'user: dailyChallenge { part: freshness { freshness: __typename freshUntil } }',
      1440,
    ],
  ])('for %s', async (_, selection, minutes) => {
    const { data } = await both.leetgraph.query(`{ ${selection} }`);
    const { part } = data.user;
    const { freshUntil } = typeof part.freshness === 'string' ? part : part.freshness;
    expect(Date.parse(freshUntil) - both.clock.nowMs()).toBe(minutes * minuteMs);
  });

  test('the daily challenge asked for late is fresh until the same midnight', async () => {
    both.clock.advance(23 * 60 * minuteMs);
    const { data } = await both.leetgraph.query('{ dailyChallenge { date freshness { freshUntil } } }');
    expect(data.dailyChallenge).toEqual({ date: '2026-01-01', freshness: { freshUntil: '2026-01-02T00:00:00.000Z' } });
  });

  test('and is asked for again when it is no longer fresh', async () => {
    const query = '{ user(username: "alice") { recentAccepted(first: 1) { nodes { id } freshness { stale } } } }';
    await both.leetgraph.query(query);
    both.clock.advance(5 * minuteMs);
    const stale = await both.leetgraph.query(query);
    expect(stale.data.user.recentAccepted.freshness.stale).toBe(true);
    await untilTrue(() => both.simulator.requests().length === 2);
    await untilTrue(async () => !(await both.leetgraph.query(query)).data.user.recentAccepted.freshness.stale);
    expect(both.simulator.requests()).toHaveLength(2);
    expect(both.simulator.requests()[1]?.roots).toEqual({ recentAcSubmissionList: 1 });
  });
});

describe('settings', () => {
  test('decide the times', async () => {
    both = await startBoth({ env: { TTL_SUBMISSIONS_S: '30' } });
    const { data } = await both.leetgraph.query(
      '{ user(username: "alice") { recentAccepted { freshness { freshUntil } } } }',
    );
    expect(data.user.recentAccepted.freshness.freshUntil).toBe('2026-01-01T00:00:30.000Z');
  });
});

describe('two processes on one Redis', () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await startRedisServer();
    both = await startBoth({ env: { REDIS_URL: redis.url } });
  });
  afterEach(() => redis.stop());

  test('the second answers what the first has fetched with no document, and reads Redis once for a wave', async () => {
    const query = `{ users(usernames: ["alice", "bob", "carol"]) { username profile { ranking freshness { source } } badges { earned { name } } contestRanking { rating } } }`;
    const second = await startLeetgraph({
      simulator: both.simulator,
      clock: both.clock,
      env: { REDIS_URL: redis.url },
    });
    try {
      await untilReady(both.leetgraph.url);
      await untilReady(second.url);
      const first = await both.leetgraph.query(query);
      expect(both.simulator.requests()).toHaveLength(1);
      await untilTrue(async () => (await redis.command('KEYS', 'leetgraph:v2:{*')).startsWith('*12\r\n'));
      await redis.command('CONFIG', 'RESETSTAT');
      const again = await second.query(query);
      expect(again.errors).toBeUndefined();
      expect(again.data.users.map(({ username }: { username: string }) => username)).toEqual(
        first.data.users.map(({ username }: { username: string }) => username),
      );
      expect(again.data.users[0].profile.freshness.source).toBe('REDIS');
      expect(both.simulator.requests()).toHaveLength(1);
      expect(await redis.command('INFO', 'commandstats')).toMatch(/cmdstat_mget:calls=1,/);
    } finally {
      await second.close();
    }
  });

  const untilReady = (url: string) =>
    untilTrue(async () => (await (await fetch(`${url}/health/ready`)).text()).includes('"redis":"ok"'));
});
