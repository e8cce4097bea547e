/** What follows from the days of a calendar, compared with a plain walk over every day. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toCalendar } from '../../src/domain/calendar.ts';
import {
  currentStreak,
  longestStreak,
  monthsOf,
  submissionsOf,
  weeksOf,
  withLevels,
} from '../../src/domain/calendar-sums.ts';
import { addDays, startOfUtcDayMs } from '../../src/domain/utc-day.ts';

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
const submissionsAt = (offset: number): number => 1 + ((offset * 7) % 23);
const daysOf = (offsets: Iterable<number>) =>
  toCalendar(new Map([...offsets].map((offset) => [dayAt(offset), submissionsAt(offset)])), []).days;
const daysNamed = (...dates: string[]) => dates.map((date) => ({ date, submissions: 1 }));

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

/** Walks over every day, and begins a period wherever `begins` says so. */
function sumsByWalking(offsets: ReadonlySet<number>, begins: (day: Date) => boolean) {
  const sums: { start: string; submissions: number; activeDays: number }[] = [];
  // From the Monday and the first of a month before the window.
  let open = { start: '', submissions: 0, activeDays: 0 };
  for (let offset = -40; offset <= lengthInDays + 40; offset += 1) {
    if (begins(new Date(startOfUtcDayMs(dayAt(offset))))) {
      if (open.activeDays > 0) sums.push(open);
      open = { start: dayAt(offset), submissions: 0, activeDays: 0 };
    }
    if (!offsets.has(offset)) continue;
    open.submissions += submissionsAt(offset);
    open.activeDays += 1;
  }
  return sums;
}

describe('sums', () => {
  test('of weeks that begin on Mondays are those of a walk over every day', () => {
    fc.assert(
      fc.property(activeDays, (offsets) => {
        expect(weeksOf(daysOf(offsets))).toEqual(sumsByWalking(offsets, (day) => day.getUTCDay() === 1));
      }),
    );
  });

  test('of months are those of a walk over every day', () => {
    fc.assert(
      fc.property(activeDays, (offsets) => {
        expect(monthsOf(daysOf(offsets))).toEqual(sumsByWalking(offsets, (day) => day.getUTCDate() === 1));
      }),
    );
  });

  test('of days, weeks and months are one and the same', () => {
    fc.assert(
      fc.property(activeDays, (offsets) => {
        const days = daysOf(offsets);
        const total = [...offsets].reduce((sum, offset) => sum + submissionsAt(offset), 0);
        expect(submissionsOf(days)).toBe(total);
        for (const periods of [weeksOf(days), monthsOf(days)]) {
          expect(periods.reduce((sum, { submissions }) => sum + submissions, 0)).toBe(total);
          expect(periods.reduce((sum, period) => sum + period.activeDays, 0)).toBe(offsets.size);
        }
      }),
    );
  });

  test.each([
    // The calendar year and the ISO year of these days differ, or a week is cut by the end of a year or a leap day.
    ['2020-12-31', '2020-12-28'],
    ['2021-01-03', '2020-12-28'],
    ['2021-01-04', '2021-01-04'],
    ['2024-02-29', '2024-02-26'],
    ['2024-12-30', '2024-12-30'],
    ['2000-01-01', '1999-12-27'],
  ])('put %s into the week of %s', (day, monday) => {
    expect(weeksOf(daysNamed(day))).toEqual([{ start: monday, submissions: 1, activeDays: 1 }]);
  });

  test('are nothing without days', () => {
    expect([weeksOf([]), monthsOf([]), withLevels([])]).toEqual([[], [], []]);
    expect([submissionsOf([]), longestStreak([]), currentStreak([], '2026-01-01')]).toEqual([0, 0, 0]);
  });
});

describe('levels', () => {
  const levels = (...counts: number[]) =>
    withLevels(counts.map((submissions, index) => ({ date: dayAt(index), submissions }))).map(({ level }) => level);

  test('are quarters of the greatest number', () => {
    expect(levels(1, 2, 3, 4)).toEqual([1, 2, 3, 4]);
    expect(levels(1, 25, 26, 50, 51, 75, 76, 100)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(levels(1, 1)).toEqual([4, 4]);
    expect(levels(2_147_483_647, 1)).toEqual([4, 1]);
  });

  test('are 1 to 4, never fall as submissions grow, and are 4 for the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_147_483_647 }), { minLength: 1 }), (counts) => {
        const ordered = counts.toSorted((a, b) => a - b);
        const made = levels(...ordered);
        expect(made).toEqual(made.toSorted((a, b) => a - b));
        expect(made.at(-1)).toBe(4);
        expect(made.every((level) => [1, 2, 3, 4].includes(level))).toBe(true);
      }),
    );
  });
});

describe('the longest streak', () => {
  test('is that of a walk over every day', () => {
    fc.assert(
      fc.property(activeDays, (offsets) => {
        expect(longestStreak(daysOf(offsets))).toBe(longestByWalking(offsets));
      }),
    );
  });
});

describe('the current streak', () => {
  test('is the run that reaches today or yesterday', () => {
    fc.assert(
      fc.property(activeDays, fc.integer({ min: 0, max: lengthInDays }), (offsets, today) => {
        expect(currentStreak(daysOf(offsets), dayAt(today))).toBe(currentByWalking(offsets, today));
      }),
    );
  });

  test.each([
    ['counts today', '2024-03-01', 3],
    ['survives until the end of the next day', '2024-03-02', 3],
    ['is over after a whole day without submissions', '2024-03-03', 0],
    ['does not count days after today', '2024-02-29', 2],
  ])('%s', (_what, today, streak) => {
    expect(currentStreak(daysNamed('2024-02-28', '2024-02-29', '2024-03-01'), today)).toBe(streak);
  });

  test('goes over the end of a year', () => {
    expect(currentStreak(daysNamed('2025-12-30', '2025-12-31', '2026-01-01'), '2026-01-01')).toBe(3);
  });
});
