import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
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

const codesOf = (errors: { extensions: Record<string, unknown> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions['code']);

describe('an unknown user', () => {
  test.each([
    ['nobody1', 'username'],
    ['nobody2', 'profile { ranking }'],
    ['nobody3', 'recentSubmissions { nodes { title } }'],
    ['nobody4', 'recentAccepted { nodes { title } }'],
    ['nobody5', 'contestRanking { rating }'],
    ['nobody6', 'contestHistory { totalCount }'],
    ['nobody7', 'calendar { activeDays }'],
    ['nobody8', 'progress { easy { accepted } }'],
    ['nobody10', 'publicLists { totalCount }'],
    ['nobody11', 'solutionArticles { nodes { title } }'],
    ['nobody12', 'profile { solutionPosts } calendar(from: "2020-01-01", to: "2026-01-01") { activeDays }'],
    ['nobody13', 'username profile { ranking } publicLists { nodes { name } } progress { easy { failed } }'],
    [
      'nobody9',
      'username profile { ranking } solved { all { total } } badges { earned { name } } contestRanking { rating } recentSubmissions { nodes { title } } calendar { activeDays } progress { easy { failed } }',
    ],
  ])('%s is null without an error when %s is selected', async (username, selection) => {
    const { data, errors } = await leetgraph.query(
      `query ($name: String!) { user(username: $name) { ${selection} } }`,
      {
        name: username,
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ user: null });
    expect(simulator.requests().length).toBeLessThanOrEqual(2);
  });

  test('is null in its place in a list and among representations, and spoils nobody', async () => {
    const { data, errors } = await leetgraph.query(
      `query ($names: [String!]!, $of: [_Any!]!) {
        users(usernames: $names) { username profile { ranking } }
        _entities(representations: $of) { ... on User { username contestRanking { rating } } }
      }`,
      {
        names: ['bob', 'nobody-here', 'carol'],
        of: [
          { __typename: 'User', username: 'nobody-there' },
          { __typename: 'User', username: 'dave' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data.users.map((user: { username: string } | null) => user?.username)).toEqual(['Bob', undefined, 'Carol']);
    expect(data._entities).toEqual([null, { username: 'Dave', contestRanking: expect.anything() }]);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('is not asked for again within its time, and is after it', async () => {
    const query = '{ user(username: "nobody-new") { username } }';
    await leetgraph.query(query);
    both.clock.advance(299_000);
    expect((await leetgraph.query(query)).data).toEqual({ user: null });
    expect(simulator.requests()).toHaveLength(1);
    both.clock.advance(2_000);
    await leetgraph.query(query);
    expect(simulator.requests()).toHaveLength(2);
  });
});

describe('a hidden calendar', () => {
  test('nulls the calendar alone, with NOT_PUBLIC', async () => {
    const { data, errors } = await leetgraph.query(
      '{ user(username: "hidden-hank") { username profile { ranking } calendar { activeDays } recentSubmissions { nodes { title } } } }',
    );
    expect(data.user.username).toBe('Hidden-hank');
    expect(data.user.profile.ranking).toBeGreaterThan(0);
    expect(data.user.calendar).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ path: ['user', 'calendar'] })]);
    expect(codesOf(errors as never)).toEqual(['NOT_PUBLIC']);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('is remembered for the time of an absent thing', async () => {
    const query = '{ user(username: "hidden-hedy") { calendar { activeDays } } }';
    await leetgraph.query(query);
    const again = await leetgraph.query(query);
    expect(codesOf(again.errors as never)).toEqual(['NOT_PUBLIC']);
    expect(simulator.requests()).toHaveLength(1);
  });
});

test('a user who was never rated has no contest ranking, and no error', async () => {
  const { data, errors } = await leetgraph.query(
    '{ user(username: "unrated-uma") { username contestRanking { rating } contestHistory { totalCount nodes { rating } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.user.contestRanking).toBeNull();
  expect(data.user.contestHistory).toEqual({ totalCount: 0, nodes: [] });
});

test.each([
  ['dots', 'a.b.c'],
  ['a hyphen', 'jo-ann'],
  ['an at sign', '@_deleted_user_1234abcd'],
  ['letters beyond ASCII', 'Žofie-ünal'],
  ['a letter of another script', '王小明'],
  ['30 characters', 'a23456789012345678901234567890'],
  ['the name of a prototype', '__proto__'],
  ['the name of a constructor', 'constructor'],
])('a name with %s is an account like any other', async (_, username) => {
  const { data, errors } = await leetgraph.query(
    'query ($name: String!) { user(username: $name) { username profile { ranking } recentAccepted(first: 1) { nodes { title } } } }',
    { name: username },
  );
  expect(errors).toBeUndefined();
  expect(data.user.username.toLowerCase()).toBe(username.toLowerCase());
  expect(data.user.profile.ranking).toBeGreaterThan(0);
});

test('an unknown slug, number or contest is null without an error', async () => {
  const { data, errors } = await leetgraph.query(
    '{ a: problem(titleSlug: "no-such-problem-here") { title } b: problem(number: 99999) { title } c: problem(number: 2000000000) { title } contest(titleSlug: "no-such-contest") { title } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ a: null, b: null, c: null, contest: null });
});
