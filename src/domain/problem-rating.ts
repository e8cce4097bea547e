/** How hard a problem was for those who met it in a contest, and which contest that was. */
import { z } from 'zod';

export const problemRating = z
  .object({
    titleSlug: z.string().min(1),
    /** Elo: a contestant of this rating solves it in the contest with a probability of one half. */
    rating: z.number().positive(),
    contestSlug: z.string().min(1),
    /** Place in the contest, from 1. */
    position: z.int().min(1),
  })
  .readonly();

export type ProblemRating = z.infer<typeof problemRating>;

/** Every rated problem by its slug. */
export type ProblemRatings = ReadonlyMap<string, ProblemRating>;

export function toProblemRatings(rows: Iterable<ProblemRating>): ProblemRatings {
  return new Map(Array.from(rows, (row) => [row.titleSlug, row]));
}
