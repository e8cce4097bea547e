/** Reads ProblemFilter and ProblemOrder: limits that the schema cannot say. Null is the same as left out. */
import type { ProblemFilter, Range } from '../domain/problem-filter.ts';
import type { ProblemOrder } from '../domain/problem-order.ts';
import { parseSlug } from '../domain/slug.ts';
import { toWords } from '../domain/title-words.ts';
import { badInput } from '../errors.ts';
import type {
  FloatRange,
  ProblemFilter as FilterInput,
  ProblemOrder as OrderInput,
} from '../generated/resolver-types.ts';

type Given<Value> = Value | null | undefined;

/** The longest of 4,013 titles (2026-08-08) has 79 characters. */
const maxSearchLength = 100;
/** The most topics that one of these problems has is 15; more than so many are a mistake. */
const maxListed = 20;
/** The longest of LeetCode's six categories has 11 characters. */
const maxCategoryLength = 40;

export function parseProblemFilter(input: Given<FilterInput>): ProblemFilter {
  const { search, difficulties, topics, topicMatch, paidOnly, acceptance, rating, categories } = input ?? {};
  return {
    ...(search != null && { words: toWords(parseText('filter.search', search, maxSearchLength)) }),
    ...(difficulties != null && { difficulties: parseList('filter.difficulties', difficulties) }),
    ...(topics != null && {
      topics: {
        slugs: parseList('filter.topics', topics).map((slug) => parseSlug('filter.topics', slug)),
        match: topicMatch ?? 'ANY',
      },
    }),
    ...(paidOnly != null && { paidOnly }),
    ...(acceptance != null && { acceptance: parseRange('filter.acceptance', acceptance, 1) }),
    ...(rating != null && { rating: parseRange('filter.rating', rating, Infinity) }),
    ...(categories != null && {
      categories: parseList('filter.categories', categories).map((category) =>
        parseText('filter.categories', category, maxCategoryLength).toLowerCase(),
      ),
    }),
  };
}

/** By number unless asked for otherwise. */
export function parseProblemOrder(input: Given<OrderInput>): ProblemOrder {
  return { by: input?.by ?? 'NUMBER', direction: input?.direction ?? 'ASC' };
}

/** An empty list could mean everything or nothing, so it is refused. */
function parseList<Item>(subject: string, list: readonly Item[]): readonly Item[] {
  if (list.length >= 1 && list.length <= maxListed) return [...new Set(list)];
  throw badInput(subject, `a list of 1 to ${maxListed}`, `a list of ${list.length}`);
}

function parseText(subject: string, text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  throw badInput(subject, `at most ${maxLength} characters`, text);
}

/** Between 0 and `most`. */
function parseRange(subject: string, range: FloatRange, most: number): Range {
  const min = range.min ?? 0;
  const max = range.max ?? most;
  const isOpen = range.min == null && range.max == null;
  if (!isOpen && min >= 0 && min <= max && max <= most) return { min, max };
  const upTo = most === Infinity ? 'from 0' : `from 0 to ${most}`;
  throw badInput(subject, `a range ${upTo} with min, max or both, and min not above max`, range);
}
