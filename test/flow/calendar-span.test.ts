import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

interface Day {
  readonly date: string;
  readonly submissions: number;
  readonly level: number;
}
interface Period {
  readonly start: string;
  readonly submissions: number;
  readonly activeDays: number;
}

const parts = `
  days { date submissions level } weeks { start submissions activeDays } months { start submissions activeDays }
  activeDays submissions longestStreak currentStreak activeYears timeZone timeZoneUse freshness { fetchedAt stale }
`;
const calendarOf = async (args: string, selection = parts, username = 'bob') => {
  const { data, errors } = await leetgraph.query(
    `{ user(username: "${username}") { calendar${args} { ${selection} } } }`,
  );
  expect(errors).toBeUndefined();
  return data.user.calendar;
};

describe('a span of years', () => {
  test('is one document with an alias for each calendar year, beside the identity', async () => {
    const calendar = await calendarOf('(from: "2023-03-15", to: "2025-12-31")');
    expect(calendar.activeDays).toBeGreaterThan(100);
    expect(simulator.requests()).toHaveLength(1);
    expect(simulator.requests()[0]?.roots).toEqual({ matchedUser: 4 });
  });

  test('has the days of its years from the first to the last, and nothing else', async () => {
    const { days, activeDays, submissions } = await calendarOf('(from: "2024-02-10", to: "2025-11-20")');
    const ofYears = await leetgraph.query(
      '{ user(username: "bob") { a: calendar(year: 2024) { days { date submissions } } b: calendar(year: 2025) { days { date submissions } } } }',
    );
    const { a, b } = ofYears.data.user;
    const expected = [...a.days, ...b.days].filter(({ date }: Day) => '2024-02-10' <= date && date <= '2025-11-20');
    expect(expected.length).toBeGreaterThan(50);
    expect(days.map(({ date, submissions: of }: Day) => ({ date, submissions: of }))).toEqual(expected);
    expect([activeDays, submissions]).toEqual([
      expected.length,
      expected.reduce((sum: number, day: Day) => sum + day.submissions, 0),
    ]);
    // Each year is a lookup of its own: the two of the span are the two that were asked for afterwards.
    expect(simulator.requests()).toHaveLength(1);
  });

  test('has weeks and months that add up to its days, and levels by quarters', async () => {
    const { days, weeks, months, submissions, activeDays } = await calendarOf('(from: "2024-01-03", to: "2025-12-30")');
    for (const periods of [weeks, months] as Period[][]) {
      expect(periods.reduce((sum, period) => sum + period.submissions, 0)).toBe(submissions);
      expect(periods.reduce((sum, period) => sum + period.activeDays, 0)).toBe(activeDays);
    }
    for (const { start } of weeks) expect(new Date(start).getUTCDay()).toBe(1);
    for (const { start } of months) expect(start).toMatch(/-01$/);
    const most = Math.max(...days.map((day: Day) => day.submissions));
    for (const day of days as Day[]) {
      expect(day.level).toBeGreaterThanOrEqual(1);
      expect(day.submissions).toBeGreaterThan(((day.level - 1) * most) / 4);
      expect(day.submissions).toBeLessThanOrEqual((day.level * most) / 4);
    }
  });

  test('of one day, and of ten years, most of them without activity, is a span like any other', async () => {
    const day = await calendarOf('(from: "2025-12-31", to: "2025-12-31")');
    expect(day.days.length).toBeLessThanOrEqual(1);
    const decade = await calendarOf('(from: "2017-01-01", to: "2026-12-31")');
    expect(decade.activeYears).toContain(2025);
    const none = await calendarOf('(from: "2001-01-01", to: "2002-12-31")');
    expect(none).toMatchObject({ days: [], weeks: [], months: [], activeDays: 0, longestStreak: 0, currentStreak: 0 });
  });

  test('that reaches today has the same current streak as the last twelve months', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `member${index}`);
    const { data, errors } = await leetgraph.query(
      `query ($names: [String!]!) { users(usernames: $names) {
        year: calendar { currentStreak } span: calendar(from: "2025-02-01", to: "2026-01-01") { currentStreak }
        past: calendar(from: "2025-02-01", to: "2025-12-30") { currentStreak }
      } }`,
      { names },
    );
    expect(errors).toBeUndefined();
    type Streak = Record<'year' | 'span' | 'past', { currentStreak: number }>;
    const streaks: Streak[] = data.users;
    for (const { year, span, past } of streaks) {
      expect(span).toEqual(year);
      expect(past.currentStreak).toBe(0);
    }
    expect(Math.max(...streaks.map(({ year }) => year.currentStreak))).toBeGreaterThan(1);
    // Four calendars each, and the identity: 30 x 5 aliases of 100 a document.
    expect(simulator.requests()).toHaveLength(2);
  });

  test('is as old as its oldest part, and counts today by its newest year', async () => {
    await calendarOf('(year: 2024)', 'activeDays');
    both.clock.advance(120_000);
    const { freshness } = await calendarOf('(from: "2024-01-01", to: "2025-12-31")');
    expect(freshness).toEqual({ fetchedAt: '2026-01-01T00:00:00.000Z', stale: false });
    expect(simulator.requests()[1]?.roots).toEqual({ matchedUser: 1 });
  });

  test('of an owner who hides it is NOT_PUBLIC, once', async () => {
    const { data, errors } = await leetgraph.query(
      '{ user(username: "hidden-hugo") { username calendar(from: "2020-01-01", to: "2025-12-31") { activeDays } } }',
    );
    expect(data.user).toEqual({ username: 'Hidden-hugo', calendar: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['user', 'calendar'], 'NOT_PUBLIC'],
    ]);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('of an unknown user is null without an error', async () => {
    const { data, errors } = await leetgraph.query(
      '{ user(username: "nobody-there") { calendar(from: "2020-01-01", to: "2025-12-31") { activeDays } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ user: null });
    expect(simulator.requests()).toHaveLength(1);
  });
});

