import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCostRules } from '../../../src/request/limits/cost-rules.ts';
import { createCostOf } from '../../../src/request/limits/operation-cost.ts';
import { naiveCost } from './naive-cost.ts';
import { documents, operationOf, parsed, schema } from './random-documents.ts';

const costOf = createCostOf(createCostRules(schema));
const score = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parsed(text);
  return costOf(document, operationOf(document), variables);
};
const cost = (text: string, variables: Record<string, unknown> = {}) => score(text, variables).cost;

describe('the cost of an operation', () => {
  test.each([
    ['an object is 1, a scalar 0', '{ item { name } }', 1],
    ['a mutation is 10 more', 'mutation { change { name } }', 11],
    ['a weight on a field goes before its type', '{ free { name } }', 0],
    ['a weight on a type', '{ item { weighty { name } } }', 4],
    ['a weight on a scalar field', '{ item { dear } }', 8],
    ['a slicing argument', '{ some(first: 7) { name } }', 7],
    ['the default of a slicing argument', '{ some { info { name } } }', 10],
    ['an assumed size', '{ item { infos { name } } }', 5],
    ['a list of which nothing is known has ten', '{ unsized { name } }', 10],
    [
      'sized fields, both of them',
      '{ page(first: 4) { nodes { name } edges { node { name } } info { name } } }',
      1 + 4 + 4 + 1,
    ],
    [
      'sized fields within fragments',
      '{ page(first: 4) { ...P ... { nodes { name } } } } fragment P on Page { nodes { info { name } } }',
      1 + 8 + 4,
    ],
    [
      'the same fragment below two sizes',
      '{ a: page(first: 2) { ...P } b: page(first: 5) { ...P } } fragment P on Page { nodes { name } }',
      2 + 7,
    ],
    ['lists within lists', '{ some(first: 3) { page(first: 4) { nodes { name } } } }', 3 * (1 + 1 + 4)],
    ['one item for each key that is asked about', '{ items(keys: ["a", "b", "c"]) { info { name } } }', 6],
    [
      'objects among the arguments, and their weights',
      '{ some(first: 0, filter: { text: "x", ranges: [{ min: 1 }, { max: 2 }] }) { name } }',
      1 + 2 + 2,
    ],
    ['nothing for introspection', '{ __schema { types { fields { name } } } __typename }', 0],
    [
      'nothing for what is left out in writing',
      '{ item @include(if: false) { dear } free @skip(if: true) { dear } }',
      0,
    ],
    ['nothing below zero', '{ some(first: -5) { name } }', 0],
  ])('%s', (_name, text, expected) => expect(cost(text)).toBe(expected));

  test('is that of these variables, whatever those before them were', () => {
    const text =
      'query ($n: Int = 8, $k: [String!]!, $f: Filter) { some(first: $n, filter: $f) { name } items(keys: $k) { name } }';
    const known = parsed(text);
    const value = fc.record(
      {
        n: fc.option(fc.oneof(fc.nat(5), fc.constant('two'), fc.constant(2.5))),
        k: fc.oneof(fc.array(fc.option(fc.string()), { maxLength: 4 }), fc.constant('one'), fc.constant(null)),
        f: fc.option(
          fc.oneof(fc.constant({}), fc.constant({ text: 'x', ranges: [{ min: 1 }, { max: 2 }] }), fc.nat(3)),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, (variables) => {
        // A document of its own has seen no other variables.
        expect(costOf(known, operationOf(known), variables)).toEqual(score(text, variables));
      }),
      { numRuns: 2_000 },
    );
  });

  test('knows lists and numbers that come as variables, and their defaults', () => {
    const text =
      'query ($n: Int = 8, $k: [String!]!, $f: Filter) { some(first: $n, filter: $f) { name } items(keys: $k) { name } }';
    expect(cost(text, { k: ['a', 'b'] })).toBe(8 + 2);
    expect(cost(text, { n: 3, k: 'a', f: { range: { min: 1 } } })).toBe(3 + 1 + 2);
    expect(score(text, { n: 900, k: [] })).toEqual({ cost: 900, listItems: 900 });
    // What does not fit is refused later; until then it is no credit.
    expect(cost(text, { n: 'many', k: null })).toBe(5);
  });

  test('takes what a variable may leave out for taken', () => {
    expect(cost('query ($yes: Boolean!) { item @include(if: $yes) { name } }', { yes: false })).toBe(1);
  });

  test('is what the rules say of the document with its fragments in their places', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(cost(text)).toBe(naiveCost(parsed(text)));
      }),
      { numRuns: 500 },
    );
  });

  test('never falls when something more is selected', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const inner = /^\{ ([^]*?) \}\nfragment F0/.exec(other)?.[1] ?? '';
        const more = one.replace(/^\{/, `{ ${inner} `);
        expect(cost(more)).toBeGreaterThanOrEqual(cost(one));
        expect(cost(more)).toBeGreaterThanOrEqual(
          cost(one.replace(/^\{[^]*?\}\nfragment F0/, `{ ${inner} }\nfragment F0`)),
        );
      }),
    );
  });

  test('never falls when a list becomes longer', () => {
    const text =
      'query ($n: Int, $k: [String!]!) { some(first: $n) { ...I } page(first: $n) { nodes { ...I } } items(keys: $k) { ...I } } fragment I on Item { dear page(first: $n) { edges { node { name } } } }';
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (short, more) => {
        const of = (n: number) => cost(text, { n, k: Array.from({ length: n }, () => 'k') });
        expect(of(short + more)).toBeGreaterThanOrEqual(of(short));
      }),
    );
  });

  test('of a bomb of fragments is told at once, and is no infinity', () => {
    const levels = 300;
    const bomb = Array.from(
      { length: levels },
      (_, n) =>
        `fragment F${n} on Item { ${n + 1 < levels ? `a: item { ...F${n + 1} } b: item { ...F${n + 1} } page(first: 0) { nodes { ...F${n + 1} } }` : 'name'} }`,
    );
    expect(cost(`{ item { ...F0 } } ${bomb.join(' ')}`)).toBe(1e15);
  });

  test('of variables that are nested without end is told all the same', () => {
    const nested = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;
    expect(cost('query ($f: Filter) { some(first: 1, filter: $f) { name } }', { f: { ranges: nested } })).toBe(1 + 1);
  });
});

describe('a field with two slicing arguments', () => {
  test.each(['{ either { name } }', '{ either(first: 1, last: 2) { name } }'])(
    'takes exactly one of them: %s',
    (text) => expect(() => cost(text)).toThrow('either must be asked for with exactly one of first, last'),
  );

  test('counts the greater one where it need not be one', () => {
    expect(cost('{ any(first: 2, last: 5) { name } }')).toBe(5);
    expect(cost('{ any { name } }')).toBe(6);
  });
});
