/** Calendar days in UTC as `YYYY-MM-DD`, and the little arithmetic that they need. Knows no clock: today is a parameter. */
import { z } from 'zod';
import { badInput } from '../errors.ts';

/** A day that exists, for example `2024-02-29`. */
export const utcDay = z.iso.date();

const dayMs = 86_400_000;

/** The day in which a moment lies. */
export function utcDayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The moment at which a day begins, in milliseconds since the epoch. */
export function startOfUtcDayMs(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The moment at which the day after begins: when the daily challenge changes, in milliseconds since the epoch. */
export function nextUtcMidnightMs(ms: number): number {
  return (Math.floor(ms / dayMs) + 1) * dayMs;
}

/** The day that is so many days later, or earlier if negative. */
export function addDays(day: string, days: number): string {
  return utcDayOf(startOfUtcDayMs(day) + days * dayMs);
}

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(day) / dayMs;
}

/** Weeks since the one of 1970-01-01, which was a Thursday: equal for days of one week from Monday to Sunday. */
export function weekNumber(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7);
}

/** The Monday of the week that the day lies in, as ISO 8601 has weeks. */
export function mondayOf(day: string): string {
  return utcDayOf((weekNumber(day) * 7 - 3) * dayMs);
}

/** The first day of the month that the day lies in. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** Reads a day that a client sent. */
export function parseUtcDay(subject: string, value: unknown): string {
  const parsed = utcDay.safeParse(value);
  if (!parsed.success) throw badInput(subject, 'a calendar day, YYYY-MM-DD', value ?? null);
  return parsed.data;
}
