import { describe, expect, test } from '@jest/globals';
import type { AnswerError } from '../../src/upstream/answer.ts';
import { readRefusal } from '../../src/upstream/read-refusal.ts';
import { createUpstreamDocument } from '../../src/upstream/upstream-document.ts';
import { everyLookup } from './random-lookups.ts';

const about = (username: string) =>
  everyLookup({ username, problem: 'two-sum', contest: 'weekly-contest-400', year: 2024, page: 0 });
const wanted = ['userIdentity', 'userProfile', 'userCalendar', 'recentSubmissions', 'cataloguePage', 'problemTotals'];
const lookups = about('alice').filter(({ name }) => wanted.includes(name));
const bobs = about('bob').filter(({ name }) => name === 'userProfile' || name === 'userIdentity');
const document = createUpstreamDocument([...lookups, ...bobs]);

/** Where the text has this line, counted from 1. */
const at = (part: string) => [
  { line: document.text.split('\n').findIndex((line) => line.includes(part)) + 1, column: 7 },
];

function read(...errors: AnswerError[]) {
  const { settled, again, unknownFields } = readRefusal(document, errors);
  expect([...settled.keys(), ...again]).toHaveLength(lookups.length + bobs.length);
  return {
    failed: [...settled].map(([{ key }, outcome]) => {
      expect(outcome).toMatchObject({ code: 'UPSTREAM_CHANGED' });
      return key;
    }),
    unknown: [...unknownFields],
  };
}

const profiles = { failed: ['userProfile("alice")', 'userProfile("bob")'], unknown: ['userProfile'] };

describe('by line', () => {
  test('an unknown field is of all lookups with that selection', () => {
    const message = 'Cannot query field "starRating" on type "UserProfileNode". Did you mean "ranking" or "title"?';
    expect(read({ message, locations: at('fragment UserProfile ') })).toEqual(profiles);
  });

  test('an unknown root is of all on its alias, and of the same upstream fields on other aliases', () => {
    const message = 'Cannot query field "recentSubmissionList" on type "Query".';
    expect(read({ message, locations: at('recentSubmissionList') })).toEqual({
      failed: ['recentSubmissions("alice")'],
      unknown: ['recentSubmissions'],
    });
    const { failed } = read({ message: 'x', locations: at('...UserIdentity ...UserProfile') });
    expect(failed).toEqual([
      'userIdentity("alice")',
      'userProfile("alice")',
      'userIdentity("bob")',
      'userProfile("bob")',
    ]);
  });

  test('an unknown argument is of its alias', () => {
    const message = 'Unknown argument "year" on field "UserNode.userCalendar".';
    expect(read({ message, locations: at('userCalendar(year') })).toEqual({
      failed: ['userCalendar("alice",2024)'],
      unknown: ['userCalendar'],
    });
  });

  test('a variable of a type that no longer fits is of the alias that uses it, not of all that share it', () => {
    const message = 'Variable "$v1" of type "Int" used in position expecting type "String".';
    const locations = [...at('query Leetgraph'), ...at('userCalendar(year')];
    expect(read({ message, locations }).unknown).toEqual(['userCalendar']);
  });

  test('several errors are read together', () => {
    const errors = ['fragment UserProfile ', 'fragment ProblemTotals '].map((part) => ({
      message: 'Cannot query field "x" on type "Y".',
      locations: at(part),
    }));
    expect(read(...errors).unknown).toEqual(['userProfile', 'problemTotals']);
  });

  test('the place that is told names field and type', () => {
    const { settled } = readRefusal(document, [
      {
        message: 'Cannot query field "starRating" on type "UserProfileNode". Did you mean "rating"?',
        locations: at('fragment UserProfile '),
      },
    ]);
    expect([...settled.values()]).toEqual([
      expect.objectContaining({ path: 'starRating.UserProfileNode' }),
      expect.objectContaining({ path: 'starRating.UserProfileNode' }),
    ]);
  });
});

describe('by name, when no line is told or the line is nobody’s', () => {
  test.each([
    ['no locations', undefined],
    ['null', null],
    ['line 1', [{ line: 1, column: 1 }]],
    ['a line beyond the end', [{ line: 4000, column: 1 }]],
  ])('%s', (_, locations) => {
    const message = 'Cannot query field "starRating" on type "UserProfileNode".';
    expect(read({ message, locations })).toEqual(profiles);
  });

  test('suggestions are no culprits', () => {
    const message = 'Cannot query field "starRating" on type "X". Did you mean "recentSubmissionList" or "difficulty"?';
    expect(read({ message })).toEqual(profiles);
  });

  test('names in apostrophes count as well', () => {
    expect(read({ message: "Cannot query field 'starRating' on type 'X'. Did you mean 'username'?" })).toEqual(
      profiles,
    );
  });

  test('a name that is only part of another is not it', () => {
    expect(read({ message: 'Cannot query field "star" on type "X".' }).unknown).toEqual([]);
  });

  test('an input type is of who sends one', () => {
    const error = { message: 'Unknown type "QuestionListFilterInput".', locations: [{ line: 1, column: 40 }] };
    expect(read(error)).toEqual({ failed: ['cataloguePage(0)'], unknown: ['cataloguePage'] });
  });

  test.each([
    'got invalid value { orderBy: "X" }; Field "orderBy" is not defined by type "QuestionListFilterInput".',
    'got invalid value {"orderBy": "X"}.\nIn field "orderBy": Unknown field.',
  ])('an input type that has lost a field keeps out who sends it: %s', (said) => {
    const variable = /filters: (\$v\d+)/.exec(document.text)?.[1] ?? '';
    const error = { message: `Variable "${variable}" ${said}`, locations: [{ line: 1, column: 20 }] };
    expect(read(error)).toEqual({ failed: ['cataloguePage(0)'], unknown: ['cataloguePage'] });
  });

  test('a value that does not fit fails who sends it, and does not keep its field out', () => {
    const variable = /year: (\$v\d+)/.exec(document.text)?.[1] ?? '';
    const message = `Variable "${variable}" got invalid value 99999999999; Int cannot represent it.`;
    expect(read({ message, locations: [{ line: 1, column: 20 }] })).toEqual({
      failed: ['userCalendar("alice",2024)'],
      unknown: [],
    });
  });
});

test.each([
  [[]],
  [[{ message: '' }]],
  [[{ message: 'Must provide query string.' }]],
  [[{ message: 'Syntax "(" ".*"' }]],
])('%j names nobody: all fail, and no field is kept out', (errors) => {
  const { failed, unknown } = read(...errors);
  expect(failed).toHaveLength(lookups.length + bobs.length);
  expect(unknown).toEqual([]);
});
