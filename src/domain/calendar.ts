/** Activity of an account by UTC day: what LeetCode gives of a year or of the last twelve months, and spans made of years. */
import { z } from 'zod';
import { count } from './count.ts';
import { utcDay } from './utc-day.ts';

const activeDay = z.object({ date: utcDay, submissions: count.min(1) }).readonly();

export const calendar = z
  .object({
    /** Days with submissions, oldest first. All that is said of a calendar follows from them: see calendar-sums.ts. */
    days: z.array(activeDay).readonly(),
    /** Of the account, whatever the window; oldest first. */
    activeYears: z.array(z.int32()).readonly(),
  })
  .readonly();

export type ActiveDay = z.infer<typeof activeDay>;
export type Calendar = z.infer<typeof calendar>;

/** Days, the first and the last included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A calendar of the submissions of each day, in any order. A day without submissions is not an active one. */
export function toCalendar(submissionsByDay: ReadonlyMap<string, number>, activeYears: readonly number[]): Calendar {
  const days = [...submissionsByDay]
    .filter(([, submissions]) => submissions > 0)
    .map(([date, submissions]) => ({ date, submissions }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { days, activeYears: activeYears.toSorted((a, b) => a - b) };
}

/** The calendars of years as one: of the days of the span, or of all days without one. */
export function joinCalendars(years: readonly Calendar[], span?: Span): Calendar {
  const [only] = years;
  if (only && years.length === 1 && !span) return only;
  const days = years
    .flatMap((year) => year.days)
    .filter(({ date }) => span === undefined || (span.from <= date && date <= span.to));
  // Each part was fetched at its own moment: a year that one of them knows is active.
  const activeYears = new Set(years.flatMap((year) => year.activeYears));
  return toCalendar(new Map(days.map(({ date, submissions }) => [date, submissions])), [...activeYears]);
}
