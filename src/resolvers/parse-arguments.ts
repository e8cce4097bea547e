/**
 * Arguments of the schema that have limits. Each is read twice: by the wave, before LeetCode is asked anything, and by
 * the field that uses it. They come as unknown because a wave reads them from the query, not from a typed resolver.
 */
import { parseCursor } from '../domain/cursor.ts';
import { parseFirst, type PageRequest } from '../domain/paging.ts';
import { parseWholeNumber } from '../domain/whole-number.ts';
import { badInput } from '../errors.ts';

/** LeetCode shows this many recent submissions and no more (seen 2026). */
const maxRecent = 20;
/** One page can hold everything: LeetCode has held about 600 rated contests (2026). */
const maxHistory = 1000;
/** LeetCode cuts its own pages of problems at 100 as well (since early 2026). */
const maxPage = 100;
/** Enough for a class or a club; at most 13 documents for all parts at the default UPSTREAM_MAX_LOOKUPS. */
const maxListed = 200;

export interface PageArguments {
  readonly first?: unknown;
  readonly after?: unknown;
}

export function parseRecentFirst(first: unknown): number {
  return parseFirst(first, maxRecent);
}

export function parseHistoryPage(args: PageArguments): PageRequest {
  return parsePage('contestHistory', maxHistory, args);
}

export function parseContestsPage(args: PageArguments): PageRequest {
  return parsePage('contests', maxPage, args);
}

/** The cursor of `problems` is a number: the last one that was seen. */
export function parseProblemsPage(args: PageArguments) {
  const { first, after } = parsePage('problems', maxPage, args);
  const lastSeen = after == null ? 0 : Number(parseCursor('problems', after));
  return { first, lastSeen: parseWholeNumber('after', lastSeen, { min: 0, max: 100_000 }) };
}

/** Null is LeetCode's own window of about the last twelve months. */
export function parseCalendarYear(year: unknown): number | null {
  return year == null ? null : parseWholeNumber('year', year, { min: 2000, max: 2100 });
}

/** The daily challenge began in April 2020. */
export function parseChallengeMonth({ year, month }: { readonly year: unknown; readonly month: unknown }) {
  return {
    year: parseWholeNumber('year', year, { min: 2020, max: 2100 }),
    month: parseWholeNumber('month', month, { min: 1, max: 12 }),
  };
}

export function parseList(subject: string, list: readonly string[]): readonly string[] {
  if (list.length >= 1 && list.length <= maxListed) return list;
  throw badInput(subject, `a list of 1 to ${maxListed}`, `a list of ${list.length}`);
}

function parsePage(list: string, max: number, { first, after }: PageArguments): PageRequest {
  const size = parseFirst(first, max);
  if (after == null) return { list, first: size };
  // Whether the cursor's item is still in the list is seen when the list is there; whose cursor it is, is seen now.
  parseCursor(list, after);
  return { list, first: size, after: typeof after === 'string' ? after : null };
}