describe('a time zone', () => {
  test('is UTC unless another is asked for, and is followed exactly then', async () => {
    expect(await calendarOf('', 'timeZone timeZoneUse')).toEqual({ timeZone: 'UTC', timeZoneUse: 'EXACT' });
    expect(await calendarOf('(timeZone: "Africa/Abidjan")', 'timeZone timeZoneUse')).toEqual({
      timeZone: 'Africa/Abidjan',
      timeZoneUse: 'EXACT',
    });
  });

  test('elsewhere decides what is today, says so, and costs no other answer', async () => {
    // 00:30 UTC on the third of March: Los Angeles has the second, Kiritimati the third.
    await both.close();
    const clock = createFakeClock(Date.UTC(2026, 2, 3, 0, 30));
    both = await startBoth({ clock });
    ({ leetgraph, simulator } = both);
    const names = Array.from({ length: 60 }, (_, index) => `member${index}`);
    const { data, errors } = await leetgraph.query(
      `query ($names: [String!]!) { users(usernames: $names) {
        utc: calendar { days { date } currentStreak timeZoneUse }
        west: calendar(timeZone: "America/Los_Angeles") { days { date } currentStreak timeZoneUse }
        east: calendar(timeZone: "Pacific/Kiritimati") { days { date } currentStreak timeZoneUse }
      } }`,
      { names },
    );
    expect(errors).toBeUndefined();
    expect(simulator.requests()).toHaveLength(2);
    let endedYesterdayButOne = 0;
    for (const { utc, west, east } of data.users) {
      expect([utc, west, east].map(({ timeZoneUse }) => timeZoneUse)).toEqual(['EXACT', 'TODAY_ONLY', 'TODAY_ONLY']);
      expect([west.days, east.days]).toEqual([utc.days, utc.days]);
      expect(east.currentStreak).toBe(utc.currentStreak);
      const has = (date: string) => utc.days.some((day: Day) => day.date === date);
      // Active on the first, not since: over in UTC, where that was the day before yesterday; alive where it was yesterday.
      if (has('2026-03-01') && !has('2026-03-02') && !has('2026-03-03')) {
        endedYesterdayButOne += 1;
        expect(utc.currentStreak).toBe(0);
        expect(west.currentStreak).toBeGreaterThan(0);
      }
    }
    expect(endedYesterdayButOne).toBeGreaterThan(0);
  });
});

describe('arguments that do not go together ask LeetCode nothing', () => {
  test.each([
    ['(year: 2025, from: "2025-01-01", to: "2025-02-01")', 'by a year, by both from and to, or by neither'],
    ['(year: 2025, to: "2025-02-01")', 'by a year, by both from and to, or by neither'],
    ['(from: "2025-01-01")', 'by both from and to'],
    ['(to: "2025-01-01", from: null)', 'by both from and to'],
    ['(from: "2025-01-02", to: "2025-01-01")', 'from must be a day that is not after 2025-01-01'],
    ['(from: "2015-12-31", to: "2025-01-01")', 'days of at most 10 calendar years'],
    ['(from: "1999-12-31", to: "2000-01-01")', 'from must be a day of the years 2000 to 2100'],
    ['(from: "2100-12-31", to: "2101-01-01")', 'to must be a day of the years 2000 to 2100'],
    ['(timeZone: "Mars/Olympus_Mons")', 'timeZone must be an IANA time zone'],
    ['(timeZone: "")', 'timeZone must be an IANA time zone'],
  ])('%s', async (args, message) => {
    const { errors } = await leetgraph.query(`{ user(username: "alice") { calendar${args} { activeDays } } }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(message);
    expect(simulator.requests()).toEqual([]);
  });

  test('but null is the same as left out', async () => {
    const calendar = await calendarOf('(year: null, from: null, to: null, timeZone: null)', 'timeZone activeDays');
    expect(calendar).toEqual({ timeZone: 'UTC', activeDays: expect.any(Number) });
  });
});
