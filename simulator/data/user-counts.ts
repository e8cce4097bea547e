/** The counts on a user's page: problems and submissions by difficulty, and shares of users beaten. */
import { DIFFICULTIES } from './problem-quotas.ts';
import type { ByDifficulty, Difficulty } from './problem-quotas.ts';
import { activityOf } from './user-activity.ts';
import type { UserName } from './user-name.ts';
import { loadSolved } from './user-solved.ts';
import type { World } from './world.ts';

export interface UserCount {
  readonly solved: number;
  readonly failed: number;
  readonly acceptedSubmissions: number;
  readonly totalSubmissions: number;
  /** 0 to 100, null when nothing is solved. */
  readonly beatsPercentage: number | null;
}

/** At least as many submissions as the calendar of the whole life of the account shows. */
export function countsOf(world: World, user: UserName): ByDifficulty<UserCount> {
  const { accepted, failed, acceptedCount } = loadSolved(world, user);
  const inCalendar = lifetimeSubmissions(world, user);
  const toCount = (difficulty: Difficulty): UserCount => {
    const solved = accepted[difficulty].length;
    const acceptedSubmissions = Math.round(solved * 1.3);
    const share = acceptedCount === 0 ? 0 : solved / acceptedCount;
    const rejected = Math.ceil(Math.max(0, inCalendar * share - acceptedSubmissions));
    return {
      solved,
      failed: failed[difficulty].length,
      acceptedSubmissions,
      totalSubmissions: acceptedSubmissions + Math.max(failed[difficulty].length, rejected),
      beatsPercentage: toBeats(solved, world.catalogue.counts[difficulty]),
    };
  };
  return { Easy: toCount('Easy'), Medium: toCount('Medium'), Hard: toCount('Hard') };
}

/** Sum over the three difficulties: the row that LeetCode calls All. */
export function sumOf(counts: ByDifficulty<UserCount>, pick: (count: UserCount) => number): number {
  return DIFFICULTIES.reduce((sum, difficulty) => sum + pick(counts[difficulty]), 0);
}

/** Most users solve little: half of the problems already beat 99 of 100 users. */
export function toBeats(solved: number, total: number): number | null {
  if (solved === 0) return null;
  return Math.round(10_000 * (1 - Math.exp((-9 * solved) / total))) / 100;
}

function lifetimeSubmissions(world: World, user: UserName): number {
  const activity = activityOf(world, user);
  let sum = 0;
  for (let day = activity.firstDay; day <= activity.lastDay; day += 1) sum += activity.countOn(day);
  return sum;
}
