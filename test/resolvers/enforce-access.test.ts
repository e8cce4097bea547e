import { describe, expect, test } from '@jest/globals';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { createCaller, type Caller, type Role } from '../../src/access/caller.ts';
import { enforceAccess } from '../../src/resolvers/enforce-access.ts';

const directives = `
  directive @authenticated on FIELD_DEFINITION | OBJECT | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | SCALAR | ENUM
`;

function schemaOf(sdl: string): GraphQLSchema {
  const schema = buildSchema(directives + sdl);
  enforceAccess(schema);
  return schema;
}

const schema = schemaOf(`
  type Query {
    open: String
    known: String @authenticated
    stats: String @requiresScopes(scopes: [["leetgraph:operate"]])
    either: String @requiresScopes(scopes: [["leetgraph:administer"], ["leetgraph:read", "leetgraph:operate"]])
    secret: Secret
    secrets: [Secret!]
    mood: Mood
    thing: Thing
  }
  extend type Query { later: String @authenticated }
  type Secret @requiresScopes(scopes: [["leetgraph:administer"]]) { text: String }
  enum Mood @authenticated { GOOD }
  type Thing { own: String @requiresScopes(scopes: [["leetgraph:operate"]]) }
`);

const values = {
  open: 'o',
  known: 'k',
  stats: 's',
  either: 'e',
  later: 'l',
  mood: 'GOOD',
  secret: { text: 't' },
  secrets: [{ text: 't' }],
  thing: { own: 'o' },
};
const everything = '{ open known stats either later mood secret { text } secrets { text } thing { own } }';

/** Which fields were answered, and the codes of the others. */
async function ask(caller: Caller) {
  const { data, errors = [] } = await graphql({
    schema,
    source: everything,
    rootValue: values,
    contextValue: { caller },
  });
  const codes = errors.map(({ path = [], originalError }) => [
    path.join('.'),
    originalError && 'code' in originalError ? originalError.code : undefined,
  ]);
  return {
    data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
    codes: Object.fromEntries(codes) as object,
  };
}

const as = (role: Role) => ask(createCaller(role, 'x'));

describe('guarded fields', () => {
  test('are null with UNAUTHENTICATED for whoever is not known, and their neighbours answer', async () => {
    const { data, codes } = await as('anonymous');
    expect(data).toEqual({
      open: 'o',
      known: null,
      stats: null,
      either: null,
      later: null,
      mood: null,
      secret: null,
      secrets: null,
      thing: { own: null },
    });
    const refused = ['known', 'stats', 'either', 'later', 'mood', 'secret', 'secrets', 'thing.own'];
    expect(codes).toEqual(Object.fromEntries(refused.map((path) => [path, 'UNAUTHENTICATED'])));
  });

  test('are null with FORBIDDEN for whoever is known and lacks the scope, of the field or of its type', async () => {
    expect((await as('reader')).codes).toEqual({
      stats: 'FORBIDDEN',
      either: 'FORBIDDEN',
      secret: 'FORBIDDEN',
      secrets: 'FORBIDDEN',
      'thing.own': 'FORBIDDEN',
    });
    expect((await as('operator')).codes).toEqual({ secret: 'FORBIDDEN', secrets: 'FORBIDDEN' });
  });

  test('answer whoever has one of the lists of scopes, of that list all', async () => {
    expect(await as('administrator')).toEqual({ data: values, codes: {} });
    expect((await as('operator')).data['either']).toBe('e');
  });

  test('do not run their resolver for whoever is refused', async () => {
    let runs = 0;
    const rootValue = { known: () => (runs += 1) };
    const contextValue = { caller: createCaller('anonymous', 'x') };
    await graphql({ schema, source: '{ known }', rootValue, contextValue });
    expect(runs).toBe(0);
  });

  test('that name a scope which there is not are a fault of the contract, found at the start', () => {
    expect(() => schemaOf('type Query { a: String @requiresScopes(scopes: [["leetgraph:opreate"]]) }')).toThrow(
      'is no scope',
    );
    expect(() => schemaOf('type Query { a: String @requiresScopes(scopes: []) }')).toThrow();
    expect(() => schemaOf('type Query { a: String @requiresScopes(scopes: [[]]) }')).toThrow();
  });
});

test('fields without a guard are left as they are', () => {
  expect(schema.getQueryType()?.getFields()['open']?.resolve).toBeUndefined();
});
