import { describe, expect, test } from '@jest/globals';
import {
  GraphQLInt,
  GraphQLObjectType,
  GraphQLSchema,
  Kind,
  parse,
  type DefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { createDocumentPlans } from '../../../src/request/execution/document-plans.ts';
import { createSchema } from '../../../src/resolvers/schema.ts';

const schema = createSchema().executable;

function plansOf(text: string) {
  const plans = createDocumentPlans(schema);
  const document = parse(text);
  const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
    definition.kind === Kind.OPERATION_DEFINITION;
  const operations = document.definitions.filter(isOperation);
  return (variables: Record<string, unknown> = {}, name?: string) => {
    const operation = operations.find((each) => name === undefined || each.name?.value === name);
    if (!operation) throw new Error(`there is no operation ${name}`);
    return plans.of(document, operation, variables);
  };
}

/** Whether it has a plan when it comes a second time. */
function isPlanned(text: string, variables: Record<string, unknown> = {}): boolean {
  const ask = plansOf(text);
  ask(variables);
  return ask(variables) !== undefined;
}

describe('plans', () => {
  test('are made when a document comes for the second time, and kept', () => {
    const ask = plansOf('{ user(username: "alice") { username } }');
    expect(ask()).toBeUndefined();
    const plan = ask()?.plan;
    expect(plan).toBeDefined();
    expect(ask()?.plan).toBe(plan);
  });

  test('are of one operation each', () => {
    const ask = plansOf('query A { totals { all } } query B { totals { easy } }');
    ask({}, 'A');
    expect(ask({}, 'A')?.plan).not.toBe(ask({}, 'B')?.plan);
  });

  test.each([
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a mutation', 'mutation { forgetUser(username: "alice") { tag } }'],
    ['an answer with a field named __proto__', '{ __proto__: totals { all } }'],
  ])('leave %s to graphql-js', (_, text) => {
    expect(isPlanned(text)).toBe(false);
  });

  test('leave variables that are refused to graphql-js, and take the same document with others', () => {
    const ask = plansOf('query ($name: String!) { user(username: $name) { username } }');
    ask({ name: 'alice' });
    expect(ask({ name: 1 })).toBeUndefined();
    expect(ask({})).toBeUndefined();
    expect(ask({ name: null })).toBeUndefined();
    expect(ask({ name: 'alice' })?.variableValues).toEqual({ name: 'alice' });
  });

  test('leave a condition that is null to graphql-js, which calls it an error', () => {
    const ask = plansOf('query ($if: Boolean = true) { totals @include(if: $if) { all } }');
    ask({});
    expect(ask({ if: null })).toBeUndefined();
    expect(ask({})).toBeDefined();
  });

  test('are one for each outcome of the conditions, up to sixteen', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const fields = names.map((name) => `${name}: totals @include(if: $${name}) { all }`).join(' ');
    const ask = plansOf(
      `query (${names.map((name) => `$${name}: Boolean!`).join(', ')}) { topics { slug } ${fields} }`,
    );
    const outcomes = Array.from({ length: 32 }, (_, bits) =>
      Object.fromEntries(names.map((name, index) => [name, (bits & (1 << index)) !== 0])),
    );
    ask(outcomes[0]);
    const plans = outcomes.map((outcome) => ask(outcome)?.plan);
    expect(plans.filter((plan) => plan !== undefined)).toHaveLength(16);
    expect(new Set(plans).size).toBe(17);
  });

  test('do not write out fragments that select more than five thousand fields', () => {
    const depth = 20;
    const fragments = Array.from(
      { length: depth },
      (_, index) =>
        `fragment F${index} on Problem { similar: statement { similar { a: problem { ...F${index + 1} } b: problem { ...F${index + 1} } } } }`,
    );
    const text = `{ problem(titleSlug: "two-sum") { ...F0 } } ${fragments.join('\n')} fragment F${depth} on Problem { title }`;
    expect(isPlanned(text)).toBe(false);
  });

  test('leave types that say themselves what is of them to graphql-js', () => {
    const thing = new GraphQLObjectType({ name: 'Thing', isTypeOf: () => true, fields: { n: { type: GraphQLInt } } });
    const query = new GraphQLObjectType({ name: 'Query', fields: { thing: { type: thing } } });
    const plans = createDocumentPlans(new GraphQLSchema({ query }));
    const document = parse('{ thing { n } }');
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('it is an operation');
    plans.of(document, operation, {});
    expect(plans.of(document, operation, {})).toBeUndefined();
  });
});
