import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const roots = () => simulator.requests().map((request) => request.roots);

interface ContestRow {
  readonly titleSlug: string;
  readonly startTime: string;
}

describe('a contest', () => {
  test('by slug, with what is known of it, is one document', async () => {
    const { data, errors } = await leetgraph.query(`{ contest(titleSlug: "Weekly-Contest-400") {
      titleSlug title startTime endTime durationSeconds containsPremium url
    } }`);
    expect(errors).toBeUndefined();
    expect(data.contest).toEqual({
      titleSlug: 'weekly-contest-400',
      title: 'Weekly Contest 400',
      startTime: '2024-06-02T02:30:00.000Z',
      endTime: '2024-06-02T04:00:00.000Z',
      durationSeconds: 5400,
      containsPremium: false,
      url: 'https://leetcode.com/contest/weekly-contest-400/',
    });
    expect(roots()).toEqual([{ contest: 1 }]);
  });

  test('with its questions is one document, and their problems are one more', async () => {
    const { data, errors } = await leetgraph.query(`{ contest(titleSlug: "weekly-contest-400") {
      title
      questions { nodes { points title titleSlug problem { title titleSlug difficulty } } freshness { source } }
    } }`);
    expect(errors).toBeUndefined();
    const { nodes, freshness } = data.contest.questions;
    expect(freshness).toEqual({ source: 'LEETCODE' });
    expect(nodes).toHaveLength(4);
    for (const { points, title, titleSlug, problem } of nodes) {
      expect(points).toBeGreaterThan(0);
      expect(problem).toEqual({ title, titleSlug, difficulty: expect.stringMatching(/^(EASY|MEDIUM|HARD)$/) });
    }
    expect(roots()).toEqual([{ contest: 1 }, { question: 4 }]);
  });

  test('as twenty entity representations is one document', async () => {
    const slugs = Array.from({ length: 20 }, (_, index) => `weekly-contest-${400 + index}`);
    const { data, errors } = await leetgraph.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Contest { titleSlug title questions { nodes { points } } }
      } }`,
      { of: slugs.map((titleSlug) => ({ __typename: 'Contest', titleSlug })) },
    );
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ titleSlug }: ContestRow) => titleSlug)).toEqual(slugs);
    for (const { questions } of data._entities) expect(questions.nodes).toHaveLength(4);
    expect(roots()).toEqual([{ contest: 20 }]);
  });

  test('that LeetCode does not know is null in its place among representations', async () => {
    const { data, errors } = await leetgraph.query(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Contest { title } } }',
      {
        of: ['weekly-contest-400', 'weekly-contest-9999', 'biweekly-contest-100'].map((titleSlug) => ({
          __typename: 'Contest',
          titleSlug,
        })),
      },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ title: 'Weekly Contest 400' }, null, { title: 'Biweekly Contest 100' }]);
    expect(simulator.requests()).toHaveLength(1);
  });
});

describe('contests to come', () => {
  const query = '{ upcomingContests { titleSlug startTime containsPremium questions { nodes { title } } } }';

  test('are in the future, next first, and show no question yet', async () => {
    const { data, errors } = await leetgraph.query(query);
    expect(errors).toBeUndefined();
    expect(data.upcomingContests.map(({ titleSlug }: ContestRow) => titleSlug)).toEqual([
      'biweekly-contest-173',
      'weekly-contest-483',
    ]);
    const starts = data.upcomingContests.map(({ startTime }: ContestRow) => Date.parse(startTime));
    expect(starts[0]).toBeGreaterThan(both.clock.nowMs());
    expect(starts[1]).toBeGreaterThan(starts[0]);
    for (const { questions } of data.upcomingContests) expect(questions).toEqual({ nodes: [] });
    expect(roots()).toEqual([{ upcomingContests: 1 }, { contest: 2 }]);
  });

  test('are the next ones when the first has begun and time has passed', async () => {
    const first = await leetgraph.query('{ upcomingContests { titleSlug startTime } }');
    const [next] = first.data.upcomingContests;
    both.clock.advance(Date.parse(next.startTime) - both.clock.nowMs() + 8 * 86_400_000);
    const { data } = await leetgraph.query('{ upcomingContests { titleSlug startTime } }');
    // Older than it may be shown at all, so LeetCode is waited for.
    for (const { startTime } of data.upcomingContests) {
      expect(Date.parse(startTime)).toBeGreaterThan(both.clock.nowMs());
    }
    expect(data.upcomingContests).not.toContainEqual(next);
    expect(simulator.requests()).toHaveLength(2);
  });
});

describe('all contests', () => {
  async function walk(first: number): Promise<readonly ContestRow[]> {
    const rows: ContestRow[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await leetgraph.query(
        `query ($first: Int!, $after: String) { contests(first: $first, after: $after) {
          totalCount nodes { titleSlug startTime } pageInfo { hasNextPage endCursor }
        } }`,
        { first, after },
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.contests;
      rows.push(...nodes);
      expect(pageInfo.hasNextPage).toBe(rows.length < totalCount);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return rows;
  }

  test('are walked newest first without a gap or a repeat, whatever the page size, for one document', async () => {
    const rows = await walk(100);
    expect(rows).toHaveLength(543);
    expect(new Set(rows.map(({ titleSlug }) => titleSlug)).size).toBe(rows.length);
    const starts = rows.map(({ startTime }) => Date.parse(startTime));
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
    expect(starts[0]).toBeGreaterThan(both.clock.nowMs());
    expect(await walk(37)).toEqual(rows);
    expect(roots()).toEqual([{ allContests: 1 }]);
  });
});

describe('the contest history of a user', () => {
  const page = `query ($first: Int!, $after: String) { user(username: "bob") {
    contestHistory(first: $first, after: $after) {
      totalCount
      nodes { contest { titleSlug title startTime endTime url } rating ranking trend problemsSolved totalProblems finishTimeSeconds }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  } }`;

  test('is walked by three newest first, for one document', async () => {
    const { data } = await leetgraph.query(page, { first: 1000 });
    const whole = data.user.contestHistory;
    expect(whole.totalCount).toBeGreaterThan(6);
    expect(whole.nodes).toHaveLength(whole.totalCount);
    const starts = whole.nodes.map(({ contest }: { contest: ContestRow }) => contest.startTime);
    expect(starts).toEqual(starts.toSorted().reverse());
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });

    const walked: unknown[] = [];
    let after: string | null = null;
    do {
      const { data: part } = await leetgraph.query(page, { first: 3, after });
      const { nodes, pageInfo } = part.user.contestHistory;
      expect(pageInfo.hasPreviousPage).toBe(walked.length > 0);
      walked.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(whole.nodes);
    expect(roots()).toEqual([{ matchedUser: 1, userContestRankingHistory: 1 }]);
  });

  test('names its contests without a further document, and leads to the rest of them in one', async () => {
    const { data } = await leetgraph.query(page, { first: 5 });
    expect(data.user.contestHistory.nodes[0].contest).toEqual({
      titleSlug: expect.stringMatching(/weekly-contest-\d+$/),
      title: expect.stringMatching(/eekly Contest \d+$/),
      startTime: expect.stringMatching(/Z$/),
      endTime: expect.stringMatching(/Z$/),
      url: expect.stringMatching(/^https:\/\/leetcode\.com\/contest\//),
    });
    expect(simulator.requests()).toHaveLength(1);
    const rest = await leetgraph.query(`{ user(username: "bob") { contestHistory(first: 5) {
      nodes { contest { containsPremium questions { nodes { points } } } }
    } } }`);
    expect(rest.errors).toBeUndefined();
    for (const { contest } of rest.data.user.contestHistory.nodes) {
      expect(contest.containsPremium).toBe(false);
      expect(contest.questions.nodes).toHaveLength(4);
    }
    expect(roots().slice(1)).toEqual([{ contest: 5 }]);
  });

  test('agrees with the rating', async () => {
    const { data } = await leetgraph.query(`{ user(username: "bob") {
      contestRanking { rating attendedContests } contestHistory(first: 1) { totalCount nodes { rating } }
    } }`);
    const { contestRanking, contestHistory } = data.user;
    expect(contestHistory).toEqual({
      totalCount: contestRanking.attendedContests,
      nodes: [{ rating: contestRanking.rating }],
    });
    expect(simulator.requests()).toHaveLength(1);
  });
});
