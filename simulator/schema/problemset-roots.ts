/** The list of problems that the site uses since 2025, with its own filters. */
import type { Problem } from '../data/catalogue.ts';
import { pageAt } from '../data/pages.ts';
import { toAcRate } from '../data/problem-audience.ts';
import { findProblems } from '../data/problem-search.ts';
import type { SortKey } from '../data/problem-search.ts';
import type { World } from '../data/world.ts';
import { needsSession } from './leetcode-error.ts';
import { toProblemListNode } from './problem-list-node.ts';

/** The site asks for pages of 100; what it would answer to more in 2026 is not known, so more is not given. */
const MAX_LIMIT = 100;

interface ValueFilter {
  readonly operator?: 'IS' | 'IS_NOT' | null;
}

interface Range {
  readonly rangeLeft?: number | null;
  readonly rangeRight?: number | null;
}

interface Filters {
  readonly filterCombineType: 'ALL' | 'ANY';
  readonly difficultyFilter?: (ValueFilter & { readonly difficulties?: readonly string[] | null }) | null;
  readonly topicFilter?: (ValueFilter & { readonly topicSlugs?: readonly string[] | null }) | null;
  readonly premiumFilter?: (ValueFilter & { readonly premiumStatus?: readonly string[] | null }) | null;
  readonly acceptanceFilter?: Range | null;
  readonly frontendIdFilter?: Range | null;
}

interface ListArgs {
  readonly categorySlug?: string | null;
  readonly filters?: Filters | null;
  readonly limit?: number | null;
  readonly skip?: number | null;
  readonly searchKeyword?: string | null;
  readonly sortBy?: { readonly sortField: string; readonly sortOrder: 'ASCENDING' | 'DESCENDING' } | null;
}

export function problemsetRoots(world: World) {
  return {
    problemsetQuestionListV2: (args: ListArgs) => {
      if ((args.searchKeyword ?? '') !== '') throw needsSession();
      const found = findProblems(world.catalogue, {
        categorySlug: args.categorySlug ?? null,
        accepts: (problem) => passes(problem, args.filters ?? null),
        orderBy: toSortKey(args.sortBy?.sortField ?? 'CUSTOM'),
        isDescending: args.sortBy?.sortOrder === 'DESCENDING',
      });
      const page = pageAt(found, args.skip ?? 0, args.limit ?? MAX_LIMIT, MAX_LIMIT);
      return {
        questions: page.items.map(toProblemListNode),
        totalLength: page.total,
        finishedLength: 0,
        hasMore: page.skip + page.items.length < page.total,
      };
    },
  };
}

function toSortKey(sortField: string): SortKey {
  switch (sortField) {
    case 'AC_RATE':
    case 'DIFFICULTY':
    case 'TITLE':
      return sortField;
    default:
      return 'FRONTEND_ID';
  }
}

/** An empty filter, as the site sends many of, says nothing about a problem. */
function passes(problem: Problem, filters: Filters | null): boolean {
  if (filters === null) return true;
  const { difficultyFilter, topicFilter, premiumFilter, acceptanceFilter, frontendIdFilter } = filters;
  const slugs = problem.topics.map((topic) => topic.slug);
  const verdicts = [
    hasValue([problem.difficulty.toUpperCase()], difficultyFilter?.difficulties, difficultyFilter),
    hasValue(slugs, topicFilter?.topicSlugs, topicFilter),
    hasValue([problem.isPaidOnly ? 'PREMIUM' : 'NOT_PREMIUM'], premiumFilter?.premiumStatus, premiumFilter),
    isWithin(toAcRate(problem), acceptanceFilter),
    isWithin(problem.number, frontendIdFilter),
  ].filter((verdict) => verdict !== null);
  if (verdicts.length === 0) return true;
  return filters.filterCombineType === 'ALL' ? verdicts.every(Boolean) : verdicts.some(Boolean);
}

/** Null for a filter without values. */
function hasValue(
  own: readonly string[],
  wanted: readonly string[] | null | undefined,
  filter: ValueFilter | null | undefined,
): boolean | null {
  if (wanted == null || wanted.length === 0) return null;
  return own.some((value) => wanted.includes(value)) !== (filter?.operator === 'IS_NOT');
}

/** Null for a range without bounds. */
function isWithin(value: number, range: Range | null | undefined): boolean | null {
  if (range?.rangeLeft == null && range?.rangeRight == null) return null;
  return value >= (range.rangeLeft ?? -Infinity) && value <= (range.rangeRight ?? Infinity);
}
