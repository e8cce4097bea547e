/** The days of a calendar, of a year and of a span that is made of years. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendar, joinCalendars, toCalendar } from '../../src/domain/calendar.ts';
import { addDays } from '../../src/domain/utc-day.ts';

/** Four years, two of them leap years. */
const firstDay = '2020-01-01';
const lengthInDays = 1_827;
const dayAt = (offset: number): string => addDays(firstDay, offset);
const yearAt = (offset: number): number => Number(dayAt(offset).slice(0, 4));
const offset = fc.integer({ min: 0, max: lengthInDays - 1 });
const activeOffsets = fc.uniqueArray(offset, { maxLength: 400 });
const submissionsAt = (at: number) => 1 + (at % 7);

describe('a calendar', () => {
  test('has its days oldest first, whatever the order in which they come', () => {
    fc.assert(
      fc.property(activeOffsets, (offsets) => {
        const made = toCalendar(new Map(offsets.map((at) => [dayAt(at), submissionsAt(at)])), []);
        const ordered = offsets.toSorted((a, b) => a - b);
        expect(made.days).toEqual(ordered.map((at) => ({ date: dayAt(at), submissions: submissionsAt(at) })));
        expect(calendar.parse(made)).toEqual(made);
      }),
    );
  });

  test('leaves out days without submissions', () => {
    const made = toCalendar(
      new Map([
        ['2026-03-01', 2],
        ['2026-03-02', 0],
      ]),
      [],
    );
    expect(made.days).toEqual([{ date: '2026-03-01', submissions: 2 }]);
  });

  test('lists years oldest first', () => {
    expect(toCalendar(new Map(), [2026, 2024, 2025]).activeYears).toEqual([2024, 2025, 2026]);
  });
});

describe('a span', () => {
  const yearsOf = (offsets: readonly number[]) => {
    const activeYears = [...new Set(offsets.map(yearAt))];
    return [2020, 2021, 2022, 2023, 2024].map((year) => {
      const ofYear = offsets.filter((at) => yearAt(at) === year);
      return toCalendar(new Map(ofYear.map((at) => [dayAt(at), submissionsAt(at)])), activeYears);
    });
  };

  test('has exactly the active days from its first to its last, both included', () => {
    fc.assert(
      fc.property(activeOffsets, offset, offset, (offsets, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const joined = joinCalendars(yearsOf(offsets), { from: dayAt(from), to: dayAt(to) });
        const within = offsets.filter((at) => from <= at && at <= to).sort((x, y) => x - y);
        expect(joined.days).toEqual(within.map((at) => ({ date: dayAt(at), submissions: submissionsAt(at) })));
        expect(joined.activeYears).toEqual([...new Set(offsets.map(yearAt))].sort((x, y) => x - y));
      }),
    );
  });

  test('has a day once, even if LeetCode says it of two years', () => {
    const twice = toCalendar(new Map([['2021-12-31', 3]]), [2021]);
    expect(joinCalendars([twice, twice], { from: '2021-01-01', to: '2022-12-31' }).days).toEqual(twice.days);
  });

  test('is all there is when nothing is cut', () => {
    const year = toCalendar(new Map([['2024-02-29', 3]]), [2024]);
    expect(joinCalendars([year])).toEqual(year);
  });
});
