/** What a problem of the catalogue must be to be in a list. Arguments are read in resolvers/parse-problem-filter.ts. */
import type { CatalogueEntry } from './catalogue.ts';
import type { ProblemSummary } from './problem-summary.ts';
import { hasWords } from './title-words.ts';

/** Bounds included; infinite where there is none. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is left out does not matter. Lists are never empty. */
export interface ProblemFilter {
  /** Folded by `toWords`. */
  readonly words?: readonly string[];
  readonly difficulties?: readonly ProblemSummary['difficulty'][];
  readonly topics?: { readonly slugs: readonly string[]; readonly match: 'ANY' | 'ALL' };
  readonly paidOnly?: boolean;
  /** 0 to 1. */
  readonly acceptance?: Range;
  readonly rating?: Range;
  /** In lower case. */
  readonly categories?: readonly string[];
}

/** A problem without the value that a range asks for does not pass it. */
export function passes(filter: ProblemFilter, { problem, words, rating }: CatalogueEntry): boolean {
  const { difficulties, categories, topics, paidOnly } = filter;
  return (
    (difficulties === undefined || difficulties.includes(problem.difficulty)) &&
    (paidOnly === undefined || problem.paidOnly === paidOnly) &&
    (categories === undefined || categories.includes(problem.category?.toLowerCase() ?? '')) &&
    isWithin(filter.acceptance, problem.acceptance) &&
    isWithin(filter.rating, rating?.rating ?? null) &&
    (topics === undefined || hasTopics(problem, topics)) &&
    (filter.words === undefined || hasWords({ number: problem.number, words }, filter.words))
  );
}

function isWithin(range: Range | undefined, value: number | null): boolean {
  return range === undefined || (value !== null && value >= range.min && value <= range.max);
}

function hasTopics(problem: ProblemSummary, { slugs, match }: NonNullable<ProblemFilter['topics']>): boolean {
  const has = (slug: string): boolean => problem.topics.some((topic) => topic.slug === slug);
  return match === 'ALL' ? slugs.every(has) : slugs.some(has);
}
