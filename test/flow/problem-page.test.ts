import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

const statementFields = `
  html markdown examples { input output explanation text } constraints followUp hints
  codeSnippets { language code } exampleTestCases exampleTestCaseList dailyChallengeDates similar { titleSlug }
`;
const everything = `
  titleSlug number title difficulty paidOnly category acceptance acceptedSubmissions totalSubmissions likes dislikes
  topics { slug } hasSolution hasVideoSolution url freshness { source }
  companyTags companyTagsReason
  statement { ${statementFields} freshness { source } }
  officialSolution { title content paidOnly hasVideo createdAt freshness { source } }
  communitySolutions(first: 3) { totalCount nodes { title authorUsername upvotes problem { titleSlug } } freshness { source } }
  discussion { comments freshness { source } }
`;

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const roots = () => simulator.requests().map((request) => request.roots);
const problem = async (slug: string, fields: string) => {
  const { data, errors } = await leetgraph.query(`query ($slug: String!) { problem(titleSlug: $slug) { ${fields} } }`, {
    slug,
  });
  expect(errors).toBeUndefined();
  return data.problem;
};
/** Slugs of the catalogue, by number; the simulator's problems are always the same. */
const slugOf = async (number: number): Promise<string> => {
  const { data } = await leetgraph.query('query ($number: Int!) { problem(number: $number) { titleSlug } }', {
    number,
  });
  simulator.clearRequests();
  return data.problem.titleSlug;
};

describe('everything about a problem', () => {
  test('is one document', async () => {
    const page = await problem('two-sum', everything);
    expect(page).toMatchObject({
      number: 1,
      companyTags: null,
      companyTagsReason: 'SUBSCRIBERS_ONLY',
      officialSolution: { title: 'Two Sum', content: expect.stringContaining('##'), paidOnly: false, hasVideo: true },
    });
    expect(page.officialSolution.createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(page.communitySolutions.totalCount).toBeGreaterThan(1000);
    expect(page.communitySolutions.nodes).toHaveLength(3);
    for (const node of page.communitySolutions.nodes) expect(node.problem).toEqual({ titleSlug: 'two-sum' });
    expect(page.discussion.comments).toBeGreaterThanOrEqual(0);
    expect(roots()).toEqual([
      {
        question: 1,
        ugcArticleOfficialSolutionArticle: 1,
        ugcArticleSolutionArticles: 1,
        questionDiscussionTopic: 1,
      },
    ]);
  });

  test('is none the second time', async () => {
    const first = await problem('two-sum', everything);
    const again = await problem('two-sum', everything);
    expect(again.statement.examples).toEqual(first.statement.examples);
    expect(again.discussion.freshness).toEqual({ source: 'MEMORY' });
    expect(simulator.requests()).toHaveLength(1);
  });

  test('is one document for twenty problems in a federated graph', async () => {
    const { data: list } = await leetgraph.query('{ problems(first: 20) { nodes { titleSlug } } }');
    simulator.clearRequests();
    const { data, errors } = await leetgraph.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Problem { ${everything} } } }`,
      { of: list.problems.nodes.map((node: object) => ({ __typename: 'Problem', ...node })) },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(20);
    for (const { paidOnly, statement } of data._entities) {
      expect(statement.markdown === null).toBe(paidOnly);
      expect(statement.examples.length > 0).toBe(!paidOnly);
    }
    expect(roots()).toEqual([
      {
        question: 20,
        ugcArticleOfficialSolutionArticle: 20,
        ugcArticleSolutionArticles: 20,
        questionDiscussionTopic: 20,
      },
    ]);
  });

  test.each([
    ['officialSolution', 'officialSolution { title }'],
    ['communitySolutions', 'communitySolutions { nodes { title } }'],
    ['discussion', 'discussion { comments }'],
    ['statement', 'statement { markdown }'],
  ])('%s alone is one document, beside the problem itself', async (_, field) => {
    expect(Object.values(await problem('two-sum', field))).not.toContain(null);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('of an unknown problem is null, and costs one document', async () => {
    expect(await problem('no-such-problem-here', everything)).toBeNull();
    expect(simulator.requests()).toHaveLength(1);
  });

  test.each([0, 16, -1])('with %p community solutions asks LeetCode nothing', async (first) => {
    const { errors } = await leetgraph.query(
      'query ($first: Int!) { problem(titleSlug: "two-sum") { title communitySolutions(first: $first) { totalCount } } }',
      { first },
    );
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(simulator.requests()).toEqual([]);
  });
});

describe('a statement', () => {
  test('in the older form has its parts apart', async () => {
    const { statement } = await problem('two-sum', `statement { ${statementFields} }`);
    expect(statement).toMatchObject({
      markdown: expect.stringMatching(/^You are given `nums` [^]*in any order\.$/),
      examples: [
        {
          input: 'nums = [4,9,13,20], target = 13',
          output: '[0,1]',
          explanation: 'The result is [0,1].\nNothing smaller will do.',
          text: expect.stringMatching(/^```\nInput: nums = \[4,9,13,20\], target = 13\nOutput: \[0,1\]\n[^]*```$/),
        },
        { input: 'nums = [5,1,6], target = 7', output: '[1,2]', explanation: null },
      ],
      constraints: ['`2 <= nums.length <= 10^4`', '**Exactly one answer exists.**'],
      followUp: 'Can you do it in less than `O(n^2)` time?',
      exampleTestCases: '[4,9,13,20]\n13\n[5,1,6]\n7',
      exampleTestCaseList: ['[4,9,13,20]\n13', '[5,1,6]\n7'],
    });
    expect(roots()).toEqual([{ question: 1 }]);
  });

  test('in the newer form has its parts apart, and pictures with whole addresses', async () => {
    const { statement, paidOnly } = await problem(await slugOf(2100), `paidOnly statement { ${statementFields} }`);
    expect(paidOnly).toBe(false);
    const [example] = statement.examples;
    expect(example.input).toMatch(/^\w+ = [^`]+$/);
    expect(example.output).toMatch(/^\d+$/);
    expect(example.explanation).toBe(
      `- Look at the **first** element \`a_0\`.\n- The result is \`${example.output}\`.`,
    );
    expect(example.text).toContain('![](https://leetcode.com/uploads/2026/01/2100.png)');
    expect(example.text).toContain(`**Input:** \`${example.input}\``);
    expect(statement.followUp).toBe('Can you do it in less than `O(n^2)` time?');
    expect(statement.constraints.length).toBeGreaterThan(0);
    expect(statement.markdown).not.toMatch(/Example|Constraints|<\w/);
  });

  test('of a problem that was a daily challenge has its day', async () => {
    const { data } = await leetgraph.query(
      '{ dailyChallenge { date problem { titleSlug statement { dailyChallengeDates } } } }',
    );
    const { date, problem: daily } = data.dailyChallenge;
    expect(daily.statement.dailyChallengeDates).toContain(date);
  });

  test('of a problem for subscribers has none, without an error', async () => {
    const { data } = await leetgraph.query('{ problems(first: 100) { nodes { titleSlug paidOnly hasSolution } } }');
    const paid = data.problems.nodes.find(
      ({ paidOnly, hasSolution }: { paidOnly: boolean; hasSolution: boolean }) => paidOnly && hasSolution,
    );
    const page = await problem(paid.titleSlug, everything);
    expect(page.statement).toMatchObject({
      html: null,
      markdown: null,
      examples: [],
      constraints: [],
      followUp: null,
      exampleTestCaseList: [],
    });
    expect(page.officialSolution).toMatchObject({ content: null, paidOnly: true });
  });
});

