/** What comes first in a list of problems. */
import type { CatalogueEntry } from './catalogue.ts';

export interface ProblemOrder {
  readonly by: keyof typeof compareBy;
  readonly direction: 'ASC' | 'DESC';
}

export type CompareEntries = (a: CatalogueEntry, b: CatalogueEntry) => number;

/** Digits by their value, so that `3Sum` comes before `15 Puzzle`; case and accents decide between equal letters only. */
const english = new Intl.Collator('en', { numeric: true });

const difficulties = ['EASY', 'MEDIUM', 'HARD'];

const compareBy = {
  NUMBER: byValue(({ problem }) => problem.number),
  TITLE: (direction: number): CompareEntries => {
    return (a, b) => direction * english.compare(a.problem.title, b.problem.title);
  },
  ACCEPTANCE: byValue(({ problem }) => problem.acceptance),
  DIFFICULTY: byValue(({ problem }) => difficulties.indexOf(problem.difficulty)),
  RATING: byValue(({ rating }) => rating?.rating ?? null),
  LIKES: byValue(({ problem }) => problem.likes),
};

/** A total order: what has no value comes last in both directions, and what is equal follows by number, then by slug. */
export function compareEntries({ by, direction }: ProblemOrder): CompareEntries {
  const compare = compareBy[by](direction === 'ASC' ? 1 : -1);
  return (a, b) => compare(a, b) || a.problem.number - b.problem.number || compareSlugs(a, b);
}

function byValue(valueOf: (entry: CatalogueEntry) => number | null) {
  return (direction: number): CompareEntries =>
    (a, b) => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return direction * (left - right);
    };
}

/** Two problems never have one number, but while LeetCode renumbers, pages of two moments may say so. */
function compareSlugs({ problem: a }: CatalogueEntry, { problem: b }: CatalogueEntry): number {
  return a.titleSlug < b.titleSlug ? -1 : Number(a.titleSlug > b.titleSlug);
}
