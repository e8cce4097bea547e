/** The arguments of `calendar`: a year, a span of days, or neither, and a time zone. Read by the wave and by the field. */
import type { Span } from '../domain/calendar.ts';
import { parseTimeZone } from '../domain/time-zone.ts';
import { parseUtcDay } from '../domain/utc-day.ts';
import { parseWholeNumber } from '../domain/whole-number.ts';
import { badInput } from '../errors.ts';

/** As unknown, because the wave reads them from the query, not from a typed resolver. */
export interface CalendarArguments {
  readonly year?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly timeZone?: unknown;
}

export interface CalendarRequest {
  /** What LeetCode has to be asked for, oldest first; null is its own window of about the last twelve months. */
  readonly years: readonly (number | null)[];
  /** Set where only some days of those years are wanted. */
  readonly span?: Span;
  readonly timeZone: string;
}

/** The years that may be asked for. */
const limits = { min: 2000, max: 2100 };
/** Each year of a span is a lookup: ten of them are a tenth of a document at the default UPSTREAM_MAX_LOOKUPS. */
const maxYears = 10;

export function parseCalendarArguments({ year, from, to, timeZone }: CalendarArguments): CalendarRequest {
  const zone = parseTimeZone('timeZone', timeZone);
  if (from == null && to == null) {
    const whole = year == null ? null : parseWholeNumber('year', year, limits);
    return { years: [whole], timeZone: zone };
  }
  if (year != null || from == null || to == null) {
    throw badInput('calendar', 'asked for by a year, by both from and to, or by neither', { year, from, to });
  }
  const span = { from: parseDay('from', from), to: parseDay('to', to) };
  if (span.from > span.to) throw badInput('from', `a day that is not after ${span.to}`, span.from);
  const [first, last] = [yearOf(span.from), yearOf(span.to)];
  if (last - first >= maxYears) {
    throw badInput('from and to', `days of at most ${maxYears} calendar years`, `${span.from} to ${span.to}`);
  }
  return { years: Array.from({ length: last - first + 1 }, (_, index) => first + index), span, timeZone: zone };
}

function parseDay(subject: string, value: unknown): string {
  const day = parseUtcDay(subject, value);
  if (yearOf(day) < limits.min || yearOf(day) > limits.max) {
    throw badInput(subject, `a day of the years ${limits.min} to ${limits.max}`, day);
  }
  return day;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