test('a problem without an official solution has none, and that is remembered', async () => {
  const { data } = await leetgraph.query('{ problems(first: 100) { nodes { titleSlug hasSolution } } }');
  const bare = data.problems.nodes.find(({ hasSolution }: { hasSolution: boolean }) => !hasSolution).titleSlug;
  simulator.clearRequests();
  expect(await problem(bare, 'officialSolution { title }')).toEqual({ officialSolution: null });
  both.clock.advance(3_600_000);
  expect(await problem(bare, 'officialSolution { title }')).toEqual({ officialSolution: null });
  expect(simulator.requests()).toHaveLength(1);
});

test('the companies of a problem cost nothing: what names it knows why they are null', async () => {
  const { data, errors } = await leetgraph.query(
    '{ user(username: "alice") { recentAccepted(first: 3) { nodes { problem { titleSlug companyTags companyTagsReason } } } } }',
  );
  expect(errors).toBeUndefined();
  for (const { problem: named } of data.user.recentAccepted.nodes) {
    expect(named).toMatchObject({ companyTags: null, companyTagsReason: 'SUBSCRIBERS_ONLY' });
  }
  expect(simulator.requests()).toHaveLength(1);
});

test('a daily challenge begins and ends at midnight, UTC', async () => {
  const { data, errors } = await leetgraph.query(
    '{ leap: dailyChallenge(date: "2024-02-29") { date startsAt endsAt } today: dailyChallenge { date startsAt endsAt } }',
  );
  expect(errors).toBeUndefined();
  expect(data.leap).toEqual({
    date: '2024-02-29',
    startsAt: '2024-02-29T00:00:00.000Z',
    endsAt: '2024-03-01T00:00:00.000Z',
  });
  expect(Date.parse(data.today.endsAt) - Date.parse(data.today.startsAt)).toBe(86_400_000);
  expect(data.today.startsAt).toBe(`${data.today.date}T00:00:00.000Z`);
  expect(simulator.requests()).toHaveLength(1);
});
