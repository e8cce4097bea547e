import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayIn, parseTimeZone, timeZoneUseOf } from '../../src/domain/time-zone.ts';
import { addDays, utcDayOf } from '../../src/domain/utc-day.ts';

const zones = Intl.supportedValuesOf('timeZone');
const momentMs = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 11, 31) });

describe('the day of a moment', () => {
  test('is in UTC the UTC day', () => {
    fc.assert(fc.property(momentMs, (ms) => expect(dayIn('UTC', ms)).toBe(utcDayOf(ms))));
  });

  test('is nowhere more than a day from the UTC day, and moves forwards only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), momentMs, (zone, ms) => {
        const utc = utcDayOf(ms);
        const day = dayIn(zone, ms);
        expect([addDays(utc, -1), utc, addDays(utc, 1)]).toContain(day);
        // Samoa left out 2011-12-30, when it changed sides of the date line.
        expect([day, addDays(day, 1), addDays(day, 2)]).toContain(dayIn(zone, ms + 3_600_000));
        // A day of local time has 22 to 26 hours: after them there is another one, wherever the clocks are changed.
        expect(dayIn(zone, ms + 26 * 3_600_000) > day).toBe(true);
      }),
    );
  });

  test.each([
    ['the last minute before midnight in Auckland', 'Pacific/Auckland', '2026-01-01T10:59:59.999Z', '2026-01-01'],
    ['midnight in Auckland, in summer time', 'Pacific/Auckland', '2026-01-01T11:00:00.000Z', '2026-01-02'],
    ['midnight in Auckland, in winter time', 'Pacific/Auckland', '2026-07-01T12:00:00.000Z', '2026-07-02'],
    ['a leap day in New York that is over in UTC', 'America/New_York', '2024-03-01T04:59:59.000Z', '2024-02-29'],
    ['an hour after the clocks went forward in New York', 'America/New_York', '2024-03-11T04:00:00.000Z', '2024-03-11'],
    ['an hour before that', 'America/New_York', '2024-03-11T03:59:59.000Z', '2024-03-10'],
    ['the end of a year half an hour off', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z', '2026-01-01'],
    ['a place 14 hours ahead', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z', '2026-01-01'],
  ])('is right at %s', (_what, zone, at, day) => {
    expect(dayIn(zone, Date.parse(at))).toBe(day);
  });
});

describe('a time zone', () => {
  test.each(['UTC', 'utc', 'Etc/UTC', 'GMT', 'Zulu', 'Africa/Abidjan', 'Atlantic/Reykjavik'])(
    '%s is followed exactly: it does not differ from UTC',
    (zone) => {
      expect(timeZoneUseOf(parseTimeZone('timeZone', zone))).toBe('EXACT');
    },
  );

  test.each(['Europe/London', 'Africa/Casablanca', 'Africa/Sao_Tome', 'Antarctica/Troll', 'America/New_York', 'EST'])(
    '%s decides today alone: it differs, if only at times',
    (zone) => {
      expect(timeZoneUseOf(parseTimeZone('timeZone', zone))).toBe('TODAY_ONLY');
    },
  );

  test('that is followed exactly has the days of UTC at every moment', () => {
    const exact = zones.filter((zone) => timeZoneUseOf(zone) === 'EXACT');
    expect(exact.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...exact), momentMs, (zone, ms) => expect(dayIn(zone, ms)).toBe(utcDayOf(ms))),
    );
  });

  test('is known by every name that the runtime lists, and is UTC when null', () => {
    for (const zone of zones) expect(parseTimeZone('timeZone', zone)).toBe(zone);
    expect(parseTimeZone('timeZone', null)).toBe('UTC');
  });

  test.each(['', 'Mars/Olympus_Mons', '+01:00', '-05:00', 'Europe/', ' UTC', 'UTC+1', 'x'.repeat(10_000), 7, true, {}])(
    'must not be %p',
    (zone) => {
      expect(() => parseTimeZone('timeZone', zone)).toThrow(/^timeZone must be an IANA time zone/);
    },
  );
});
