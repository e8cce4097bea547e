/** Entries of a catalogue for property-based tests: few values, so that equal ones and missing ones are met often. */
import fc from 'fast-check';
import type { CatalogueEntry } from '../../src/domain/catalogue.ts';
import type { ProblemSummary } from '../../src/domain/problem-summary.ts';
import { toWords } from '../../src/domain/title-words.ts';

const topicSlugs = ['array', 'graph', 'string', 'tree'];

export const problemSummaries = fc
  .record({
    number: fc.integer({ min: 1, max: 50 }),
    title: fc
      .array(fc.constantFrom('Two', 'Sum', 'Café', "Pascal's", '3Sum', '15', 'Tree-Path', 'N × 3'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(' ')),
    difficulty: fc.constantFrom('EASY' as const, 'MEDIUM' as const, 'HARD' as const),
    paidOnly: fc.boolean(),
    category: fc.constantFrom('Algorithms', 'Database', null),
    acceptance: fc.constantFrom(0, 0.25, 0.5, 1, null),
    likes: fc.constantFrom(0, 7, 500, null),
    topics: fc.subarray(topicSlugs).map((slugs) => slugs.map((slug) => ({ slug, name: slug }))),
  })
  .map((some): ProblemSummary => ({
    ...some,
    titleSlug: `problem-${some.number}`,
    acceptedSubmissions: 1,
    totalSubmissions: 2,
    dislikes: 3,
    hasSolution: true,
    hasVideoSolution: false,
  }));

/** Each slug once. */
export const catalogueEntries = fc.uniqueArray(
  fc
    .record({ problem: problemSummaries, rating: fc.constantFrom(1200, 1200.5, 2000, null) })
    .map(({ problem, rating }): CatalogueEntry => ({
      problem,
      rating:
        rating === null
          ? undefined
          : { titleSlug: problem.titleSlug, rating, contestSlug: 'weekly-contest-1', position: 1 },
      words: toWords(problem.title),
      page: 0,
    })),
  { selector: ({ problem }) => problem.titleSlug, maxLength: 40 },
);
