/** The contest timetable: a weekly contest each Sunday, a biweekly one every second Saturday, numbered as on the site. */
import { DAY_S } from './utc-time.ts';

export interface Contest {
  readonly kind: 'weekly' | 'biweekly';
  readonly number: number;
  readonly title: string;
  readonly titleSlug: string;
  /** Unix seconds. */
  readonly startTimeS: number;
  readonly isRated: boolean;
}

export const CONTEST_DURATION_S = 5400;

const WEEK_S = 7 * DAY_S;
/** Weekly Contest 515: Sunday 16 August 2026, 02:30 UTC. Biweekly Contest 189: the day before, 14:30 UTC. */
const ANCHORS = {
  weekly: { number: 515, startTimeS: 1_786_847_400, everyS: WEEK_S, name: 'Weekly', first: 114 },
  biweekly: { number: 189, startTimeS: 1_786_804_200, everyS: 2 * WEEK_S, name: 'Biweekly', first: 1 },
} as const;
// Before Weekly Contest 120 or so the slugs had a prefix.
const LAST_PREFIXED_WEEKLY = 120;
// Ratings were cancelled now and then; every 61st contest stands for that.
const UNRATED_EVERY = 61;
// Ratings are published some hours after the end.
const RATING_DELAY_S = 12 * 3600;

/** All contests up to the next weekly and the next biweekly one, newest first; 600 in September 2026. */
export function contestsUpTo(nowMs: number): readonly Contest[] {
  return [...contestsOf('weekly', nowMs), ...contestsOf('biweekly', nowMs)].sort(
    (left, right) => right.startTimeS - left.startTimeS,
  );
}

export function hasStarted(contest: Contest, nowMs: number): boolean {
  return contest.startTimeS * 1000 <= nowMs;
}

export function hasEnded(contest: Contest, nowMs: number): boolean {
  return (contest.startTimeS + CONTEST_DURATION_S) * 1000 <= nowMs;
}

/** True once the ratings of the contest are out, so that it is in everybody's history. */
export function isRatingPublished(contest: Contest, nowMs: number): boolean {
  return (contest.startTimeS + CONTEST_DURATION_S + RATING_DELAY_S) * 1000 <= nowMs;
}

function contestsOf(kind: Contest['kind'], nowMs: number): Contest[] {
  const { number, startTimeS, everyS, name, first } = ANCHORS[kind];
  const next = number + Math.floor((nowMs / 1000 - startTimeS) / everyS) + 1;
  return Array.from({ length: Math.max(0, next - first + 1) }, (_, index) => {
    const current = first + index;
    const prefix = kind === 'weekly' && current <= LAST_PREFIXED_WEEKLY ? 'leetcode-' : '';
    return {
      kind,
      number: current,
      title: `${name} Contest ${current}`,
      titleSlug: `${prefix}${kind}-contest-${current}`,
      startTimeS: startTimeS + (current - number) * everyS,
      isRated: current % UNRATED_EVERY !== 0,
    };
  });
}
