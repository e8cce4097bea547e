/** The whole list of problems at once: made of its pages, joined with the ratings, searched and ordered without LeetCode. */
import type { ProblemRating, ProblemRatings } from './problem-rating.ts';
import type { ProblemSummary } from './problem-summary.ts';
import { toWords } from './title-words.ts';

export interface CatalogueEntry {
  readonly problem: ProblemSummary;
  /** Undefined for a problem that was in no rated contest. */
  readonly rating: ProblemRating | undefined;
  /** Words of the title. */
  readonly words: readonly string[];
  /** Index of the page that it came with. */
  readonly page: number;
}

export interface CataloguePart {
  readonly problems: readonly ProblemSummary[];
  /** A moment; text order is time order. */
  readonly fetchedAt: string;
}

/**
 * Every problem once. Pages are of different moments: when LeetCode gave a problem a place before others in between, the
 * last of one page is the first of the next as well, and the newer page is believed.
 */
export function toCatalogue(pages: readonly CataloguePart[], ratings: ProblemRatings): readonly CatalogueEntry[] {
  const bySlug = new Map<string, CatalogueEntry>();
  for (const [page, { problems, fetchedAt }] of pages.entries()) {
    for (const problem of problems) {
      const known = bySlug.get(problem.titleSlug);
      if (known && (pages[known.page]?.fetchedAt ?? '') >= fetchedAt) continue;
      const rating = ratings.get(problem.titleSlug);
      bySlug.set(problem.titleSlug, { problem, rating, words: toWords(problem.title), page });
    }
  }
  return [...bySlug.values()];
}
