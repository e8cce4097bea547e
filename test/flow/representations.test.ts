/** What a router, or anybody who speaks like one, may send to `_service` and `_entities`. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
const logged: string[] = [];
beforeAll(async () => {
  both = await startBoth({ env: { LOG_LEVEL: 'warn' }, logTo: { write: (line) => void logged.push(line) } });
  // What a neighbour below is answered from.
  await both.leetgraph.query('{ user(username: "bob") { username } }');
});
afterAll(() => both.close());
beforeEach(() => both.simulator.clearRequests());

const bob = { __typename: 'User', username: 'bob' };
const askFor = (...representations: readonly unknown[]) =>
  both.leetgraph.query(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      __typename ... on User { username } ... on Problem { titleSlug number title } ... on Contest { titleSlug }
      ... on Topic { slug }
    } }`,
    { of: representations },
  );

test('_service gives SDL that parses and names its federation version', async () => {
  const { data } = await both.leetgraph.query('{ _service { sdl } }');
  expect(() => parse(data._service.sdl)).not.toThrow();
  expect(data._service.sdl).toContain('https://specs.apollo.dev/federation/v2.');
});

test('the federation machinery has the types that the specification of subgraphs asks for', async () => {
  const field = (name: string) => `${name}: __type(name: "${name}") { kind name possibleTypes { name } }`;
  const { data } = await both.leetgraph.query(`{ ${field('_Entity')} ${field('_Any')} ${field('_Service')} }`);
  expect(data._Any.kind).toBe('SCALAR');
  expect(data._Service.kind).toBe('OBJECT');
  const entities = data._Entity.possibleTypes.map(({ name }: { name: string }) => name);
  expect(entities).toEqual(expect.arrayContaining(['Contest', 'Problem', 'Topic', 'User']));
});

test('no representations are no entities, and nobody is asked', async () => {
  expect((await askFor()).data).toEqual({ _entities: [] });
  expect(both.simulator.requests()).toEqual([]);
});

test('entities of all types come in the order of their representations, the same one twice', async () => {
  const two = { __typename: 'Problem', titleSlug: 'two-sum' };
  const { data, errors } = await askFor(two, bob, { __typename: 'Topic', slug: 'array' }, two, {
    __typename: 'Problem',
    number: 1,
  });
  expect(errors).toBeUndefined();
  expect(
    data._entities.map((each: { slug?: string; titleSlug?: string; username?: string }) => Object.values(each)[1]),
  ).toEqual(['two-sum', 'Bob', 'array', 'two-sum', 'two-sum']);
});

test('an unknown name is null without an error, as in every field', async () => {
  const { data, errors } = await askFor({ __typename: 'User', username: 'nobody' }, bob);
  expect([data, errors]).toEqual([{ _entities: [null, { __typename: 'User', username: 'Bob' }] }, undefined]);
});

test('fields of neighbours in a representation are not looked at', async () => {
  const { data, errors } = await askFor({ ...bob, seat: 4, constructor: null, toString: 'x' });
  expect([data, errors]).toEqual([{ _entities: [{ __typename: 'User', username: 'Bob' }] }, undefined]);
  expect(both.simulator.requests()).toEqual([]);
});

describe('is null at its own place, BAD_USER_INPUT, without a question to LeetCode:', () => {
  test.each([
    ['a type that there is not', { __typename: 'Nobody', username: 'alice' }],
    ['a type without a key', { __typename: 'Profile', ranking: 1 }],
    ['the query type', { __typename: 'Query' }],
    ['an interface', { __typename: 'Node', id: 'x' }],
    ['a scalar', { __typename: 'DateTime' }],
    ['a name of every object', { __typename: 'constructor' }],
    ['a prototype', { __typename: '__proto__' }],
    ['no type', { username: 'alice' }],
    ['a number for a type', { __typename: 5, username: 'alice' }],
    ['text', 'User'],
    ['a number', 5],
    ['a list', [bob]],
    ['no key', { __typename: 'User' }],
    ['another field than the key', { __typename: 'User', id: 'VXNlcjphbGljZQ' }],
    ['null for a key', { __typename: 'User', username: null }],
    ['a number for a name', { __typename: 'User', username: 5 }],
    ['a list for a name', { __typename: 'User', username: ['alice'] }],
    ['an object for a name', { __typename: 'User', username: { name: 'alice' } }],
    ['a name that nobody can have', { __typename: 'User', username: 'a b' }],
    ['neither of two keys', { __typename: 'Problem' }],
    ['a number for a slug', { __typename: 'Problem', titleSlug: 7 }],
    ['text for a number', { __typename: 'Problem', number: '1' }],
    ['a fraction', { __typename: 'Problem', number: 1.5 }],
    ['a negative number', { __typename: 'Problem', number: -1 }],
    ['an object for a slug', { __typename: 'Contest', titleSlug: { a: 1 } }],
    ['a topic without a slug', { __typename: 'Topic' }],
  ])('%s', async (_name, representation) => {
    logged.length = 0;
    const { status, data, errors } = await askFor(representation, bob);
    expect([status, data]).toEqual([200, { _entities: [null, { __typename: 'User', username: 'Bob' }] }]);
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['_entities', 0], 'BAD_USER_INPUT'],
    ]);
    expect(both.simulator.requests()).toEqual([]);
    // Nothing of it is a fault of ours, so nobody is woken up by it.
    expect(logged).toEqual([]);
  });
});

test('null for a representation is refused as GraphQL refuses it', async () => {
  const { data, errors } = await askFor(null);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});
