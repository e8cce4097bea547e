import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

const cataloguePages = 32;

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const roots = () => simulator.requests().map((request) => request.roots);

/** The `skip` of each catalogue page that LeetCode was asked for, in the order of asking. */
const skips = () =>
  simulator
    .requests()
    .flatMap(({ aliases }) => aliases)
    .filter(({ root }) => root === 'questionList')
    .map(({ args }) => args['skip']);

describe('a problem by slug', () => {
  test('with its statement is one document with one alias', async () => {
    const { data, errors } = await leetgraph.query(`{ problem(titleSlug: "Two-Sum") {
      titleSlug number title difficulty paidOnly category acceptance acceptedSubmissions totalSubmissions
      likes dislikes topics { slug name } hasSolution hasVideoSolution url
      statement { html hints codeSnippets { language languageSlug code } exampleTestCases similar { titleSlug } }
    } }`);
    expect(errors).toBeUndefined();
    const { statement, acceptance, ...facts } = data.problem;
    expect(facts).toEqual({
      titleSlug: 'two-sum',
      number: 1,
      title: 'Two Sum',
      difficulty: 'EASY',
      paidOnly: false,
      category: 'Algorithms',
      acceptedSubmissions: 22_950_000,
      totalSubmissions: 39_600_000,
      likes: 69_500,
      dislikes: 2_590,
      topics: [
        { slug: 'array', name: 'Array' },
        { slug: 'hash-table', name: 'Hash Table' },
      ],
      hasSolution: true,
      hasVideoSolution: true,
      url: 'https://leetcode.com/problems/two-sum/',
    });
    expect(acceptance).toBeCloseTo(22_950_000 / 39_600_000, 3);
    expect(statement.html).toMatch(/^<p>/);
    expect(statement.codeSnippets).toContainEqual({
      language: 'Python3',
      languageSlug: 'python3',
      code: expect.stringContaining('class Solution'),
    });
    expect(statement.exampleTestCases).not.toBe('');
    expect(roots()).toEqual([{ question: 1 }]);
  });

  test('without its statement does not ask for it', async () => {
    await leetgraph.query('{ problem(titleSlug: "two-sum") { title } }');
    expect(roots()).toEqual([{ question: 1 }]);
    expect(simulator.requests()[0]?.document).not.toMatch(/content|codeSnippets/);
  });

  test('leads to similar problems, all of them in one more document', async () => {
    const { data, errors } = await leetgraph.query(`{ problem(titleSlug: "restore-nested-towers") {
      statement { similar { title titleSlug difficulty problem { title titleSlug difficulty number } } }
    } }`);
    expect(errors).toBeUndefined();
    const { similar } = data.problem.statement;
    expect(similar).toHaveLength(4);
    for (const { problem, ...mention } of similar) {
      expect(problem).toEqual({ ...mention, number: expect.any(Number) });
    }
    expect(roots()).toEqual([{ question: 1 }, { question: 4 }]);
  });
});

