/** Orders are total: every problem has one place, whatever the list looked like before. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCatalogueIndex } from '../../src/domain/catalogue-index.ts';
import { toCatalogue, type CatalogueEntry } from '../../src/domain/catalogue.ts';
import type { ProblemOrder } from '../../src/domain/problem-order.ts';
import { toProblemRatings } from '../../src/domain/problem-rating.ts';
import { catalogueEntries, problemSummaries } from './problem-entries.ts';

const rank = { EASY: 0, MEDIUM: 1, HARD: 2 };
/** What two neighbours are compared by; null: no value. */
const valueOf: Record<ProblemOrder['by'], (entry: CatalogueEntry) => number | string | null> = {
  NUMBER: ({ problem }) => problem.number,
  TITLE: ({ problem }) => problem.title,
  ACCEPTANCE: ({ problem }) => problem.acceptance,
  DIFFICULTY: ({ problem }) => rank[problem.difficulty],
  RATING: ({ rating }) => rating?.rating ?? null,
  LIKES: ({ problem }) => problem.likes,
};

const orders = Object.keys(valueOf).flatMap((by) => [
  { by: by as ProblemOrder['by'], direction: 'ASC' as const },
  { by: by as ProblemOrder['by'], direction: 'DESC' as const },
]);

describe.each(orders)('by $by $direction', (order) => {
  test('every neighbour is in its place, without a value comes last, and equals go by number', () => {
    fc.assert(
      fc.property(catalogueEntries, (entries) => {
        const sorted = createCatalogueIndex(entries).inOrder(order);
        expect(new Set(sorted)).toEqual(new Set(entries));
        for (const [index, after] of sorted.entries()) {
          const before = sorted[index - 1];
          if (before) expect({ before, after, fits: fits(before, after, order) }).toMatchObject({ fits: true });
        }
      }),
    );
  });

  test('does not depend on the order before', () => {
    fc.assert(
      fc.property(catalogueEntries, (entries) => {
        expect(createCatalogueIndex(entries.toReversed()).inOrder(order)).toEqual(
          createCatalogueIndex(entries).inOrder(order),
        );
      }),
    );
  });
});

function fits(before: CatalogueEntry, after: CatalogueEntry, { by, direction }: ProblemOrder): boolean {
  const [first, second] = direction === 'ASC' ? [before, after] : [after, before];
  const [low, high] = [valueOf[by](first), valueOf[by](second)];
  if (valueOf[by](before) === null || valueOf[by](after) === null) {
    const bothAreNull = low === null && high === null;
    return bothAreNull ? before.problem.number < after.problem.number : valueOf[by](after) === null;
  }
  if (low === high) return before.problem.number < after.problem.number;
  if (typeof low !== 'string' || typeof high !== 'string') return Number(low) < Number(high);
  return low.localeCompare(high, 'en', { numeric: true }) < 0;
}

test('titles are sorted as people do, digits by their value', () => {
  const entries = ['15 Puzzle', 'Éclair', '3Sum', 'zebra', 'Eclair II', 'apple'].map((title, index) =>
    entryOf({ title, number: index + 1 }),
  );
  const titles = createCatalogueIndex(entries)
    .inOrder({ by: 'TITLE', direction: 'ASC' })
    .map(({ problem }) => problem.title);
  expect(titles).toEqual(['3Sum', '15 Puzzle', 'apple', 'Éclair', 'Eclair II', 'zebra']);
});

test('an order is made once', () => {
  const index = createCatalogueIndex([entryOf({ number: 2 }), entryOf({ number: 1 })]);
  const order = { by: 'NUMBER', direction: 'DESC' } as const;
  expect(index.inOrder({ ...order })).toBe(index.inOrder(order));
});

describe('a catalogue', () => {
  test('has every problem of its pages once, as the newest page knows it, with its rating', () => {
    const moments = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z');
    const pages = fc.array(fc.record({ problems: fc.array(problemSummaries), fetchedAt: moments }), { maxLength: 6 });
    fc.assert(
      fc.property(pages, (parts) => {
        const rows = parts.flatMap(({ problems, fetchedAt }, page) =>
          problems.map((problem) => ({ problem, fetchedAt, page })),
        );
        const ratings = toProblemRatings(
          rows
            .filter(({ problem }) => problem.number % 2 === 0)
            .map(({ problem: { titleSlug } }) => ({
              titleSlug,
              rating: 1500,
              contestSlug: 'weekly-contest-1',
              position: 2,
            })),
        );
        const entries = toCatalogue(parts, ratings);
        expect(entries.map(({ problem }) => problem.titleSlug).sort()).toEqual(
          [...new Set(rows.map(({ problem }) => problem.titleSlug))].sort(),
        );
        for (const { problem, rating, page } of entries) {
          const mentions = rows.filter((row) => row.problem.titleSlug === problem.titleSlug);
          const newest = mentions
            .map(({ fetchedAt }) => fetchedAt)
            .sort()
            .at(-1);
          expect(mentions.find(({ fetchedAt }) => fetchedAt === newest)).toEqual({ problem, fetchedAt: newest, page });
          expect(rating?.rating).toBe(problem.number % 2 === 0 ? 1500 : undefined);
        }
      }),
    );
  });

  test('counts the problems of each topic', () => {
    fc.assert(
      fc.property(catalogueEntries, (entries) => {
        const index = createCatalogueIndex(entries);
        for (const slug of ['array', 'graph', 'string', 'tree', 'none']) {
          expect(index.countOfTopic(slug)).toBe(
            entries.filter(({ problem }) => problem.topics.some((topic) => topic.slug === slug)).length,
          );
        }
      }),
    );
  });
});

function entryOf(some: { readonly number: number; readonly title?: string }): CatalogueEntry {
  const [entry] =
    fc.sample(
      catalogueEntries.filter((entries) => entries.length > 0),
      { numRuns: 1, seed: 1 },
    )[0] ?? [];
  if (!entry) throw new Error('no entry');
  return { ...entry, problem: { ...entry.problem, ...some, titleSlug: `problem-${some.number}` } };
}
