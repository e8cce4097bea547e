/** How many rated accounts have which rating, and where a rating stands among them. */
import { z } from 'zod';
import { count } from './count.ts';
import { fraction } from './fraction.ts';

const ratingBucket = z
  .object({
    /** Included. */
    from: z.int32(),
    /** Not included. */
    to: z.int32(),
    users: count,
    /** Share of rated accounts in this range or above. */
    topPercentage: fraction,
  })
  .readonly();

/** Lowest first, none overlapping. */
export const ratingHistogram = z.array(ratingBucket).readonly();

export type RatingBucket = z.infer<typeof ratingBucket>;
export type RatingHistogram = z.infer<typeof ratingHistogram>;

/** Rated accounts that the histogram counts. */
export function usersOf(histogram: RatingHistogram): number {
  return histogram.reduce((sum, { users }) => sum + users, 0);
}

/**
 * Share of rated accounts whose rating is at most this one, 0 to 1; null when nobody was counted. Within a bucket users
 * are taken to be spread evenly, because the histogram says no more.
 */
export function percentileOf(histogram: RatingHistogram, rating: number): number | null {
  const all = usersOf(histogram);
  if (all === 0) return null;
  const below = histogram.reduce((sum, { from, to, users }) => {
    const share = Math.min(1, Math.max(0, (rating - from) / (to - from)));
    return sum + users * share;
  }, 0);
  return Math.round((below / all) * 1e6) / 1e6;
}
