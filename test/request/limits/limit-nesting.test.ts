import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kind, parse, print, parseValue } from 'graphql';
import { limitNesting, nestsDeeper } from '../../../src/request/limits/limit-nesting.ts';

const nested = (depth: number) => `{ f(a: ${'['.repeat(depth)}${']'.repeat(depth)}) }`;

describe('the nesting of a text', () => {
  test('is that of its brackets', () => {
    // Two more than the lists: the selection and the arguments.
    expect(nestsDeeper(nested(8), 10)).toBe(false);
    expect(nestsDeeper(nested(9), 10)).toBe(true);
    expect(nestsDeeper('{ a } '.repeat(100), 1)).toBe(false);
    expect(nestsDeeper('{(['.repeat(4), 11)).toBe(true);
  });

  test.each([
    ['a string', `{ f(a: "${'['.repeat(50)}") }`],
    ['a string with quotes in it', `{ f(a: "\\"${'['.repeat(50)}\\\\") }`],
    ['a block string', `{ f(a: """"[${'['.repeat(50)}\\"""{{{{{{{{{{{{{""") }`],
    ['a comment', `{ a # ${'{'.repeat(50)}\n}`],
  ])('leaves out %s', (_name, text) => {
    expect(() => parse(text)).not.toThrow();
    expect(nestsDeeper(text, 10)).toBe(false);
  });

  test('never makes more of a good document than it has', () => {
    const strings = fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text));
    const values = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        strings,
        fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(' ')}]`),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        const parsed = parseValue(value);
        const depthOf = (node: typeof parsed): number =>
          node.kind === Kind.LIST ? 1 + Math.max(0, ...node.values.map(depthOf)) : 0;
        const text = `{ f(a: ${print(parsed)}) }`;
        expect(nestsDeeper(text, depthOf(parsed) + 2)).toBe(false);
        expect(nestsDeeper(text, depthOf(parsed) + 1)).toBe(true);
      }),
    );
  });

  test('is looked at in one pass, however a text is made to be read again', () => {
    for (const piece of ['"""', '\\"""', '"\\', '#"', '" ', '["', '#\n'])
      nestsDeeper(piece.repeat(200_000), 10_000_000);
  });
});

test('a text that is too deep is refused before anybody parses it, and reported', () => {
  const events: unknown[] = [];
  const find = limitNesting(
    () => undefined,
    (event) => events.push(event),
  );
  expect(find({ query: nested(498) })).toBeUndefined();
  expect(() => find({ query: nested(499) })).toThrow('brackets must be at most 500 deep within one another');
  expect(events).toEqual([{ type: 'request-over-limit', limit: 'depth' }]);
});
