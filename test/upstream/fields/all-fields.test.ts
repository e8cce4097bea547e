/** What is true of every upstream field. */
import { describe, expect, test } from '@jest/globals';
import { parse, validate, visit } from 'graphql';
import { ZodError } from 'zod';
import { allFields } from '../../../src/upstream/fields/all-fields.ts';
import { answerOf, documentOf, expectedSchema, fragmentName } from './answer-of.ts';
import { allLookups, calendarOfYear, lookups } from './example-lookups.ts';
import { leafPaths, withValueAt, withoutValueAt } from './json-paths.ts';

const byName = new Map(allFields.map((field) => [field.name, field]));

test('the examples are of every field', () => {
  expect(allLookups.map(({ name }) => name)).toEqual(allFields.map(({ name }) => name));
  expect(Object.keys(lookups)).toEqual(allFields.map(({ name }) => name));
});

test('names of fields and of fragments are unique, and belong together', () => {
  expect(byName.size).toBe(allFields.length);
  for (const { name, fragment } of allFields.filter(hasSelection)) {
    expect(fragmentName(fragment)).toBe(name.charAt(0).toUpperCase() + name.slice(1));
  }
});

test('one document with all of them is valid, and holds one account, one problem and one contest once each', () => {
  const { text, aliasCount } = documentOf([...allLookups, calendarOfYear]);
  expect(validate(expectedSchema, parse(text))).toEqual([]);
  // Seven fields share one account, two one problem, two one contest; the two calendars share nothing.
  expect(aliasCount).toBe(allLookups.length + 1 - 6 - 1 - 1);
});

describe.each(allLookups.map((lookup) => ({ name: lookup.name, lookup })))('$name', ({ name, lookup }) => {
  test('is valid by the schema that we expect of LeetCode', () => {
    expect(validate(expectedSchema, parse(documentOf([lookup]).text))).toEqual([]);
  });

  test('is one fragment without arguments, aliases or further fragments', () => {
    if (!hasSelection(lookup)) return;
    const { definitions } = parse(lookup.fragment);
    expect(definitions.map(({ kind }) => kind)).toEqual(['FragmentDefinition']);
    visit(parse(lookup.fragment), {
      Field: (node) => {
        expect(node.alias).toBeUndefined();
        expect(node.arguments ?? []).toEqual([]);
      },
      FragmentSpread: () => {
        throw new Error('spreads a fragment');
      },
    });
  });

  test('says of its root what the schema says', () => {
    const root = expectedSchema.getQueryType()?.getFields()[lookup.root];
    expect(String(root?.type).endsWith('!')).toBe(lookup.rootIsNonNull);
    const types = new Map(root?.args.map((argument) => [argument.name, String(argument.type)]));
    for (const [argument, { type }] of Object.entries(lookup.rootArguments)) expect(types.get(argument)).toBe(type);
  });

  test('reads an answer into a value that its own schema reads again', () => {
    const finding = lookup.parse(answerOf(lookup));
    expect(finding.state).toBe('found');
    const value: unknown = finding.state === 'found' ? finding.value : undefined;
    const stored: unknown = JSON.parse(JSON.stringify(value));
    expect(stored).toEqual(value);
    expect(byName.get(name)?.value.parse(stored)).toEqual(value);
  });

  test('refuses an answer in which any selected field is missing or has another type', () => {
    const answer = answerOf(lookup);
    const paths = leafPaths(answer).filter((path) => !toleratesAnything(path));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect({ path, thrown: thrownBy(() => lookup.parse(withValueAt(answer, path, { un: 'expected' }))) }).toEqual({
        path,
        thrown: expect.any(ZodError),
      });
      if (typeof path.at(-1) === 'number') continue;
      expect({ path, thrown: thrownBy(() => lookup.parse(withoutValueAt(answer, path))) }).toEqual({
        path,
        thrown: expect.any(ZodError),
      });
    }
  });

  test.each([undefined, false, 0, '', 'text', [[]], [{}]])('refuses %p as an answer', (answer) => {
    expect(() => lookup.parse(answer)).toThrow(ZodError);
  });
});

/** A badge whose kind is not known is a badge all the same, and an article with a new reaction an article. */
function toleratesAnything(path: readonly (string | number)[]): boolean {
  return path.at(-1) === 'category' || path.at(-1) === 'reactionType';
}

/** LeetCode's clock is a number: nothing can be selected of it. */
function hasSelection({ root }: { readonly root: string }): boolean {
  return root !== 'currentTimestamp';
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
