/** Where a rating stands among all rated accounts. */
import { percentileOf, usersOf } from '../domain/rating-histogram.ts';
import { ratingHistogramLookup } from '../loaders/contest-lookups.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';

/** Null when LeetCode counts nobody. */
export async function loadRatingPercentile(loader: LookupLoader, rating: number) {
  const { value: histogram, freshness } = await loader.load(ratingHistogramLookup({}));
  const percentile = histogram && percentileOf(histogram, rating);
  return histogram && percentile !== null ? { percentile, users: usersOf(histogram), freshness } : null;
}
