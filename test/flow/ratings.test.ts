import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth, startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

const header = 'Rating\tID\tTitle\tTitle ZH\tTitle Slug\tContest Slug\tProblem Index';
const twoSum = '1153.7359028407\t1\tTwo Sum\t两数之和\ttwo-sum\tweekly-contest-400\tQ2';

let folder: string;
let source: string;
let env: Record<string, string>;

async function ratingIn(leetgraph: Leetgraph): Promise<number | null> {
  const { data } = await leetgraph.query('{ problem(number: 1) { rating } }');
  return data.problem.rating;
}

const metricsOf = async ({ url }: Leetgraph) => (await fetch(`${url}/metrics`)).text();

let both: Awaited<ReturnType<typeof startBoth>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-ratings-'));
  source = join(folder, 'ratings.tsv');
  env = { PROBLEM_RATINGS_URL: `file:${source}`, DATABASE_URL: `file:${join(folder, 'store.db')}` };
  writeFileSync(source, [header, twoSum, ''].join('\n'));
  both = await startBoth({ env });
  // Ratings come beside the requests, never before them.
  await untilTrue(async () => (await metricsOf(both.leetgraph)).includes('leetgraph_upstream_rated_problems 1'));
});
afterEach(async () => {
  await both.close();
  rmSync(folder, { recursive: true });
});

const roots = () => both.simulator.requests().map((request) => request.roots);

describe('the contest of a problem', () => {
  test('is found by the ratings, and its key costs no lookup', async () => {
    const { data, errors } = await both.leetgraph.query(
      '{ problem(titleSlug: "two-sum") { rating contestPosition contest { id titleSlug url } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.problem).toEqual({
      rating: 1153.7359028407,
      contestPosition: 2,
      contest: {
        id: Buffer.from('Contest:weekly-contest-400').toString('base64url'),
        titleSlug: 'weekly-contest-400',
        url: 'https://leetcode.com/contest/weekly-contest-400/',
      },
    });
    expect(roots()).toEqual([{ question: 1 }]);
  });

  test('is asked for in the same document as the problem', async () => {
    const { data, errors } = await both.leetgraph.query(
      '{ problem(titleSlug: "two-sum") { title contest { title startTime questions { nodes { titleSlug } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.problem.contest.title).toBe('Weekly Contest 400');
    expect(data.problem.contest.questions.nodes).toHaveLength(4);
    expect(roots()).toEqual([{ question: 1, contest: 1 }]);
  });

  test('is null, like the rating, for a problem that was in none', async () => {
    const { data, errors } = await both.leetgraph.query(
      '{ problem(number: 2) { rating contestPosition contest { titleSlug } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.problem).toEqual({ rating: null, contestPosition: null, contest: null });
  });
});

test('ratings survive a restart while their source is away', async () => {
  await both.leetgraph.close();
  rmSync(source);
  const after = await startLeetgraph({ simulator: both.simulator, clock: both.clock, env });
  await untilTrue(async () => (await ratingIn(after)) === 1153.7359028407);
  await after.close();
});

test('a new table is seen a day later, and a broken one is not believed', async () => {
  writeFileSync(source, [header, 'no line of such a table', ''].join('\n'));
  both.clock.advance(86_400_000);
  await untilTrue(async () =>
    (await metricsOf(both.leetgraph)).includes('ratings_refreshes_total{outcome="UPSTREAM_CHANGED"} 1'),
  );
  expect(await ratingIn(both.leetgraph)).toBe(1153.7359028407);
  writeFileSync(source, [header, twoSum.replace('1153.7359028407', '1200'), ''].join('\n'));
  both.clock.advance(600_000);
  await untilTrue(async () => (await ratingIn(both.leetgraph)) === 1200);
});

test('without a table problems have no rating, and a filter by rating finds none', async () => {
  const bare = await startLeetgraph({ simulator: both.simulator });
  const { data, errors } = await bare.query(
    '{ problems(first: 1, filter: { rating: { min: 0 } }) { totalCount } problem(titleSlug: "two-sum") { rating contest { title } } }',
  );
  await bare.close();
  expect(errors).toBeUndefined();
  expect(data).toEqual({ problems: { totalCount: 0 }, problem: { rating: null, contest: null } });
});
