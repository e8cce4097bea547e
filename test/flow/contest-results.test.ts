import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { percentileOf } from '../../src/domain/rating-histogram.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeAll(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterAll(() => both.close());
beforeEach(() => simulator.clearRequests());

const pastContest = 'weekly-contest-450';
const paths = () => simulator.requests().map(({ path }) => path);

describe('the standings of a contest', () => {
  const query = `query ($first: Int, $after: String) { contest(titleSlug: "${pastContest}") { title standings(first: $first, after: $after) {
    totalCount nodes { rank username region score finishTime countryCode } pageInfo { hasNextPage hasPreviousPage endCursor } freshness { source }
  } } }`;

  test('are read in pages of 25 beside the contest, best first', async () => {
    const { data, errors } = await leetgraph.query(query, { first: 30 });
    expect(errors).toBeUndefined();
    const { standings } = data.contest;
    expect(standings.nodes.map(({ rank }: { rank: number }) => rank)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    );
    const scores = standings.nodes.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(standings.totalCount).toBeGreaterThan(1000);
    expect(paths().sort()).toEqual([
      `/contest/api/ranking/${pastContest}/?pagination=1&region=global_v2`,
      `/contest/api/ranking/${pastContest}/?pagination=2&region=global_v2`,
      '/graphql',
    ]);
  });

  test('go on where the cursor says, from pages that are known already', async () => {
    const first = await leetgraph.query(query, { first: 30 });
    simulator.clearRequests();
    const { data } = await leetgraph.query(query, {
      first: 10,
      after: first.data.contest.standings.pageInfo.endCursor,
    });
    const ranks = data.contest.standings.nodes.map(({ rank }: { rank: number }) => rank);
    expect(ranks).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);
    expect(data.contest.standings.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(simulator.requests()).toEqual([]);
  });

  test('end where the contest ends', async () => {
    const { data } = await leetgraph.query(query, { first: 1 });
    const { totalCount } = data.contest.standings;
    const after = Buffer.from(`standings/${pastContest}:${totalCount - 3}`).toString('base64url');
    const last = await leetgraph.query(query, { first: 10, after });
    expect(last.data.contest.standings.nodes.map(({ rank }: { rank: number }) => rank)).toEqual([
      totalCount - 2,
      totalCount - 1,
      totalCount,
    ]);
    expect(last.data.contest.standings.pageInfo.hasNextPage).toBe(false);
  });

  test('are null before the start, and refuse another contest’s cursor without asking LeetCode', async () => {
    const upcoming = await leetgraph.query('{ upcomingContests { titleSlug standings { totalCount } } }');
    expect(upcoming.errors).toBeUndefined();
    expect(upcoming.data.upcomingContests[0].standings).toBeNull();
    simulator.clearRequests();
    const after = Buffer.from('standings/weekly-contest-1:5').toString('base64url');
    const { errors } = await leetgraph.query(query, { first: 5, after });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(simulator.requests()).toEqual([]);
  });

  test('give the account of a row of leetcode.com, with its parts in one document', async () => {
    const { data, errors } = await leetgraph.query(
      `{ contest(titleSlug: "${pastContest}") { standings(first: 10) { nodes { region username user { username contestRanking { rating } } } } } }`,
    );
    expect(errors).toBeUndefined();
    for (const { region, username, user } of data.contest.standings.nodes) {
      expect(user === null).toBe(region === 'CN');
      if (user) expect(user.username).toBe(username);
    }
    expect(paths().filter((path) => path === '/graphql').length).toBeLessThanOrEqual(2);
  });

  test('of certain accounts come from their histories, in one document', async () => {
    const history = await leetgraph.query(
      '{ user(username: "alice") { contestHistory(first: 1) { nodes { rating ranking contest { titleSlug } } } } }',
    );
    const [row] = history.data.user.contestHistory.nodes;
    simulator.clearRequests();
    const { data, errors } = await leetgraph.query(
      `query ($slug: String!) { contest(titleSlug: $slug) { standingsOf(usernames: ["nobody-here", "ALICE", "unrated-uma"]) { rating ranking user { username } } } }`,
      { slug: row.contest.titleSlug },
    );
    expect(errors).toBeUndefined();
    expect(data.contest.standingsOf).toEqual([
      null,
      { rating: row.rating, ranking: row.ranking, user: { username: 'Alice' } },
      null,
    ]);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('of certain accounts have what is selected below the accounts in the same document', async () => {
    const { data, errors } = await leetgraph.query(`{ contest(titleSlug: "weekly-contest-449") {
      standingsOf(usernames: ["climber_1", "climber_2"]) { rating percentile user { username solved { all { total } } contestRanking { percentile } } }
    } }`);
    expect(errors).toBeUndefined();
    for (const row of data.contest.standingsOf.filter((each: unknown) => each !== null)) {
      expect(row.user.solved.all.total).toBeGreaterThan(3000);
      expect(row.percentile).toBe(percentileOf(await histogram(), row.rating));
    }
    expect(simulator.requests().map(({ roots }) => Object.keys(roots).sort())).toEqual([
      [
        'allQuestionsCount',
        'contest',
        'contestRatingHistogram',
        'matchedUser',
        'userContestRanking',
        'userContestRankingHistory',
      ],
    ]);
  });

  test.each([
    ['0 accounts', '[]'],
    ['51 accounts', JSON.stringify(Array.from({ length: 51 }, (_, index) => `user${index}`))],
    ['a name that is none', '["alice", "a b"]'],
  ])('refuse %s without asking LeetCode', async (_, usernames) => {
    const { errors } = await leetgraph.query(
      `{ contest(titleSlug: "weekly-contest-448") { standingsOf(usernames: ${usernames}) { rating } } }`,
    );
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(simulator.requests()).toEqual([]);
  });

  test.each([
    ['challenge', 'UPSTREAM_BLOCKED'],
    ['data-null', 'UPSTREAM_CHANGED'],
    ['server-error', 'UPSTREAM_UNAVAILABLE'],
    ['rate-limited', 'UPSTREAM_RATE_LIMITED'],
  ] as const)('%s there is %s of the standings, and the contest beside them is answered', async (kind, code) => {
    simulator.setFault({ kind, match: '/contest/api/ranking/weekly-contest-440/' });
    const { data, errors } = await leetgraph.query(
      '{ contest(titleSlug: "weekly-contest-440") { title standings { totalCount } } }',
    );
    simulator.setFault(null);
    // Until the pages of LeetCode are asked again.
    both.clock.advance(36_000);
    expect(data).toEqual({ contest: { title: 'Weekly Contest 440', standings: null } });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['contest', 'standings'], code],
    ]);
  });
});

