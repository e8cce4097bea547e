/** Days in UTC: leap days, ends of years, and what is no day. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, nextUtcMidnightMs, parseUtcDay, startOfUtcDayMs, utcDayOf } from '../../src/domain/utc-day.ts';

const ms = fc.integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2101, 0, 1) });

describe('days', () => {
  test('follow one another over leap days and ends of years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-29', 1)).toBe('2024-03-01');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  test('hold the moments from their start to the next midnight', () => {
    fc.assert(
      fc.property(ms, (moment) => {
        const day = utcDayOf(moment);
        expect(startOfUtcDayMs(day)).toBeLessThanOrEqual(moment);
        expect(nextUtcMidnightMs(moment)).toBeGreaterThan(moment);
        expect(utcDayOf(nextUtcMidnightMs(moment))).toBe(addDays(day, 1));
        expect(nextUtcMidnightMs(moment) - startOfUtcDayMs(day)).toBe(86_400_000);
      }),
    );
  });

  test('are a day long at midnight itself', () => {
    expect(nextUtcMidnightMs(Date.UTC(2026, 2, 1))).toBe(Date.UTC(2026, 2, 2));
  });
});

describe('parseUtcDay', () => {
  test('takes days that exist', () => {
    expect(parseUtcDay('date', '2024-02-29')).toBe('2024-02-29');
  });

  test.each([
    '2023-02-29',
    '2026-13-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    '',
    null,
    undefined,
    20260101,
  ])('refuses %p', (value) => {
    expect(() => parseUtcDay('date', value)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
