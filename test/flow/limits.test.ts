import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startBoth } from '../support/start-leetgraph.ts';

const settings = {
  MAX_BODY_KB: '16',
  MAX_TOKENS: '600',
  MAX_OPERATIONS: '3',
  MAX_ROOT_FIELDS: '5',
  MAX_DEPTH: '15',
  MAX_ALIASES: '6',
  MAX_DIRECTIVES: '4',
  MAX_LIST_ITEMS: '40',
  MAX_COST: '100',
};

let both: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  both = await startBoth({ env: settings });
});
afterAll(() => both.close());
beforeEach(() => both.simulator.clearRequests());

const user = (name: string, below = 'username') => `${name}: user(username: "alice") { ${below} }`;
const metric = async (limit: string): Promise<number> => {
  const text = await (await fetch(`${both.leetgraph.url}/metrics`)).text();
  return Number(new RegExp(`leetgraph_request_over_limit_total\\{limit="${limit}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
};
/** Fifteen aliases out of four fragments. */
const levels = [0, 1, 2, 3];
const bomb = `{ user(username: "alice") { ...F0 } } ${levels
  .map(
    (n) =>
      `fragment F${n} on User { x: username ${n < 3 ? `...F${n + 1} badges { freshness { stale } } contestHistory { nodes { user { ...F${n + 1} } } }` : ''} }`,
  )
  .join(' ')}`;

describe('a request that is more than a limit allows is refused, and LeetCode is not asked', () => {
  test.each([
    ['tokens', 'QUERY_TOO_LARGE', `{ ${'username '.repeat(700)} }`, {}, 'a document must have at most 600 tokens'],
    [
      'operations',
      'QUERY_TOO_LARGE',
      'query a { __typename } query b { __typename } query c { __typename } query d { __typename }',
      {},
      'at most 3 operations, but got: 4',
    ],
    [
      'root-fields',
      'QUERY_TOO_LARGE',
      `{ ${['a', 'b', 'c'].map((n) => user(n)).join(' ')} ...More } fragment More on Query { d: topics { name } e: topics { name } f: topics { name } }`,
      {},
      'at most 5 root fields, but got: 6',
    ],
    [
      'depth',
      'QUERY_TOO_DEEP',
      `{ user(username: "alice") { ${'contestHistory { nodes { user { '.repeat(5)} username ${'} } }'.repeat(5)} } }`,
      {},
      'at most 15 deep within one another, but got: 17',
    ],
    ['aliases', 'QUERY_TOO_LARGE', bomb, {}, 'at most 6 aliases (with fragments in their places), but got: 15'],
    [
      'directives',
      'QUERY_TOO_LARGE',
      `{ user(username: "alice") { ${'username @skip(if: false) '.repeat(5)} } }`,
      {},
      'at most 4 directives (with fragments in their places), but got: 5',
    ],
    [
      'list-items',
      'QUERY_TOO_LARGE',
      `{ users(usernames: [${'"a" '.repeat(41)}]) { username } }`,
      {},
      'at most 40 items in one list, but got: 41',
    ],
    [
      'list-items',
      'QUERY_TOO_LARGE',
      'query ($names: [String!]!) { users(usernames: $names) { username } }',
      { names: Array.from({ length: 41 }, () => 'a') },
      'at most 40 items in one list, but got: 41',
    ],
    [
      'list-items',
      'QUERY_TOO_LARGE',
      'query ($first: Int) { problems(first: $first) { totalCount } }',
      { first: 41 },
      'at most 40 items in one list, but got: 41',
    ],
    [
      'cost',
      'QUERY_TOO_COSTLY',
      'query ($names: [String!]!) { users(usernames: $names) { profile { ranking } solved { all { problems } } badges { earned { name } } } }',
      { names: Array.from({ length: 26 }, () => 'a') },
      'an operation must cost at most 100, but got: 104',
    ],
  ])('%s: %s', async (limit, code, query, variables, message) => {
    const before = await metric(limit);
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, data, errors } = await both.leetgraph.query(query, variables, { accept });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ extensions: { code } });
      expect(errors?.[0]?.message).toContain(message);
      expect(data).toBeUndefined();
      expect(accept.includes('graphql') ? status : 400).toBe(400);
    }
    expect(both.simulator.requests()).toEqual([]);
    expect(await metric(limit)).toBe(before + 2);
  });

  test('the same document again is refused again', async () => {
    const deep = `{ user(username: "alice") { ${'contestHistory { nodes { user { '.repeat(5)} username ${'} } }'.repeat(5)} } }`;
    for (let again = 0; again < 3; again += 1) {
      const { errors } = await both.leetgraph.query(deep);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['QUERY_TOO_DEEP']);
    }
  });

  test('a body that is too large is not read to its end: 413', async () => {
    const before = await metric('body');
    const { status, errors } = await both.leetgraph.query(`{ __typename } #${'x'.repeat(16 * 1024)}`);
    expect([status, errors?.[0]?.extensions['code']]).toEqual([413, 'QUERY_TOO_LARGE']);
    expect(await metric('body')).toBe(before + 1);
  });

  test('a batch is refused whole', async () => {
    const response = await fetch(`${both.leetgraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: `{ ${user('a')} }` }, { query: `{ ${user('b')} }` }]),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(both.simulator.requests()).toEqual([]);
  });
});

describe('a request within the limits', () => {
  test('is answered up to the last unit', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `member${index}`);
    const { data, errors } = await both.leetgraph.query(
      'query ($names: [String!]!) { users(usernames: $names) { profile { ranking } solved { all { problems } } badges { earned { name } } } }',
      { names },
    );
    expect(errors).toBeUndefined();
    expect(data.users).toHaveLength(25);
  });

  test('may be GraphiQL’s introspection', async () => {
    const { errors } = await both.leetgraph.query(getIntrospectionQuery());
    expect(errors).toBeUndefined();
  });

  test('may have as many aliases as are allowed', async () => {
    const { errors } = await both.leetgraph.query(
      `{ a: user(username: "alice") { b: username c: username d: username e: username f: username } }`,
    );
    expect(errors).toBeUndefined();
  });
});
