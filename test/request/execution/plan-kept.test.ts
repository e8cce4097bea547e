import { describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, type ExecutionResult } from 'graphql';
import { createDocumentPlans } from '../../../src/request/execution/document-plans.ts';
import { formatAnswer } from '../../../src/request/execution/format-answer.ts';
import type { KeptObjects } from '../../../src/request/execution/kept-objects.ts';
import { endlessTurn } from '../../support/endless-turn.ts';
import { plannedRequest } from './planned-request.ts';

interface Person {
  readonly name: string;
  readonly age?: unknown;
}

/** `asked` counts how often a field of a person was resolved. */
function setUp(age: (person: Person, inYears: number) => unknown = ({ age: known }) => known) {
  const schema = buildSchema(`
    type Query { person(name: String!): Person people: [Person!] living: Living }
    interface Living { name: String }
    type Person implements Living { name: String age(inYears: Int = 0): Int friend: Person }
  `);
  let asked = 0;
  const root = schema.getQueryType()?.getFields() ?? {};
  const people: readonly Person[] = [
    { name: 'Ada', age: 36 },
    { name: 'Bob', age: 40 },
  ];
  Object.assign(root['person'] ?? {}, {
    resolve: (_: unknown, { name }: Person) => people.find((person) => person.name === name),
  });
  Object.assign(root['people'] ?? {}, { resolve: () => people });
  Object.assign(root['living'] ?? {}, { resolve: () => ({ __typename: 'Person', ...people[0] }) });
  const type = schema.getType('Person');
  if (!type || !('getFields' in type)) throw new Error('there is no Person');
  Object.assign(type.getFields()['age'] ?? {}, {
    resolve: (person: Person, { inYears }: { readonly inYears: number }) => {
      asked += 1;
      return age(person, inYears);
    },
  });
  const plans = createDocumentPlans(schema, { Person: (source) => (source as Person).name });
  const texts = new Map<string, string>();
  const wanted = new Set<string>();

  async function ask(text: string, variables: Readonly<Record<string, unknown>> = {}) {
    const request = plannedRequest(plans, text, variables);
    const kept: KeptObjects & { hasRecalled: boolean } = {
      hasRecalled: false,
      recall(key) {
        const recalled = texts.get(key);
        if (recalled !== undefined) this.hasRecalled = true;
        return recalled;
      },
      isWanted: (key) => wanted.has(key) || !wanted.add(key),
      keep(key, toText) {
        const made = toText();
        if (made !== undefined) texts.set(key, made);
      },
    };
    const before = asked;
    const result: ExecutionResult = await request.plan({}, request.variableValues, { breather: endlessTurn, kept });
    return { text: formatAnswer(result), executed: asked - before, hasRecalled: kept.hasRecalled };
  }

  return { ask, texts };
}

describe('an object that is kept', () => {
  test('is executed twice and recalled from then on, in whatever answer it stands', async () => {
    const { ask } = setUp();
    const expected = '{"data":{"person":{"name":"Ada","age":36}}}';
    for (const executed of [1, 1, 0, 0]) {
      expect(await ask('query A { person(name: "Ada") { name age } }')).toMatchObject({ text: expected, executed });
    }
    // Another document with another name, layout and place for the object.
    expect(await ask('query B($name: String!) { person(name: $name) { name, age } }', { name: 'Ada' })).toEqual({
      text: expected,
      executed: 0,
      hasRecalled: true,
    });
    // Beside one that is not kept yet.
    expect(await ask('{ people { name age } }')).toMatchObject({
      text: '{"data":{"people":[{"name":"Ada","age":36},{"name":"Bob","age":40}]}}',
      executed: 1,
    });
    // As one of several types that it could be, in fragments.
    expect(await ask('{ living { name ...Of } } fragment Of on Person { age }')).toEqual({
      text: '{"data":{"living":{"name":"Ada","age":36}}}',
      executed: 0,
      hasRecalled: true,
    });
  });

  test('is another one with another selection, order, argument, variable, condition or fragment', async () => {
    const { ask, texts } = setUp(({ age }, inYears) => Number(age) + inYears);
    const questions: readonly [string, object?][] = [
      ['{ person(name: "Ada") { name age } }'],
      ['{ person(name: "Ada") { age name } }'],
      ['{ person(name: "Ada") { name years: age } }'],
      ['{ person(name: "Ada") { name age(inYears: 1) } }'],
      ['query ($years: Int) { person(name: "Ada") { name age(inYears: $years) } }', { years: 2 }],
      ['query ($years: Int) { person(name: "Ada") { name age(inYears: $years) } }', { years: 3 }],
      ['query ($years: Int) { person(name: "Ada") { name age(inYears: $years) } }', {}],
      ['query ($years: Int) { person(name: "Ada") { name age(inYears: $years) } }', { years: null }],
      ['query ($with: Boolean!) { person(name: "Ada") { name age @include(if: $with) } }', { with: true }],
      ['query ($with: Boolean!) { person(name: "Ada") { name age @include(if: $with) } }', { with: false }],
      ['{ person(name: "Ada") { friend { ...Of } age } } fragment Of on Person { name }'],
      ['{ person(name: "Ada") { friend { ...Of } age } } fragment Of on Person { name age }'],
      [
        'query ($years: Int) { person(name: "Ada") { ...Of } } fragment Of on Person { age(inYears: $years) }',
        { years: 5 },
      ],
      [
        'query ($years: Int) { person(name: "Ada") { ...Of } } fragment Of on Person { age(inYears: $years) }',
        { years: 6 },
      ],
    ];
    const first = [];
    for (const [text, variables] of questions) first.push((await ask(text, { ...variables })).text);
    for (const [text, variables] of questions) await ask(text, { ...variables });
    expect(texts.size).toBe(questions.length);
    for (const [index, [text, variables]] of questions.entries()) {
      expect(await ask(text, { ...variables })).toEqual({ text: first[index], executed: 0, hasRecalled: true });
    }
  });

  test('holds no error, and nothing that came later', async () => {
    const failing = setUp(() => {
      throw new GraphQLError('nobody knows');
    });
    const later = setUp(async ({ age }) => {
      await Promise.resolve();
      return age;
    });
    for (const { ask, texts } of [failing, later]) {
      for (let time = 0; time < 4; time += 1) {
        expect(await ask('{ person(name: "Ada") { name age } }')).toMatchObject({ executed: 1, hasRecalled: false });
      }
      expect(texts.size).toBe(0);
    }
  });
});
