/** Reads the public table of problem ratings: lines of tab-separated columns below a header, hardest problem first. */
import { z } from 'zod';
import { toProblemRatings, type ProblemRating, type ProblemRatings } from '../../domain/problem-rating.ts';
import { LeetgraphError } from '../../errors.ts';

export interface ParsedRatings {
  readonly ratings: ProblemRatings;
  /** Lines that could not be understood, or rate a problem a second time. */
  readonly badLines: number;
}

const header = 'Rating\tID\tTitle\tTitle ZH\tTitle Slug\tContest Slug\tProblem Index';

/** The table of August 2026 has no bad line among 2,569. One in ten is no slip of a hand, but another table. */
const leastGoodShare = 0.9;

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);
const line = z.tuple([
  // 1,084 to 3,774 in August 2026, with up to ten decimals.
  z
    .string()
    .regex(/^\d{1,4}(?:\.\d{1,20})?$/)
    .transform(Number)
    .pipe(z.number().positive()),
  z.string().regex(/^[1-9]\d{0,6}$/),
  z.string(),
  z.string(),
  slug,
  slug,
  z
    .string()
    .regex(/^Q[1-9]$/)
    .transform((index) => Number(index.slice(1))),
]);

/** Throws UPSTREAM_CHANGED for a table that is not the one we know; its message holds nothing of it. */
export function parseRatings(text: string): ParsedRatings {
  const [first, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (first !== header) throw refused('its header is another one');
  const written = lines.filter((row) => row.trim() !== '');
  const bySlug = new Map<string, ProblemRating>();
  for (const row of written) {
    const parsed = line.safeParse(row.split('\t')).data;
    if (!parsed) continue;
    const [rating, , , , titleSlug, contestSlug, position] = parsed;
    if (!bySlug.has(titleSlug)) bySlug.set(titleSlug, { titleSlug, rating, contestSlug, position });
  }
  const badLines = written.length - bySlug.size;
  if (bySlug.size === 0 || bySlug.size < leastGoodShare * written.length) {
    throw refused(`${badLines} of its ${written.length} lines are malformed`);
  }
  return { ratings: toProblemRatings(bySlug.values()), badLines };
}

function refused(reason: string): LeetgraphError {
  return new LeetgraphError('UPSTREAM_CHANGED', `the problem ratings could not be used, because ${reason}`);
}
