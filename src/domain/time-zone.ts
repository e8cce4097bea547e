/** Time zones by their IANA names, as this runtime knows them. Knows no clock: moments are parameters. */
import { badInput } from '../errors.ts';

/** How far a calendar follows a time zone: LeetCode counts by UTC day, and of its days no other can be made. */
export type TimeZoneUse = 'EXACT' | 'TODAY_ONLY';

/** Reads a name that a client sent, in any case of letters, for example `Europe/Paris`. Null is UTC. */
export function parseTimeZone(subject: string, value: unknown): string {
  if (value == null) return 'UTC';
  // Offsets such as `+01:00` are left out: they are no IANA names, and Node 20 does not know them.
  if (typeof value === 'string' && /^[A-Za-z]/.test(value) && isKnown(value)) return value;
  throw badInput(subject, 'an IANA time zone such as UTC or Europe/Paris', value);
}

/** The calendar day, YYYY-MM-DD, that a moment has there. */
export function dayIn(timeZone: string, ms: number): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** EXACT for UTC and for every zone whose days have always been those of UTC since LeetCode counts them. */
export function timeZoneUseOf(timeZone: string): TimeZoneUse {
  if (timeZone === 'UTC') return 'EXACT';
  const hour = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  return middlesOfMonths.every((ms) => hour.format(ms) === noon) ? 'EXACT' : 'TODAY_ONLY';
}

/** The years that a calendar can be asked for, and today's rules go on for ever: noon of the 15th, UTC, of each month. */
const firstYear = 2000;
const lastYear = 2040;
const middlesOfMonths = Array.from({ length: 12 * (lastYear - firstYear + 1) }, (_, month) =>
  Date.UTC(firstYear, month, 15, 12),
);
const noon = '12:00';

function isKnown(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // A RangeError is how Intl says that it knows no such zone.
    return false;
  }
}
