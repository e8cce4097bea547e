import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

const sixParts = `
  profile { ranking realName }
  solved { all { problems } easy { problems } medium { problems } hard { problems } }
  badges { earned { displayName } }
  contestRanking { rating }
  contestHistory(first: 5) { totalCount nodes { rating } }
  recentSubmissions { nodes { title } }
`;
const twenty = Array.from({ length: 20 }, (_, index) => `member${index}`);

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const rootsOf = (index: number) => simulator.requests()[index]?.roots;

describe('one wave is one document', () => {
  test('for six parts of one user, with matchedUser once', async () => {
    const { data, errors } = await leetgraph.query(`{ user(username: "alice") { username ${sixParts} } }`);
    expect(errors).toBeUndefined();
    expect(data.user.username).toBe('Alice');
    expect(data.user.profile.ranking).toBeGreaterThan(0);
    const { all, easy, medium, hard } = data.user.solved;
    expect(easy.problems + medium.problems + hard.problems).toBe(all.problems);
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)).toEqual({
      matchedUser: 1,
      userContestRanking: 1,
      userContestRankingHistory: 1,
      recentSubmissionList: 1,
    });
  });

  test('for twenty users in one list', async () => {
    const { data, errors } = await leetgraph.query(
      `query ($names: [String!]!) { users(usernames: $names) { username ${sixParts} } }`,
      { names: twenty },
    );
    expect(errors).toBeUndefined();
    expect(data.users.map((user: { username: string }) => user.username.toLowerCase())).toEqual(twenty);
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)).toEqual({
      matchedUser: 20,
      userContestRanking: 20,
      userContestRankingHistory: 20,
      recentSubmissionList: 20,
    });
  });

  test('for twenty aliases of user', async () => {
    const aliases = twenty.map((name, index) => `u${index}: user(username: "${name}") { ${sixParts} }`);
    const { data, errors } = await leetgraph.query(`{ ${aliases.join('\n')} }`);
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toHaveLength(20);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('for twenty entity representations', async () => {
    const { data, errors } = await leetgraph.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { username ${sixParts} } } }`,
      { of: twenty.map((username) => ({ __typename: 'User', username })) },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(20);
    expect(data._entities[7].recentSubmissions.nodes.length).toBeGreaterThan(0);
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)?.['matchedUser']).toBe(20);
  });

  test('for twenty nodes by global id', async () => {
    const names = await leetgraph.query(`query ($names: [String!]!) { users(usernames: $names) { id } }`, {
      names: twenty,
    });
    simulator.clearRequests();
    const ids = names.data.users.map((user: { id: string }) => user.id);
    const { data, errors } = await leetgraph.query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on User { profile { ranking } contestRanking { rating } } } }`,
      { ids },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(ids);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('and a second for the problems of twenty users’ submissions, every problem once', async () => {
    const { data, errors } = await leetgraph.query(
      `query ($names: [String!]!) {
        users(usernames: $names) { recentSubmissions { nodes { titleSlug problem { titleSlug difficulty } } } }
      }`,
      { names: twenty },
    );
    expect(errors).toBeUndefined();
    const nodes: { titleSlug: string; problem: { titleSlug: string; difficulty: string } }[] = data.users.flatMap(
      (user: { recentSubmissions: { nodes: unknown[] } }) => user.recentSubmissions.nodes,
    );
    expect(nodes.length).toBeGreaterThan(250);
    for (const { titleSlug, problem } of nodes) expect(problem.titleSlug).toBe(titleSlug);
    expect(simulator.requests()).toHaveLength(2);
    const distinct = new Set(nodes.map(({ titleSlug }) => titleSlug)).size;
    expect(distinct).toBeGreaterThan(100);
    expect(rootsOf(1)).toEqual({ question: distinct });
  });

  test('and none for the same query again', async () => {
    const query = `{ user(username: "alice") { username ${sixParts} } }`;
    const first = await leetgraph.query(query);
    const again = await leetgraph.query(query);
    expect(again.data).toEqual(first.data);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('for a hundred identical cold requests at once', async () => {
    const query = `{ user(username: "alice") { username ${sixParts} } }`;
    const answers = await Promise.all(Array.from({ length: 100 }, () => leetgraph.query(query)));
    const [first] = answers;
    expect(first?.data.user.username).toBe('Alice');
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data).toEqual(first?.data);
    }
    expect(simulator.requests()).toHaveLength(1);
  });

  test.each([
    ['profile', 'profile { ranking }'],
    ['solved', 'solved { all { problems } }'],
    ['solved with totals', 'solved { easy { total } }'],
    ['progress', 'progress { easy { accepted } }'],
    ['languages', 'languages { language }'],
    ['topics', 'topics { level }'],
    ['badges', 'badges { earned { name } }'],
    ['profile with what was posted', 'profile { ranking solutionPosts }'],
    ['calendar', 'calendar { activeDays }'],
    ['calendar of a year', 'calendar(year: 2024) { activeDays }'],
    ['calendar of a span', 'calendar(from: "2017-01-01", to: "2026-12-31") { activeDays }'],
    ['contestRanking', 'contestRanking { rating }'],
    ['contestHistory', 'contestHistory { totalCount }'],
    ['recentSubmissions', 'recentSubmissions { nodes { title } }'],
    ['recentAccepted', 'recentAccepted { nodes { title } }'],
    ['publicLists', 'publicLists { totalCount }'],
    ['solutionArticles', 'solutionArticles { nodes { title } }'],
  ])('for %s alone, beside the identity', async (_, field) => {
    const { data, errors } = await leetgraph.query(`{ user(username: "alice") { ${field} } }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data.user)).not.toContain(null);
    expect(simulator.requests()).toHaveLength(1);
  });
});
