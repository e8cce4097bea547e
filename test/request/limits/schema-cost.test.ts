/** That the published contract says what everything costs, so that a router computes the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readConfig } from '../../../src/config.ts';
import { createSchema } from '../../../src/resolvers/schema.ts';
import { createCostRules, type FieldRule } from '../../../src/request/limits/cost-rules.ts';
import { breachOf } from '../../../src/request/limits/document-limits.ts';
import { measureDocument } from '../../../src/request/limits/document-shape.ts';
import { createCostOf } from '../../../src/request/limits/operation-cost.ts';
import { operationOf } from './random-documents.ts';

const { executable } = createSchema();
const rules = createCostRules(executable);
const costOf = createCostOf(rules);
const limits = readConfig({}).limits.document;
const cost = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  return costOf(document, operationOf(document), variables).cost;
};

const types = objectTypesOf(executable);
function objectTypesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('_'));
}
const fieldsOf = (type: GraphQLObjectType): (FieldRule & { readonly name: string })[] =>
  Object.keys(type.getFields()).flatMap((name) => {
    const rule = rules.fieldRule(type, name);
    return rule && !name.startsWith('_') ? [{ ...rule, name }] : [];
  });

/** The cost of something below that type, whatever is selected there; of nothing that is sized by who selects it. */
function canCost(type: GraphQLObjectType, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(type.name)) return false;
  return fieldsOf(type).some(
    ({ weight, type: below }) => weight > 0 || (isObjectType(below) && canCost(below, new Set([...seen, type.name]))),
  );
}

describe('the contract', () => {
  test('says how long every list is whose items can cost something', () => {
    const sizedFromAbove = new Set(
      types.flatMap((type) =>
        fieldsOf(type).flatMap(({ type: below, size }) =>
          [...(size?.sizedFields ?? [])].map((name) => `${below.name}.${name}`),
        ),
      ),
    );
    const unsized = types.flatMap((type) =>
      fieldsOf(type)
        .filter(({ isList, type: of, weight, size, itemsArgument, name }) => {
          if (!isList || !isCompositeType(of) || sizedFromAbove.has(`${type.name}.${name}`)) return false;
          const costs = weight > 0 || !isObjectType(of) || canCost(of);
          return costs && size === undefined && itemsArgument === undefined;
        })
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(unsized).toEqual([]);
  });

  test('has no way from a list back to itself that costs nothing: what multiplies is paid for', () => {
    const free = new Map(
      types.map((type) => [
        type.name,
        fieldsOf(type).flatMap(({ weight, type: below }) => (weight === 0 && isObjectType(below) ? [below.name] : [])),
      ]),
    );
    const loops = (name: string, trail: readonly string[]): string[] =>
      trail.includes(name)
        ? [[...trail.slice(trail.indexOf(name)), name].join(' → ')]
        : (free.get(name) ?? []).flatMap((next) => loops(next, [...trail, name]));
    expect([...free.keys()].flatMap((name) => loops(name, []))).toEqual([]);
  });

  test('says a size wherever a number of items can be asked for', () => {
    const silent = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => name === 'first'))
        .filter(({ name }) => !rules.fieldRule(type, name)?.size?.slicingArguments.includes('first'))
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('says the most that a list of names or ids may hold, which is what a router reckons with', () => {
    const assumed = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some((argument) => isNonNullType(argument.type) && isListType(argument.type.ofType)))
        .filter((field) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type))
        .filter((field) => isCompositeType(getNamedType(field.type)) && !field.name.startsWith('_'))
        .map(({ name }) => [`${type.name}.${name}`, rules.fieldRule(type, name)?.size?.assumedSize]),
    );
    expect(Object.fromEntries(assumed)).toMatchObject({
      'Query.users': 200,
      'Query.nodes': 200,
      'Contest.standingsOf': 50,
    });
  });
});

const user = `username profile { ranking } solved { all { problems } } progress { easy { accepted } } languages { language }
  topics { topic { name } } badges { earned { name } } calendar { days { date } } contestRanking { rating }
  contestHistory { nodes { contest { title } ranking } } recentSubmissions { nodes { title problem { title } } }
  recentAccepted { nodes { title problem { title } } } publicLists { nodes { name } } solutionArticles { nodes { title } }`;

describe('by the contract and the default limits', () => {
  test('two hundred accounts with all their parts pass in one request', () => {
    const usernames = Array.from({ length: 200 }, (_, index) => `user${index}`);
    const asked = cost(`query ($usernames: [String!]!) { users(usernames: $usernames) { ${user} } }`, { usernames });
    expect(asked).toBe(200 * 12);
    expect(asked).toBeLessThanOrEqual(limits.maxCost);
    expect(asked).toBeLessThanOrEqual(readConfig({}).limits.quota?.perMinute.anonymous ?? 0);
  });

  test('one account with all its parts costs one for itself and one for each', () => {
    expect(cost(`{ user(username: "a") { ${user} } }`)).toBe(12);
    expect(cost('{ user(username: "a") { calendar(from: "2020-01-01", to: "2026-01-01") { activeDays } } }')).toBe(
      2 + 9,
    );
  });

  test('entities cost by their number', () => {
    const text =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { solved { all { problems } } } } }';
    const of = (count: number) => ({
      representations: Array.from({ length: count }, () => ({ __typename: 'User', username: 'a' })),
    });
    expect([cost(text, of(1)), cost(text, of(50))]).toEqual([2, 100]);
  });

  test('mutations cost ten, standings what their pages do, and introspection nothing', () => {
    expect(cost('mutation { forgetUser(username: "a") { tag } }')).toBe(11);
    expect(cost('{ contest(titleSlug: "a") { standings(first: 25) { nodes { rank } } } }')).toBe(2 + 100);
    expect(cost(getIntrospectionQuery())).toBe(0);
    expect(cost('{ rateLimit { cost } }')).toBe(0);
  });

  test('GraphiQL’s introspection and every example of docs/queries.md pass', () => {
    const examples = [...readFileSync('docs/queries.md', 'utf8').matchAll(/^```graphql\n([^]*?)^```/gm)].map(
      ([, text = '']) => text,
    );
    expect(examples.length).toBeGreaterThan(25);
    const introspection = getIntrospectionQuery({
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    for (const text of [introspection, ...examples]) {
      const document = parse(text, { maxTokens: limits.maxTokens });
      expect(breachOf(measureDocument(document), limits)).toBeUndefined();
      expect(cost(text)).toBeLessThanOrEqual(limits.maxCost / 10);
    }
  });
});
