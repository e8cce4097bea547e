/**
 * Arguments of the schema that have limits. Each is read twice: by the wave, before LeetCode is asked anything, and by
 * the field that uses it. They come as unknown because a wave reads them from the query, not from a typed resolver.
 */
import { articlePageSize } from '../domain/article.ts';
import { parseCursor } from '../domain/cursor.ts';
import { parseFirst, type PageRequest } from '../domain/paging.ts';
import type { PlaceRange } from '../domain/ranked-pages.ts';
import { parseWholeNumber } from '../domain/whole-number.ts';
import { maxByPrefix } from '../domain/user-identity.ts';
import { badInput } from '../errors.ts';

/** LeetCode shows this many recent submissions and no more (seen 2026). */
const maxRecent = 20;
/** One page can hold everything: LeetCode has held about 600 rated contests (2026). */
const maxHistory = 1000;
/** LeetCode cuts its own pages of problems at 100 as well (since early 2026). */
const maxPage = 100;
/** Enough for a class or a club; at most 13 documents for all parts at the default UPSTREAM_MAX_LOOKUPS. */
const maxListed = 200;

/** More than there are accounts: LeetCode had 685,110 rated ones in 2025. */
const placePattern = /^[1-9]\d{0,7}$/;

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

/** Lists by rank, whose cursors are places. `standings/SLUG` is a list of its own for each contest. */
export function parsePlaceRange(list: string, args: PageArguments): PlaceRange {
  const { first, after } = parsePage(list, maxPage, args);
  if (after == null) return { first, lastSeen: 0 };
  const place = parseCursor(list, after);
  if (placePattern.test(place)) return { first, lastSeen: Number(place) };
  throw badInput('after', `a cursor of the list ${list}`, after);
}

export function parsePastContestsPage(args: PageArguments): PageRequest {
  return parsePage('pastContests', maxPage, args);
}

export function parseRating(rating: unknown): number {
  if (typeof rating === 'number' && rating >= 0 && rating <= 10_000) return rating;
  throw badInput('rating', 'a number from 0 to 10000', rating ?? null);
}

export function parseProblemsPage(args: PageArguments): PageRequest {
  return parsePage('problems', maxPage, args);
}

export function parseArticlesFirst(first: unknown): number {
  return parseFirst(first, articlePageSize);
}

export function parsePrefixFirst(first: unknown): number {
  return parseFirst(first, maxByPrefix);
}

/** The daily challenge began in April 2020. */
export function parseChallengeMonth({ year, month }: { readonly year: unknown; readonly month: unknown }) {
  return {
    year: parseWholeNumber('year', year, { min: 2020, max: 2100 }),
    month: parseWholeNumber('month', month, { min: 1, max: 12 }),
  };
}

export function parseList(subject: string, list: readonly string[], max = maxListed): readonly string[] {
  if (list.length >= 1 && list.length <= max) return list;
  throw badInput(subject, `a list of 1 to ${max}`, `a list of ${list.length}`);
}

function parsePage(list: string, max: number, { first, after }: PageArguments): PageRequest {
  const size = parseFirst(first, max);
  if (after == null) return { list, first: size };
  // Whether the cursor's item is still in the list is seen when the list is there; whose cursor it is, is seen now.
  parseCursor(list, after);
  return { list, first: size, after: typeof after === 'string' ? after : null };
}
