/** The calendar of an account: one lookup for each calendar year that it touches, all in one wave. */
import { joinCalendars } from '../domain/calendar.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Lookup } from '../loaders/lookup.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import { oldestOf } from '../loaders/oldest-of.ts';
import { userCalendarLookup } from '../loaders/user-lookups.ts';
import type { CalendarRequest } from './calendar-arguments.ts';
import type { CalendarParent } from './parents.ts';

export function calendarLookups(username: string, { years }: CalendarRequest): Lookup<Calendar>[] {
  return years.map((year) => userCalendarLookup({ username, year }));
}

/** Null when there is no such account. A calendar that is hidden, or a year that fails, is one failure of the whole. */
export async function loadCalendar(
  loader: LookupLoader,
  username: string,
  request: CalendarRequest,
): Promise<CalendarParent | null> {
  const answers = await Promise.all(calendarLookups(username, request).map(async (lookup) => loader.load(lookup)));
  const calendars = answers.flatMap(({ value }) => value ?? []);
  const [first, ...others] = answers;
  const last = answers.at(-1);
  if (!first || !last || calendars.length < answers.length) return null;
  return {
    ...joinCalendars(calendars, request.span),
    timeZone: request.timeZone,
    // The last year is the one that can hold today; an older one may have been fetched on another day.
    askedAt: last.freshness.fetchedAt,
    freshness: oldestOf([first, ...others]),
  };
}
