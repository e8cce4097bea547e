/** Days and seconds in UTC, the only time zone that LeetCode's data knows. */

export const SECOND_MS = 1000;
export const DAY_S = 86_400;
export const DAY_MS = DAY_S * SECOND_MS;

/** Number of the UTC day since 1970-01-01. */
export function toUtcDay(timeMs: number): number {
  return Math.floor(timeMs / DAY_MS);
}

/** "YYYY-MM-DD" of a UTC day. */
export function toDateText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function toYear(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** The first day of a month; months count from 1 and may overflow. */
export function firstDayOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

const UNITS: readonly (readonly [string, number])[] = [
  ['year', 365 * DAY_S],
  ['month', 30 * DAY_S],
  ['week', 7 * DAY_S],
  ['day', DAY_S],
  ['hour', 3600],
  ['minute', 60],
];

/** An age in words, at most two neighbouring units, as Django's `timesince` writes it: "2 months, 1 week". */
export function toAgeText(ageS: number): string {
  const first = UNITS.findIndex(([, unitS]) => ageS >= unitS);
  const parts: string[] = [];
  let restS = ageS;
  for (const [name, unitS] of first < 0 ? [] : UNITS.slice(first, first + 2)) {
    const count = Math.floor(restS / unitS);
    restS -= count * unitS;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return parts.join(', ') || '0 minutes';
}
