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

const rootsOf = (index: number) => simulator.requests()[index]?.roots;
const names = Array.from({ length: 20 }, (_, index) => `member${index}`);
const usersWith = async (selection: string) => {
  const { data, errors } = await leetgraph.query(
    `query ($names: [String!]!) { users(usernames: $names) { username ${selection} } }`,
    { names },
  );
  expect(errors).toBeUndefined();
  return data.users;
};

describe('the profile', () => {
  test('has counts, changes and birthdays, and shares one matchedUser with what was posted', async () => {
    const users = await usersWith(`profile {
      reputation reputationChange contributedProblems contributedTestCases postViews postViewsChange birthday
      solutionPosts solutionPostsChange discussionPosts discussionPostsChange
    }`);
    for (const { profile } of users) {
      for (const [name, value] of Object.entries(profile)) {
        if (name !== 'birthday') expect([name, value]).toEqual([name, expect.any(Number)]);
      }
    }
    const birthdays = users.map(({ profile }: { profile: { birthday: string | null } }) => profile.birthday);
    expect(birthdays).toContain(null);
    expect(birthdays.find((day: string | null) => day !== null)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)).toEqual({ matchedUser: 20 });
  });

  test('does not fall when LeetCode no longer says how much was posted', async () => {
    simulator.setDrift([{ type: 'UserProfileNode', field: 'solutionCount' }]);
    const { data, errors } = await leetgraph.query(
      '{ user(username: "alice") { profile { ranking solutionPosts discussionPosts } } }',
    );
    expect(data.user.profile).toEqual({ ranking: expect.any(Number), solutionPosts: null, discussionPosts: null });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UPSTREAM_CHANGED', 'UPSTREAM_CHANGED']);
    expect(simulator.requests()).toHaveLength(2);
  });
});

test('badges have a text, a moving picture, and whether they are held', async () => {
  const users = await usersWith('badges { earned { displayName hoverText expired animatedIconUrl } }');
  const earned = users.flatMap((user: { badges: { earned: object[] } }) => user.badges.earned);
  expect(earned.length).toBeGreaterThan(5);
  for (const badge of earned) {
    expect(badge).toMatchObject({
      hoverText: expect.any(String),
      expired: false,
      animatedIconUrl: expect.stringMatching(/^https:\/\/.*\.gif$/),
    });
  }
});

describe('public lists', () => {
  test('come with their addresses, one alias a user', async () => {
    const users = await usersWith(
      'publicLists { totalCount nodes { slug name description problemCount collectedBy views url } freshness { source } }',
    );
    const lists = users.flatMap((user: { publicLists: { nodes: object[] } }) => user.publicLists.nodes);
    expect(lists.length).toBeGreaterThan(2);
    for (const list of lists) {
      expect(list).toEqual({
        slug: expect.any(String),
        name: 'To solve on trains',
        description: null,
        problemCount: expect.any(Number),
        collectedBy: expect.any(Number),
        views: expect.any(Number),
        url: `https://leetcode.com/problem-list/${(list as { slug: string }).slug}/`,
      });
    }
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)).toEqual({ matchedUser: 20, createdPublicFavoriteList: 20 });
  });

  test('of unknown users among others spoil nobody: the innocent are asked again once', async () => {
    const { data, errors } = await leetgraph.query(
      '{ users(usernames: ["alice", "nobody-a", "bob", "nobody-b"]) { username publicLists { totalCount } profile { ranking } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.users).toEqual([
      { username: 'Alice', publicLists: { totalCount: expect.any(Number) }, profile: expect.anything() },
      null,
      { username: 'Bob', publicLists: { totalCount: expect.any(Number) }, profile: expect.anything() },
      null,
    ]);
    expect(simulator.requests().length).toBeLessThanOrEqual(2);
  });
});

describe('solution articles', () => {
  const selection = `solutionArticles(first: 5) {
    totalCount
    nodes { articleId title summary createdAt authorUsername views upvotes downvotes tags url problem { titleSlug } }
  }`;

  test('are the newest, with addresses and problems that cost no further document', async () => {
    const users = await usersWith(selection);
    const writers = users.filter(
      (user: { solutionArticles: { totalCount: number } }) => user.solutionArticles.totalCount > 5,
    );
    expect(writers.length).toBeGreaterThan(0);
    for (const { username, solutionArticles } of writers) {
      expect(solutionArticles.nodes).toHaveLength(5);
      const moments = solutionArticles.nodes.map(({ createdAt }: { createdAt: string }) => createdAt);
      expect(moments).toEqual(moments.toSorted().toReversed());
      for (const article of solutionArticles.nodes) {
        expect(article.authorUsername).toBe(username);
        expect(article.createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
        const { titleSlug } = article.problem;
        expect(article.url).toMatch(new RegExp(`^https://leetcode\\.com/problems/${titleSlug}/solutions/\\d+/[^/]+/$`));
      }
    }
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)).toEqual({ matchedUser: 20, ugcArticleUserSolutionArticles: 20 });
  });

  test('lead to their problems in a second document', async () => {
    const users = await usersWith('solutionArticles { nodes { problem { titleSlug difficulty } } }');
    const problems = users.flatMap((user: { solutionArticles: { nodes: { problem: { titleSlug: string } }[] } }) =>
      user.solutionArticles.nodes.map(({ problem }) => problem.titleSlug),
    );
    expect(simulator.requests()).toHaveLength(2);
    expect(rootsOf(1)).toEqual({ question: new Set(problems).size });
  });
});

describe('names by prefix', () => {
  test('are those of LeetCode, as many as are asked for', async () => {
    const { data, errors } = await leetgraph.query('{ usersByPrefix(usernamePrefix: "Mar", first: 4) { username } }');
    expect(errors).toBeUndefined();
    expect(data.usersByPrefix).toHaveLength(4);
    for (const { username } of data.usersByPrefix) expect(username.toLowerCase()).toMatch(/^mar/);
    expect(simulator.requests()).toHaveLength(1);
    expect(rootsOf(0)).toEqual({ matchedUsers: 1 });
  });

  test('are asked for once, however many are shown and however they are typed', async () => {
    const first = await leetgraph.query('{ usersByPrefix(usernamePrefix: "mar") { id } }');
    const again = await leetgraph.query('{ usersByPrefix(usernamePrefix: "MAR", first: 3) { id } }');
    expect(first.data.usersByPrefix).toHaveLength(10);
    expect(again.data.usersByPrefix).toEqual(first.data.usersByPrefix.slice(0, 3));
    expect(simulator.requests()).toHaveLength(1);
  });

  test('lead to accounts whose parts, at any depth, are one further document', async () => {
    const { data, errors } = await leetgraph.query(`{ usersByPrefix(usernamePrefix: "mar") {
      username contestRanking { rating } recentAccepted(first: 1) { nodes { title } }
      profile { solutionPosts } solved { easy { total } } calendar(from: "2024-12-01", to: "2025-01-31") { activeDays }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.usersByPrefix[0].recentAccepted.nodes).toHaveLength(1);
    expect(simulator.requests()).toHaveLength(2);
    // One account each for the profile, and one for each of the two years: its identity is known.
    expect(rootsOf(1)).toEqual({
      matchedUser: 30,
      userContestRanking: 10,
      recentAcSubmissionList: 10,
      allQuestionsCount: 1,
    });
  });

  test('are none for a prefix that nobody has', async () => {
    const { data, errors } = await leetgraph.query('{ usersByPrefix(usernamePrefix: "nobody-at-all") { username } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ usersByPrefix: [] });
  });
});
