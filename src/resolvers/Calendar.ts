/** Fields of Calendar: the days, and what follows from them. Computed when selected. */
import { currentStreak, longestStreak, monthsOf, submissionsOf, weeksOf, withLevels } from '../domain/calendar-sums.ts';
import { dayIn, timeZoneUseOf } from '../domain/time-zone.ts';
import type { CalendarResolvers } from '../generated/resolver-types.ts';

export const Calendar: CalendarResolvers = {
  days: ({ days }) => withLevels(days),
  weeks: ({ days }) => weeksOf(days),
  months: ({ days }) => monthsOf(days),
  activeDays: ({ days }) => days.length,
  submissions: ({ days }) => submissionsOf(days),
  longestStreak: ({ days }) => longestStreak(days),
  currentStreak: ({ days, askedAt, timeZone }) => currentStreak(days, dayIn(timeZone, Date.parse(askedAt))),
  timeZoneUse: ({ timeZone }) => timeZoneUseOf(timeZone),
};
