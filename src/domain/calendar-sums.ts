/** What follows from the days of a calendar: levels, weeks, months, sums and streaks. Days are given oldest first. */
import type { ActiveDay } from './calendar.ts';
import { addDays, dayNumber, firstOfMonth, mondayOf, weekNumber } from './utc-day.ts';

/** The submissions of a week or a month. */
export interface PeriodSum {
  /** Its Monday, or its first day. */
  readonly start: string;
  readonly submissions: number;
  readonly activeDays: number;
}

/** Each day with its level, 1 to 4: by quarters of the greatest number of submissions on one of them. */
export function withLevels(days: readonly ActiveDay[]) {
  const most = days.reduce((greatest, { submissions }) => Math.max(greatest, submissions), 0);
  return days.map((day) => ({ ...day, level: Math.ceil((4 * day.submissions) / most) }));
}

/** Weeks from Monday to Sunday with at least one submission. */
export function weeksOf(days: readonly ActiveDay[]): PeriodSum[] {
  return sumsBy(days, weekNumber, mondayOf);
}

/** Months with at least one submission. */
export function monthsOf(days: readonly ActiveDay[]): PeriodSum[] {
  return sumsBy(days, (day) => day.slice(0, 7), firstOfMonth);
}

export function submissionsOf(days: readonly ActiveDay[]): number {
  return days.reduce((sum, { submissions }) => sum + submissions, 0);
}

/** Length of the longest run of consecutive active days. */
export function longestStreak(days: readonly ActiveDay[]): number {
  return runLengths(days).reduce((longest, length) => Math.max(longest, length), 0);
}

/**
 * The run of consecutive active days that reaches today or yesterday: a run is not over while today still has hours.
 * What lies after today is not counted.
 */
export function currentStreak(days: readonly ActiveDay[], today: string): number {
  const past = days.filter(({ date }) => date <= today);
  const last = past.at(-1)?.date;
  return last === today || last === addDays(today, -1) ? (runLengths(past).at(-1) ?? 0) : 0;
}

/** Periods are told apart by a key that is cheap to have of each day: 200 accounts have 70,000 days. */
function sumsBy(
  days: readonly ActiveDay[],
  keyOf: (day: string) => string | number,
  startOf: (day: string) => string,
): PeriodSum[] {
  const sums = new Map<string | number, { start: string; submissions: number; activeDays: number }>();
  for (const { date, submissions } of days) {
    const key = keyOf(date);
    const sum = sums.get(key) ?? { start: startOf(date), submissions: 0, activeDays: 0 };
    sum.submissions += submissions;
    sum.activeDays += 1;
    sums.set(key, sum);
  }
  // In the order of the days: a Map keeps the order in which its keys came.
  return [...sums.values()];
}

/** The length of each run of consecutive days, in order. */
function runLengths(days: readonly ActiveDay[]): number[] {
  const lengths: number[] = [];
  let expected: number | undefined;
  for (const { date } of days) {
    const number = dayNumber(date);
    const length = number === expected ? (lengths.pop() ?? 0) : 0;
    lengths.push(length + 1);
    expected = number + 1;
  }
  return lengths;
}
