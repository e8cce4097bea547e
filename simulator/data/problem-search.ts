/** Finds problems by the filters of LeetCode's two lists. */
import type { Catalogue, Problem } from './catalogue.ts';
import { toAcRate } from './problem-audience.ts';
import { DIFFICULTIES } from './problem-quotas.ts';

export type SortKey = 'FRONTEND_ID' | 'SOLUTION_NUM' | 'AC_RATE' | 'FREQUENCY' | 'DIFFICULTY' | 'TITLE';

export interface SearchOptions {
  /** Null or an unknown slug of a whole collection: all categories. */
  readonly categorySlug: string | null;
  readonly accepts: (problem: Problem) => boolean;
  readonly orderBy: SortKey;
  readonly isDescending: boolean;
}

// Slugs that stand for everything.
const WHOLE_SITE: readonly string[] = ['', 'all-code-essentials', 'all'];

export function findProblems(catalogue: Catalogue, options: SearchOptions): readonly Problem[] {
  const category = (options.categorySlug ?? '').toLowerCase();
  const found = catalogue.problems.filter(
    (problem) =>
      (WHOLE_SITE.includes(category) || problem.category.toLowerCase() === category) && options.accepts(problem),
  );
  const rank = rankOf(options.orderBy);
  const sign = options.isDescending ? -1 : 1;
  // Ties by number, so that pages neither repeat nor drop a problem.
  return found.sort((left, right) => sign * (rank(left) - rank(right)) || left.number - right.number);
}

/** Whether the words are in the title, or are the number. */
export function matchesWords(problem: Problem, words: string): boolean {
  const text = words.trim().toLowerCase();
  return problem.title.toLowerCase().includes(text) || String(problem.number) === text;
}

function rankOf(key: SortKey): (problem: Problem) => number {
  switch (key) {
    case 'AC_RATE':
      return toAcRate;
    case 'DIFFICULTY':
      return (problem) => DIFFICULTIES.indexOf(problem.difficulty);
    case 'SOLUTION_NUM':
      return (problem) => problem.likes;
    case 'TITLE':
      return titleRank;
    case 'FREQUENCY':
    case 'FRONTEND_ID':
      return (problem) => problem.number;
  }
}

/** The first four letters as one number: enough for an order by title. */
function titleRank({ titleSlug }: Problem): number {
  return [0, 1, 2, 3].reduce((rank, place) => rank * 256 + (titleSlug.charCodeAt(place) || 0), 0);
}
