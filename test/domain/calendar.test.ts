/** The sums of a calendar, compared with a plain walk over every day. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendar, currentStreak, toCalendar } from '../../src/domain/calendar.ts';
import { addDays } from '../../src/domain/utc-day.ts';

/** Holds two leap days and five ends of years. */
const firstDay = '2019-12-20';
const lengthInDays = 1_600;

const activeDays = fc
  .array(
    fc.record({ start: fc.integer({ min: 0, max: lengthInDays - 40 }), length: fc.integer({ min: 1, max: 40 }) }),
    { maxLength: 12 },
  )
  .map((runs) => new Set(runs.flatMap((run) => Array.from({ length: run.length }, (_, i) => run.start + i))));

const dayAt = (offset: number): string => addDays(firstDay, offset);

function calendarOf(offsets: Iterable<number>) {
  return toCalendar(new Map([...offsets].map((offset) => [dayAt(offset), 1 + (offset % 7)])), []);
}

/** Longest run that ends at each day, by walking over every day of the window. */
function longestByWalking(offsets: ReadonlySet<number>): number {
  let longest = 0;
  let running = 0;
  for (let offset = 0; offset <= lengthInDays; offset += 1) {
    running = offsets.has(offset) ? running + 1 : 0;
    longest = Math.max(longest, running);
  }
  return longest;
}

/** Walks back from today, which may itself still be empty. */
function currentByWalking(offsets: ReadonlySet<number>, today: number): number {
  let offset = offsets.has(today) ? today : today - 1;
  let length = 0;
  for (; offsets.has(offset); offset -= 1) length += 1;
  return length;
}

describe('a calendar', () => {
  test('has its days in order, and sums that follow from them', () => {
    fc.assert(
      fc.property(activeDays, (offsets) => {
        const made = calendarOf(offsets);
        const ordered = [...offsets].sort((a, b) => a - b);
        expect(made.days.map((day) => day.date)).toEqual(ordered.map(dayAt));
        expect(made.activeDays).toBe(offsets.size);
        expect(made.submissions).toBe(ordered.reduce((sum, offset) => sum + 1 + (offset % 7), 0));
        expect(made.longestStreak).toBe(longestByWalking(offsets));
        expect(calendar.parse(made)).toEqual(made);
      }),
    );
  });

  test('leaves out days without submissions', () => {
    const made = toCalendar(
      new Map([
        ['2026-03-01', 2],
        ['2026-03-02', 0],
        ['2026-03-03', 1],
      ]),
      [],
    );
    expect(made).toMatchObject({ activeDays: 2, submissions: 3, longestStreak: 1 });
  });

  test('has no streak without days', () => {
    expect(toCalendar(new Map(), [])).toEqual({
      days: [],
      activeDays: 0,
      submissions: 0,
      longestStreak: 0,
      activeYears: [],
    });
  });

  test('lists years oldest first', () => {
    expect(toCalendar(new Map(), [2026, 2024, 2025]).activeYears).toEqual([2024, 2025, 2026]);
  });
});

describe('the current streak', () => {
  test('is the run that reaches today or yesterday', () => {
    fc.assert(
      fc.property(activeDays, fc.integer({ min: 0, max: lengthInDays }), (offsets, today) => {
        const days = calendarOf(offsets).days;
        expect(currentStreak(days, dayAt(today))).toBe(currentByWalking(offsets, today));
      }),
    );
  });

  test.each([
    ['counts today', '2024-03-01', 3],
    ['survives until the end of the next day', '2024-03-02', 3],
    ['is over after a whole day without submissions', '2024-03-03', 0],
    ['does not count days after today', '2024-02-29', 2],
  ])('%s', (_what, today, streak) => {
    const days = ['2024-02-28', '2024-02-29', '2024-03-01'].map((date) => ({ date, submissions: 1 }));
    expect(currentStreak(days, today)).toBe(streak);
  });

  test('goes over the end of a year', () => {
    const days = ['2025-12-30', '2025-12-31', '2026-01-01'].map((date) => ({ date, submissions: 1 }));
    expect(currentStreak(days, '2026-01-01')).toBe(3);
  });
});