describe('a problem by number', () => {
  test('costs one page of the catalogue, which then answers its neighbours', async () => {
    const { data, errors } = await leetgraph.query('{ problem(number: 1) { number titleSlug title } }');
    expect(errors).toBeUndefined();
    expect(data.problem).toEqual({ number: 1, titleSlug: 'two-sum', title: 'Two Sum' });
    expect(skips()).toEqual([0]);
    const neighbour = await leetgraph.query('{ problem(number: 100) { number } }');
    expect(neighbour.data.problem.number).toBe(100);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('on a later page costs that page alone', async () => {
    const { data } = await leetgraph.query(
      '{ a: problem(number: 3105) { number } b: problem(number: 101) { number } }',
    );
    expect(data).toEqual({ a: { number: 3105 }, b: { number: 101 } });
    expect(simulator.requests()).toHaveLength(1);
    expect(skips()).toEqual([3100, 100]);
  });

  test('is the same problem as by its slug', async () => {
    const fields =
      'id titleSlug number title difficulty paidOnly category acceptance likes topics { slug } hasSolution hasVideoSolution url';
    const byNumber = await leetgraph.query(`{ problem(number: 1234) { ${fields} } }`);
    const bySlug = await leetgraph.query(`query ($slug: String!) { problem(titleSlug: $slug) { ${fields} } }`, {
      slug: byNumber.data.problem.titleSlug,
    });
    expect(bySlug.data).toEqual(byNumber.data);
    expect(roots()).toEqual([{ questionList: 1 }, { question: 1 }]);
  });

  test('with its statement is two documents: LeetCode knows statements by slug alone', async () => {
    const { data, errors } = await leetgraph.query('{ problem(number: 1) { statement { html } } }');
    expect(errors).toBeUndefined();
    expect(data.problem.statement.html).toMatch(/^<p>/);
    expect(roots()).toEqual([{ questionList: 1 }, { question: 1 }]);
  });

  test('beyond the end is null: its page and the last one are asked, and no more', async () => {
    const { data, errors } = await leetgraph.query('{ problem(number: 4321) { title } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ problem: null });
    expect(skips()).toEqual([4300, 3100]);
    await leetgraph.query('{ problem(number: 4321) { title } }');
    expect(simulator.requests()).toHaveLength(2);
  });

  test('that no problem can have is null and asks nothing', async () => {
    const { data } = await leetgraph.query('{ problem(number: 100001) { title } }');
    expect(data).toEqual({ problem: null });
    expect(simulator.requests()).toEqual([]);
  });
});

test('a problem for subscribers has everything but its text, without an error', async () => {
  const { data: page } = await leetgraph.query('{ problems(first: 100) { nodes { titleSlug paidOnly } } }');
  const slug = page.problems.nodes.find(({ paidOnly }: { paidOnly: boolean }) => paidOnly).titleSlug;
  const { data, errors } = await leetgraph.query(
    `query ($slug: String!) { problem(titleSlug: $slug) {
      title paidOnly acceptance statement { html hints codeSnippets { code } exampleTestCases }
    } }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  expect(data.problem).toMatchObject({ paidOnly: true, statement: { html: null, codeSnippets: [] } });
  expect(data.problem.acceptance).toBeGreaterThan(0);
});

describe('all problems', () => {
  interface Walk {
    readonly numbers: readonly number[];
    readonly slugs: readonly string[];
    readonly pages: number;
  }

  async function walk(first: number): Promise<Walk> {
    const numbers: number[] = [];
    const slugs: string[] = [];
    let after: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const { data, errors } = await leetgraph.query(
        `query ($first: Int!, $after: String) { problems(first: $first, after: $after) {
          totalCount
          nodes { number titleSlug }
          edges { cursor node { number } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        } }`,
        { first, after },
      );
      expect(errors).toBeUndefined();
      const { totalCount, nodes, edges, pageInfo } = data.problems;
      expect(totalCount).toBe(3200);
      expect(pageInfo).toMatchObject({ hasPreviousPage: pages > 1, startCursor: edges[0].cursor });
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      expect(edges.map(({ node }: { node: unknown }) => node)).toEqual(
        nodes.map(({ number }: { number: number }) => ({ number })),
      );
      numbers.push(...nodes.map(({ number }: { number: number }) => number));
      slugs.push(...nodes.map(({ titleSlug }: { titleSlug: string }) => titleSlug));
      if (!pageInfo.hasNextPage) return { numbers, slugs, pages };
      expect(nodes).toHaveLength(first);
      after = pageInfo.endCursor;
    }
  }

  const all = Array.from({ length: 3200 }, (_, index) => index + 1);

  test('are walked by number without a gap or a repeat, and LeetCode is asked for each of its pages once', async () => {
    const byHundred = await walk(100);
    expect(byHundred.numbers).toEqual(all);
    expect(new Set(byHundred.slugs).size).toBe(3200);
    expect(byHundred.pages).toBe(cataloguePages);
    // The first page tells how many there are; the other 31 are one wave, twenty a document.
    expect(roots()[0]).toEqual({ questionList: 1 });
    expect(simulator.requests()).toHaveLength(3);
    expect(skips().sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: cataloguePages }, (_, page) => page * 100),
    );

    simulator.clearRequests();
    const byOddSize = await walk(37);
    expect(byOddSize.numbers).toEqual(all);
    expect(byOddSize.slugs).toEqual(byHundred.slugs);
    expect(byOddSize.pages).toBe(Math.ceil(3200 / 37));
    expect(simulator.requests()).toEqual([]);
  }, 30_000);

  test('cost nothing but LeetCode’s pages, once: five pages of 20 ask no more than one', async () => {
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { data } = await leetgraph.query(
        'query ($after: String) { problems(after: $after) { nodes { number } pageInfo { endCursor } } }',
        { after },
      );
      expect(data.problems.nodes.map(({ number }: { number: number }) => number)).toEqual(
        all.slice(page * 20, page * 20 + 20),
      );
      after = data.problems.pageInfo.endCursor;
    }
    expect(skips()).toHaveLength(cataloguePages);
  });

  test('are an empty last page after the last problem', async () => {
    const last = await leetgraph.query('{ problem(number: 3200) { titleSlug } }');
    const after = Buffer.from(`problems:${last.data.problem.titleSlug}`).toString('base64url');
    const { data, errors } = await leetgraph.query(
      'query ($after: String) { problems(after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    expect(errors).toBeUndefined();
    expect(data.problems).toEqual({ totalCount: 3200, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});

test('topics with their counts ask for the catalogue in the document that asks for the topics', async () => {
  const { data, errors } = await leetgraph.query(
    `query ($of: [_Any!]!) {
      topics { slug problemCount }
      topic(slug: "array") { problemCount }
      _entities(representations: $of) { ... on Topic { problemCount } }
    }`,
    { of: [{ __typename: 'Topic', slug: 'array' }] },
  );
  expect(errors).toBeUndefined();
  const { problemCount } = data.topics.find(({ slug }: { slug: string }) => slug === 'array');
  expect(problemCount).toBeGreaterThan(1000);
  expect([data.topic, data._entities]).toEqual([{ problemCount }, [{ problemCount }]]);
  expect(roots()[0]).toEqual({ questionTopicTags: 1, questionList: 1 });
  expect(simulator.requests()).toHaveLength(3);
});

describe('in a federated graph', () => {
  test('a problem is found by either of its keys, both in one document', async () => {
    const { data, errors } = await leetgraph.query(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Problem { titleSlug number title } } }',
      {
        of: [
          { __typename: 'Problem', titleSlug: 'two-sum' },
          { __typename: 'Problem', number: 2 },
          { __typename: 'Problem', titleSlug: 'no-such-problem-here' },
          { __typename: 'Problem', number: 3 },
          { __typename: 'Problem', number: 1 },
        ],
      },
    );
    expect(errors).toBeUndefined();
    const [bySlug, second, unknown, third, byNumber] = data._entities;
    expect(bySlug).toEqual({ titleSlug: 'two-sum', number: 1, title: 'Two Sum' });
    expect([second.number, unknown, third.number]).toEqual([2, null, 3]);
    expect(byNumber).toEqual(bySlug);
    expect(roots()).toEqual([{ question: 2, questionList: 1 }]);
  });

  test('a topic is found by its slug, in the list that all topics share', async () => {
    const { data, errors } = await leetgraph.query(
      `query ($of: [_Any!]!) { topics { slug name } _entities(representations: $of) { ... on Topic { slug name } } }`,
      {
        of: [
          { __typename: 'Topic', slug: 'hash-table' },
          { __typename: 'Topic', slug: 'no-such-topic' },
          { __typename: 'Topic', slug: 'array' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { slug: 'hash-table', name: 'Hash Table' },
      null,
      { slug: 'array', name: 'Array' },
    ]);
    const names: string[] = data.topics.map(({ name }: { name: string }) => name);
    expect(names.length).toBeGreaterThan(60);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(roots()).toEqual([{ questionTopicTags: 1 }]);
  });

  test('the subgraph names its keys', async () => {
    const { data } = await leetgraph.query('{ _service { sdl } }');
    const keysOf = (type: string) =>
      [...(new RegExp(`type ${type}\\b([^{]*){`).exec(data._service.sdl)?.[1] ?? '').matchAll(/fields: "(\w+)"/g)].map(
        ([, key]) => key,
      );
    expect(Object.fromEntries(['User', 'Problem', 'Contest', 'Topic'].map((type) => [type, keysOf(type)]))).toEqual({
      User: ['username'],
      Problem: ['titleSlug', 'number'],
      Contest: ['titleSlug'],
      Topic: ['slug'],
    });
    expect(simulator.requests()).toEqual([]);
  });
});

describe('a global id', () => {
  test('leads back to its user, problem or contest, and stays the same', async () => {
    const ids = await leetgraph.query(`{
      user(username: "ALICE") { id } problem(number: 1) { id } contest(titleSlug: "weekly-contest-400") { id }
    }`);
    const { user, problem, contest } = ids.data;
    simulator.clearRequests();
    const { data, errors } = await leetgraph.query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        __typename id ... on User { username } ... on Problem { number title } ... on Contest { title }
      } }`,
      { ids: [problem.id, contest.id, user.id] },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      { __typename: 'Problem', id: problem.id, number: 1, title: 'Two Sum' },
      { __typename: 'Contest', id: contest.id, title: 'Weekly Contest 400' },
      { __typename: 'User', id: user.id, username: 'Alice' },
    ]);
    // User and contest are remembered; a global id holds a problem's slug, and its page was asked for by number.
    expect(roots()).toEqual([{ question: 1 }]);
    for (const node of data.nodes) {
      const { data: again } = await leetgraph.query('query ($id: ID!) { node(id: $id) { __typename id } }', node);
      expect(again.node).toEqual({ __typename: node.__typename, id: node.id });
    }
    expect(simulator.requests()).toHaveLength(1);
  });

  test('of a thing that does not exist is null', async () => {
    const ids = ['User:nobody', 'Problem:no-such-problem-here', 'Contest:no-such-contest'].map((text) =>
      Buffer.from(text).toString('base64url'),
    );
    const { data, errors } = await leetgraph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ nodes: [null, null, null] });
    expect(simulator.requests()).toHaveLength(1);
  });
});
