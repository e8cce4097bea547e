/** The heat map of a user: submissions by UTC day, for a year or for the last twelve months. */
import { activityOf } from './user-activity.ts';
import type { UserName } from './user-name.ts';
import { DAY_S, firstDayOfMonth, toUtcDay, toYear } from './utc-time.ts';
import type { World } from './world.ts';

export interface UserCalendar {
  readonly year: number;
  /** Unix second of midnight to number of submissions, in the order in which LeetCode writes the keys. */
  readonly days: ReadonlyMap<string, number>;
  readonly activeYears: readonly number[];
  readonly totalActiveDays: number;
  /** Longest run of days in the window. */
  readonly streak: number;
}

const WINDOW_DAYS = 365;

export function calendarOf(world: World, user: UserName, year: number | null): UserCalendar {
  const activity = activityOf(world, user);
  const today = toUtcDay(world.nowMs);
  const windowStart = year === null ? today - WINDOW_DAYS + 1 : firstDayOfMonth(year, 1);
  const windowEnd = year === null ? today : Math.min(today, firstDayOfMonth(year + 1, 1) - 1);
  const active: number[] = [];
  const years = new Set<number>();
  for (let day = activity.firstDay; day <= today; day += 1) {
    if (activity.countOn(day) === 0) continue;
    years.add(toYear(day));
    if (day >= windowStart && day <= windowEnd) active.push(day);
  }
  const newYear = firstDayOfMonth(toYear(today), 1);
  // Not sorted: the current year comes first, then the rest of the year before (seen in recordings of 2024).
  const written = [...active.filter((day) => day >= newYear), ...active.filter((day) => day < newYear)];
  return {
    year: year ?? toYear(today),
    days: new Map(written.map((day) => [String(day * DAY_S), activity.countOn(day)])),
    activeYears: [...years],
    totalActiveDays: active.length,
    streak: longestRun(active),
  };
}

function longestRun(sortedDays: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let previous = Number.NaN;
  for (const day of sortedDays) {
    run = day === previous + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    previous = day;
  }
  return longest;
}
