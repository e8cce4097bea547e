/** Activity of an account by UTC day, and the sums that follow from it. */
import { z } from 'zod';
import { count } from './count.ts';
import { addDays, utcDay } from './utc-day.ts';

const calendarDay = z.object({ date: utcDay, submissions: count.min(1) }).readonly();

export const calendar = z
  .object({
    /** Days with submissions, oldest first. */
    days: z.array(calendarDay).readonly(),
    activeDays: count,
    submissions: count,
    /** Longest run of consecutive active days in the window. */
    longestStreak: count,
    /** Oldest first. */
    activeYears: z.array(z.int32()).readonly(),
  })
  .readonly();

export type CalendarDay = z.infer<typeof calendarDay>;
export type Calendar = z.infer<typeof calendar>;

/** A calendar of the submissions of each day, in any order. A day without submissions is not an active one. */
export function toCalendar(submissionsByDay: ReadonlyMap<string, number>, activeYears: readonly number[]): Calendar {
  const days = [...submissionsByDay]
    .filter(([, submissions]) => submissions > 0)
    .map(([date, submissions]) => ({ date, submissions }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    days,
    activeDays: days.length,
    submissions: days.reduce((sum, day) => sum + day.submissions, 0),
    longestStreak: Math.max(0, ...runLengths(days)),
    activeYears: activeYears.toSorted((a, b) => a - b),
  };
}

/**
 * The run of consecutive active days that reaches today or yesterday: a run is not over while today still has hours.
 * `days` are oldest first; what lies after today is not counted.
 */
export function currentStreak(days: readonly CalendarDay[], today: string): number {
  const past = days.filter((day) => day.date <= today);
  const last = past.at(-1)?.date;
  return last === today || last === addDays(today, -1) ? (runLengths(past).at(-1) ?? 0) : 0;
}

/** The length of each run of consecutive days, in order. */
function runLengths(days: readonly CalendarDay[]): number[] {
  const lengths: number[] = [];
  let expected: string | undefined;
  for (const { date } of days) {
    const length = date === expected ? (lengths.pop() ?? 0) : 0;
    lengths.push(length + 1);
    expected = addDays(date, 1);
  }
  return lengths;
}
