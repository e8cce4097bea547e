/** A filter lets through what every one of its conditions lets through. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CatalogueEntry } from '../../src/domain/catalogue.ts';
import { passes, type ProblemFilter } from '../../src/domain/problem-filter.ts';
import { catalogueEntries } from './problem-entries.ts';

const bound = fc.constantFrom(-Infinity, 0, 0.25, 0.3, 1, 1200, 1300, 2000, Infinity);
const range = fc.tuple(bound, bound).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const some = (...items: [string, ...string[]]) => fc.uniqueArray(fc.constantFrom(...items), { minLength: 1 });

const filters = fc.record(
  {
    words: fc.array(fc.constantFrom('t', 'two', 'cafe', '15', '3', 'pascals'), { maxLength: 2 }),
    difficulties: fc.uniqueArray(fc.constantFrom('EASY' as const, 'MEDIUM' as const, 'HARD' as const), {
      minLength: 1,
    }),
    topics: fc.record({
      slugs: some('array', 'graph', 'string'),
      match: fc.constantFrom('ANY' as const, 'ALL' as const),
    }),
    paidOnly: fc.boolean(),
    acceptance: range,
    rating: range,
    categories: some('algorithms', 'database', 'shell'),
  },
  { requiredKeys: [] },
);

type Condition = (entry: CatalogueEntry, filter: ProblemFilter) => boolean;

/** Condition by condition, in the words of the contract. */
const conditions: readonly Condition[] = [
  ({ problem, words }, { words: wanted = [] }) =>
    wanted.filter(
      (start) => String(problem.number) === start || words.filter((word) => word.indexOf(start) === 0).length > 0,
    ).length === wanted.length,
  ({ problem }, { difficulties: wanted }) => !wanted || new Set(wanted).has(problem.difficulty),
  ({ problem }, { topics: wanted }) => {
    if (!wanted) return true;
    const missing = wanted.slugs.filter((slug) => !problem.topics.map((topic) => topic.slug).includes(slug));
    return wanted.match === 'ALL' ? missing.length === 0 : missing.length < wanted.slugs.length;
  },
  ({ problem }, { paidOnly: wanted }) => wanted === undefined || problem.paidOnly === wanted,
  ({ problem: { acceptance } }, { acceptance: wanted }) =>
    !wanted || (acceptance !== null && !(acceptance < wanted.min || acceptance > wanted.max)),
  ({ rating }, { rating: wanted }) =>
    !wanted || (rating !== undefined && !(rating.rating < wanted.min || rating.rating > wanted.max)),
  ({ problem: { category } }, { categories: wanted }) =>
    !wanted || (category !== null && wanted.includes(category.toLowerCase())),
];

describe('a filter', () => {
  test('without conditions lets everything through', () => {
    fc.assert(
      fc.property(catalogueEntries, (entries) => {
        expect(entries.filter((entry) => passes({}, entry))).toEqual(entries);
      }),
    );
  });

  test('lets through what each of its conditions lets through', () => {
    fc.assert(
      fc.property(catalogueEntries, filters, (entries, filter) => {
        expect(entries.filter((entry) => passes(filter, entry))).toEqual(
          entries.filter((entry) => conditions.every((isMet) => isMet(entry, filter))),
        );
      }),
      { numRuns: 500 },
    );
  });
});
