/** How many people submitted a problem, solved it and liked it. */
import type { ByDifficulty, Difficulty } from './problem-quotas.ts';
import type { Random } from './random.ts';

export interface Audience {
  readonly accepted: number;
  readonly submissions: number;
  readonly likes: number;
  readonly dislikes: number;
}

/** Lowest and highest decile of the acceptance rate and median of submissions, as seen in August 2026. */
const OBSERVED: ByDifficulty<{ readonly rates: readonly [number, number]; readonly median: number }> = {
  Easy: { rates: [0.49, 0.87], median: 247_000 },
  Medium: { rates: [0.37, 0.77], median: 142_000 },
  Hard: { rates: [0.27, 0.67], median: 50_000 },
};

/** Old problems have more submissions than new ones; the spread around the median is about a hundredfold. */
export function inventAudience(difficulty: Difficulty, number: number, random: Random): Audience {
  const { rates, median } = OBSERVED[difficulty];
  const ageFactor = 4 / (1 + number / 500);
  const submissions = Math.round(median * ageFactor * 10 ** (random.next() * 2 - 1));
  const rate = rates[0] + (rates[1] - rates[0]) * random.next();
  const likes = Math.round(submissions / random.int(120, 900));
  return {
    submissions,
    accepted: Math.round(submissions * rate),
    likes,
    dislikes: Math.round(likes * (0.03 + 0.5 * random.next() ** 3)),
  };
}

/** The rate in percent, unrounded as LeetCode sends it. */
export function toAcRate(audience: Audience): number {
  return (100 * audience.accepted) / audience.submissions;
}

/** A count as the statistics write it: "20.1M", "203.9K", "712". */
export function toShortCount(count: number): string {
  if (count >= 1_000_000) return `${(count / 1_000_000).toFixed(1)}M`;
  if (count >= 1_000) return `${(count / 1_000).toFixed(1)}K`;
  return String(count);
}
