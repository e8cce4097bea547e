/** On which days a user submitted how often, and the single submissions of a day; calendars and recent lists agree because both come from here. */
import type { Problem } from './catalogue.ts';
import { DIFFICULTIES } from './problem-quotas.ts';
import { hash32, mix32, pickAt, toFraction } from './random.ts';
import type { UserName } from './user-name.ts';
import { loadSolved } from './user-solved.ts';
import { DAY_S, toUtcDay } from './utc-time.ts';
import type { World } from './world.ts';

export interface Submission {
  readonly id: number;
  readonly problem: Problem;
  /** Unix seconds. */
  readonly timestampS: number;
  readonly isAccepted: boolean;
  /** Decides what else the row says; the same for the same submission. */
  readonly hash: number;
}

export interface Activity {
  /** The day on which the account was made. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Submissions of a day, those of the running day up to now. */
  countOn(day: number): number;
  /** Submissions of a day, newest first. */
  submissionsOn(day: number): readonly Submission[];
}

/** Accounts are as old as their owners needed for what they have solved, counted back from this day (2026-09-01). */
const REFERENCE_DAY = Date.UTC(2026, 8, 1) / (DAY_S * 1000);
// Users of public recordings make about two submissions for each solved problem.
const SUBMISSIONS_PER_SOLVED = 2;

export function activityOf(world: World, user: UserName): Activity {
  const solved = loadSolved(world, user);
  const own = hash32(world.seed, user.key, 'activity');
  // The chance to be active on a day, and the most submissions of an active day.
  const density = 0.2 + 0.4 * toFraction(mix32(own, 1));
  const most = 2 + (mix32(own, 2) % 7);
  const wanted = solved.acceptedCount * SUBMISSIONS_PER_SOLVED;
  const days = user.isEmpty ? 400 : Math.ceil(wanted / (density * ((1 + most) / 2)));
  const firstDay = REFERENCE_DAY - days;
  const today = toUtcDay(world.nowMs);
  const nowS = Math.floor(world.nowMs / 1000);
  const touched = DIFFICULTIES.flatMap((difficulty) => [...solved.accepted[difficulty], ...solved.failed[difficulty]]);
  const unsolved = new Set(DIFFICULTIES.flatMap((difficulty) => solved.failed[difficulty]));

  const plannedOn = (day: number): number => {
    if (touched.length === 0 || day < firstDay || day > today) return 0;
    const dayHash = mix32(own, day);
    return toFraction(dayHash) < density ? 1 + (mix32(dayHash, 7) % most) : 0;
  };
  const submissionsOn = (day: number): readonly Submission[] =>
    Array.from({ length: plannedOn(day) }, (_, index): Submission => {
      const hash = mix32(mix32(own, day), 100 + index);
      const timestampS = day * DAY_S + (mix32(hash, 1) % DAY_S);
      const problem = pickAt(touched, toFraction(mix32(hash, 2)));
      const isAccepted = !unsolved.has(problem) && toFraction(mix32(hash, 3)) < 0.6;
      return { id: toSubmissionId(timestampS, own), problem, timestampS, isAccepted, hash };
    })
      .filter((submission) => submission.timestampS <= nowS)
      .sort((left, right) => right.timestampS - left.timestampS || right.id - left.id);

  return {
    firstDay,
    lastDay: today,
    countOn: (day) => (day === today ? submissionsOn(day).length : plannedOn(day)),
    submissionsOn,
  };
}

/** Grows with time, about 1.7 thousand million in 2026 as on the site; users share the lowest digits. */
function toSubmissionId(timestampS: number, own: number): number {
  return (timestampS - 1_370_000_000) * 4 + (own % 4);
}