async function histogram() {
  const { data } = await leetgraph.query('{ ratingHistogram { from to users topPercentage } }');
  return data.ratingHistogram;
}

describe('ratings', () => {
  test('the global ranking pages through all rated accounts, best first', async () => {
    const query =
      'query ($after: String) { globalRanking(first: 40, after: $after) { totalCount nodes { rank rating username region user { username } } pageInfo { endCursor hasNextPage } } }';
    const first = await leetgraph.query(query);
    expect(first.errors).toBeUndefined();
    const next = await leetgraph.query(query, { after: first.data.globalRanking.pageInfo.endCursor });
    const rows = [...first.data.globalRanking.nodes, ...next.data.globalRanking.nodes];
    expect(rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
    const ratings = rows.map(({ rating }) => rating);
    expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
    // Pages 1 and 2, then 3 and 4: each page once.
    expect(simulator.requests().map(({ roots }) => roots)).toEqual([{ globalRanking: 2 }, { globalRanking: 2 }]);
  });

  test('the global ranking has nothing beyond its end, and refuses a cursor that is no place without asking', async () => {
    const after = (key: string) => Buffer.from(`globalRanking:${key}`).toString('base64url');
    const query =
      'query ($after: String) { globalRanking(first: 2, after: $after) { nodes { rank } totalCount pageInfo { hasNextPage endCursor } } }';
    const beyond = await leetgraph.query(query, { after: after('99999999') });
    expect(beyond.errors).toBeUndefined();
    expect(beyond.data.globalRanking).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    simulator.clearRequests();
    for (const key of ['0', '-1', '1.5', '', ' 7', '1e3', '100000000', 'x']) {
      const { errors } = await leetgraph.query(query, { after: after(key) });
      expect([key, errors?.[0]?.extensions['code']]).toEqual([key, 'BAD_USER_INPUT']);
    }
    expect(simulator.requests()).toEqual([]);
  });

  test('the histogram gives the percentile of any rating, and of those that are shown', async () => {
    const { data, errors } = await leetgraph.query(`{
      ratingHistogram { from to users topPercentage }
      low: ratingPercentile(rating: 0) { percentile users } middle: ratingPercentile(rating: 1500) { percentile } high: ratingPercentile(rating: 9999) { percentile }
      user(username: "alice") { contestRanking { rating percentile } contestHistory(first: 2) { nodes { rating percentile } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.low.percentile).toBe(0);
    expect(data.high.percentile).toBe(1);
    expect(data.low.users).toBe(
      data.ratingHistogram.reduce((sum: number, { users }: { users: number }) => sum + users, 0),
    );
    for (const { rating, percentile } of [data.user.contestRanking, ...data.user.contestHistory.nodes]) {
      expect(percentile).toBe(percentileOf(data.ratingHistogram, rating));
    }
    expect(simulator.requests()).toHaveLength(1);
  });
});

describe('lists of contests', () => {
  test('past contests have ended, newest first', async () => {
    const { data } = await leetgraph.query(
      '{ pastContests(first: 100) { totalCount nodes { endTime series titleSlug } } }',
    );
    const now = new Date(both.clock.nowMs()).toISOString();
    for (const { endTime } of data.pastContests.nodes) expect(endTime <= now).toBe(true);
    const ends = data.pastContests.nodes.map(({ endTime }: { endTime: string }) => endTime);
    expect(ends).toEqual([...ends].sort().reverse());
    expect(new Set(data.pastContests.nodes.map(({ series }: { series: string }) => series))).toEqual(
      new Set(['WEEKLY', 'BIWEEKLY']),
    );
  });

  test('/contests.ics is a calendar of those to come', async () => {
    const { data } = await leetgraph.query('{ upcomingContests { titleSlug title startTime } }');
    const response = await fetch(`${leetgraph.url}/contests.ics`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await response.text();
    expect(text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(data.upcomingContests.length);
    for (const { titleSlug, startTime } of data.upcomingContests) {
      expect(text).toContain(`UID:${titleSlug}@leetgraph\r\n`);
      expect(text).toContain(`DTSTART:${startTime.replace(/[-:]|\.000/g, '')}\r\n`);
    }
  });
});

test('/contests.ics is 503 with a code while LeetCode is away and nothing is known', async () => {
  const cold = await startBoth();
  try {
    cold.simulator.setFault({ kind: 'challenge' });
    const response = await fetch(`${cold.leetgraph.url}/contests.ics`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ error: 'UPSTREAM_BLOCKED', requestId: expect.any(String) });
  } finally {
    await cold.close();
  }
});

test('serverTime is LeetCode’s clock beside ours', async () => {
  const { data, errors } = await leetgraph.query(
    '{ serverTime { leetcodeTime differenceMs freshness { fetchedAt } } }',
  );
  expect(errors).toBeUndefined();
  expect(Date.parse(data.serverTime.leetcodeTime) - Date.parse(data.serverTime.freshness.fetchedAt)).toBe(
    data.serverTime.differenceMs,
  );
});
