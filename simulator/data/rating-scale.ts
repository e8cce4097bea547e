/**
 * Turns contest ratings into places and back, so that rankings, percentages and the histogram agree. The curve is
 * fitted to three observations: 1521 was the best 37 %, 1360 the best 92 %, and the first place had 3703.
 */

/** Rated accounts of the simulated site; 563,000 to 685,000 were seen in 2024 and 2025. */
export const RATED_ACCOUNTS = 650_000;

const MEDIAN = 1490.6;
const SLOPE = 54.4;
// Above the median the curve bends up: a plain logistic would put the first place at 2200.
const BEND = 8.3;

/** The rating at a place; 1 is the best. Three decimals. */
export function ratingAt(place: number): number {
  const share = Math.min(place, RATED_ACCOUNTS - 0.5) / RATED_ACCOUNTS;
  const logit = Math.log((1 - share) / share);
  const rating = MEDIAN + SLOPE * logit + (logit > 0 ? BEND * logit * logit : 0);
  return Math.round(rating * 1000) / 1000;
}

/** The place of a rating; the inverse of `ratingAt` up to rounding. */
export function placeOf(rating: number): number {
  const distance = rating - MEDIAN;
  const logit = distance > 0 ? (Math.sqrt(SLOPE * SLOPE + 4 * BEND * distance) - SLOPE) / (2 * BEND) : distance / SLOPE;
  const place = Math.round(RATED_ACCOUNTS / (1 + Math.exp(logit)));
  return Math.min(RATED_ACCOUNTS, Math.max(1, place));
}

/** 0 to 100 with two decimals; smaller is better. */
export function topPercentageOf(place: number): number {
  return Math.max(0.01, Math.round((place / RATED_ACCOUNTS) * 10_000) / 100);
}
