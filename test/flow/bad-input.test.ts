import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(() => both.close());

const cursorOf = (text: string) => Buffer.from(text).toString('base64url');

describe('bad input is told and asks LeetCode nothing', () => {
  test.each([
    ['an empty username', '{ user(username: "") { username } }', 'username must be 1 to 30 letters'],
    [
      'a username of 31 characters',
      `{ user(username: "${'x'.repeat(31)}") { username } }`,
      'username must be 1 to 30 letters',
    ],
    ['a username with a space', '{ user(username: "a b") { username } }', '"a b"'],
    ['a username with a slash', '{ user(username: "a/b") { username } }', 'but got: "a/b"'],
    ['one malformed name of many', '{ users(usernames: ["good", "not good"]) { username } }', 'not good'],
    ['no names', '{ users(usernames: []) { username } }', 'usernames must be a list of 1 to 200'],
    ['201 names', `{ users(usernames: [${'"x",'.repeat(201)}]) { username } }`, 'a list of 201'],
    ['201 ids', `{ nodes(ids: [${'"x",'.repeat(201)}]) { id } }`, 'ids must be a list of 1 to 200'],
    ['an empty slug', '{ problem(titleSlug: "") { title } }', 'titleSlug must be 1 to 100 letters'],
    ['a slug with a slash', '{ problem(titleSlug: "two/sum") { title } }', 'two/sum'],
    [
      'both slug and number',
      '{ problem(titleSlug: "two-sum", number: 1) { title } }',
      'exactly one of titleSlug and number',
    ],
    ['neither slug nor number', '{ problem { title } }', 'exactly one of titleSlug and number'],
    ['number zero', '{ problem(number: 0) { title } }', 'number must be a whole number of at least 1'],
    ['first: 0 of problems', '{ problems(first: 0) { totalCount } }', 'first must be a whole number from 1 to 100'],
    ['first: 101 of contests', '{ contests(first: 101) { totalCount } }', 'from 1 to 100, but got: "101"'],
    [
      'first: 21 of recent submissions',
      '{ user(username: "alice") { recentSubmissions(first: 21) { nodes { title } } } }',
      'from 1 to 20',
    ],
    [
      'first: -1 of contest history',
      '{ user(username: "alice") { contestHistory(first: -1) { totalCount } } }',
      'from 1 to 1000',
    ],
    ['a null first', '{ user(username: "alice") { recentAccepted(first: null) { nodes { title } } } }', 'from 1 to 20'],
    [
      'a year out of range',
      '{ user(username: "alice") { calendar(year: 1999) { activeDays } } }',
      'year must be a whole number from 2000 to 2100',
    ],
    [
      'first: 16 of solution articles',
      '{ user(username: "alice") { solutionArticles(first: 16) { totalCount } } }',
      'from 1 to 15',
    ],
    ['an empty prefix', '{ usersByPrefix(usernamePrefix: "") { username } }', 'usernamePrefix must be 1 to 30 letters'],
    [
      'a prefix of 31 characters',
      `{ usersByPrefix(usernamePrefix: "${'x'.repeat(31)}") { username } }`,
      'usernamePrefix must be 1 to 30 letters',
    ],
    ['a prefix with a space', '{ usersByPrefix(usernamePrefix: "a b") { username } }', 'but got: "a b"'],
    ['first: 11 by prefix', '{ usersByPrefix(usernamePrefix: "a", first: 11) { username } }', 'from 1 to 10'],
    [
      'a bad argument below names by prefix',
      '{ usersByPrefix(usernamePrefix: "a") { recentAccepted(first: 21) { nodes { title } } } }',
      'from 1 to 20',
    ],
    [
      'a month out of range',
      '{ dailyChallenges(year: 2026, month: 13) { date } }',
      'month must be a whole number from 1 to 12',
    ],
    [
      'a foreign cursor',
      `{ problems(after: "${cursorOf('contests:weekly-contest-1')}") { totalCount } }`,
      'a cursor of the list problems',
    ],
    ['a cursor that is none', '{ contests(after: "%%%") { totalCount } }', 'a cursor of the list contests'],
    [
      'a foreign cursor below a user',
      `{ user(username: "alice") { contestHistory(after: "${cursorOf('problems:1')}") { totalCount } } }`,
      'a cursor of the list contestHistory',
    ],
    [
      'a search of 101 characters',
      `{ problems(filter: { search: "${'x'.repeat(101)}" }) { totalCount } }`,
      'at most 100',
    ],
    [
      'an empty range',
      '{ problems(filter: { acceptance: {} }) { totalCount } }',
      'filter.acceptance must be a range from 0 to 1',
    ],
    ['a range of nulls', '{ randomProblem(filter: { rating: { min: null } }) { title } }', 'with min, max or both'],
    [
      'a range upside down',
      '{ problems(filter: { rating: { min: 2000, max: 1999.5 } }) { totalCount } }',
      'filter.rating must be a range from 0 with min, max or both, and min not above max',
    ],
    ['an acceptance in percent', '{ problems(filter: { acceptance: { max: 57.9 } }) { totalCount } }', 'from 0 to 1'],
    ['a negative acceptance', '{ problems(filter: { acceptance: { min: -0.1 } }) { totalCount } }', 'from 0 to 1'],
    [
      'a malformed topic in a filter',
      '{ randomProblem(filter: { topics: ["array", "Hash Table"] }) { title } }',
      'filter.topics must be 1 to 100 letters',
    ],
    [
      '21 topics',
      `{ problems(filter: { topics: [${'"array",'.repeat(21)}] }) { totalCount } }`,
      'filter.topics must be a list of 1 to 20, but got: "a list of 21"',
    ],
    [
      'no difficulties',
      '{ problems(filter: { difficulties: [] }) { totalCount } }',
      'filter.difficulties must be a list',
    ],
    ['no categories', '{ problems(filter: { categories: [] }) { totalCount } }', 'filter.categories must be a list'],
    [
      'a category of 41 characters',
      `{ problems(filter: { categories: ["${'x'.repeat(41)}"] }) { totalCount } }`,
      'filter.categories must be at most 40 characters',
    ],
    ['a malformed topic', '{ topic(slug: "a b") { name } }', 'slug must be 1 to 100 letters'],
    ['a global id that is none', '{ node(id: "nonsense") { id } }', 'a global id'],
    ['a malformed name in a global id', `{ node(id: "${cursorOf('User:a b')}") { id } }`, 'username must be'],
    [
      'a malformed name in a representation',
      '{ _entities(representations: [{ __typename: "User", username: "a b" }]) { __typename } }',
      'username must be',
    ],
  ])('%s', async (_, query, message) => {
    both.simulator.clearRequests();
    const { errors } = await both.leetgraph.query(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(message);
    expect(both.simulator.requests()).toEqual([]);
  });

  test('a day that does not exist', async () => {
    both.simulator.clearRequests();
    const { errors } = await both.leetgraph.query('query ($day: Date) { dailyChallenge(date: $day) { date } }', {
      day: '2026-02-30',
    });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('Date must be a calendar day, YYYY-MM-DD, but got: "2026-02-30"');
    expect(both.simulator.requests()).toEqual([]);
  });

  test.each(['[]', '20260230', '{ day: 1 }', 'TODAY'])('a day that is written as %s', async (literal) => {
    both.simulator.clearRequests();
    const { errors } = await both.leetgraph.query(`{ dailyChallenge(date: ${literal}) { date } }`);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0]?.message).toContain('Date must be a calendar day, YYYY-MM-DD, but got: ');
    expect(both.simulator.requests()).toEqual([]);
  });
});
