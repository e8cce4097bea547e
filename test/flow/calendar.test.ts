import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const dayMs = 86_400_000;
const parts = 'days { date submissions } activeDays submissions longestStreak currentStreak activeYears';

interface Calendar {
  readonly days: readonly { readonly date: string; readonly submissions: number }[];
  readonly activeDays: number;
  readonly submissions: number;
  readonly longestStreak: number;
  readonly currentStreak: number;
  readonly activeYears: readonly number[];
}

/** Day by day over the window: nothing of how Leetgraph counts. */
function recount({ days }: Calendar, todayMs: number) {
  const submissionsOn = new Map(days.map(({ date, submissions }) => [date, submissions]));
  const isActive = (ms: number) => submissionsOn.has(new Date(ms).toISOString().slice(0, 10));
  let longestStreak = 0;
  let run = 0;
  let submissions = 0;
  for (let ms = todayMs - 400 * dayMs; ms <= todayMs; ms += dayMs) {
    run = isActive(ms) ? run + 1 : 0;
    longestStreak = Math.max(longestStreak, run);
    submissions += submissionsOn.get(new Date(ms).toISOString().slice(0, 10)) ?? 0;
  }
  let currentStreak = 0;
  for (let ms = isActive(todayMs) ? todayMs : todayMs - dayMs; isActive(ms); ms -= dayMs) currentStreak += 1;
  return { activeDays: submissionsOn.size, submissions, longestStreak, currentStreak };
}

interface WireCalendar {
  readonly activeYears: readonly number[];
  readonly streak: number;
  readonly totalActiveDays: number;
  /** JSON: unix seconds of a midnight to submissions. */
  readonly submissionCalendar: string;
}

/** What LeetCode itself says, in its own words. */
async function askLeetCode(username: string, year: number | null) {
  const response = await fetch(simulator.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', referer: 'https://leetcode.com/' },
    body: JSON.stringify({
      query:
        'query ($username: String!, $year: Int) { matchedUser(username: $username) { userCalendar(year: $year) { activeYears streak totalActiveDays submissionCalendar } } }',
      variables: { username, year },
    }),
  });
  const { data } = (await response.json()) as { data: { matchedUser: { userCalendar: WireCalendar } } };
  const { submissionCalendar, ...facts } = data.matchedUser.userCalendar;
  return { ...facts, byDay: JSON.parse(submissionCalendar) as Record<string, number> };
}

describe('a calendar', () => {
  test.each([
    ['of the last twelve months', null],
    ['of a year', 2025],
  ])('%s has the days that LeetCode has, oldest first, as dates', async (_, year) => {
    const { data, errors } = await leetgraph.query(
      `query ($year: Int) { user(username: "bob") { calendar(year: $year) { ${parts} } } }`,
      { year },
    );
    expect(errors).toBeUndefined();
    const { days, activeDays, longestStreak, activeYears } = data.user.calendar;
    expect(simulator.requests()).toHaveLength(1);
    const asked = await askLeetCode('bob', year);
    const expected = Object.entries(asked.byDay)
      .map(([seconds, submissions]) => ({
        date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
        submissions,
      }))
      .sort((a, b) => a.date.localeCompare(b.date));
    expect(expected.length).toBeGreaterThan(50);
    expect(days).toEqual(expected);
    expect([activeDays, longestStreak]).toEqual([asked.totalActiveDays, asked.streak]);
    expect(activeYears).toEqual([...asked.activeYears].sort());
    if (year !== null) for (const { date } of days) expect(date).toMatch(/^2025-/);
  });

  test('counts days, submissions and streaks right, for thirty users in one document', async () => {
    // In the evening, so that the running day is an active one for some.
    both.clock.advance(20 * 3_600_000);
    const names = Array.from({ length: 30 }, (_, index) => `member${index}`);
    const { data, errors } = await leetgraph.query(
      `query ($names: [String!]!) { users(usernames: $names) { calendar { ${parts} } } }`,
      { names },
    );
    expect(errors).toBeUndefined();
    const calendars: Calendar[] = data.users.map(({ calendar }: { calendar: Calendar }) => calendar);
    for (const calendar of calendars) {
      expect(calendar).toMatchObject(recount(calendar, both.clock.nowMs()));
      expect(calendar.activeYears).toEqual(calendar.activeYears.toSorted());
    }
    // All kinds are among them, or the test would prove little: runs to today, to yesterday, and none.
    const running = calendars.filter(({ currentStreak }) => currentStreak > 0);
    const reachesToday = ({ days }: Calendar) => days.at(-1)?.date === '2026-01-01';
    expect(running.some(reachesToday)).toBe(true);
    expect(running.every(reachesToday)).toBe(false);
    expect(running.length).toBeLessThan(calendars.length);
    expect(Math.max(...running.map(({ currentStreak }) => currentStreak))).toBeGreaterThan(1);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('counts the current streak to the day on which LeetCode was asked, however long the answer is kept', async () => {
    const query = `{ user(username: "member1") { calendar { ${parts} freshness { fetchedAt stale } } } }`;
    const first = await leetgraph.query(query);
    both.clock.advance(3 * dayMs);
    const later = await leetgraph.query(query);
    expect(later.data.user.calendar.freshness).toEqual({ fetchedAt: '2026-01-01T00:00:00.000Z', stale: true });
    expect(later.data.user.calendar.currentStreak).toBe(first.data.user.calendar.currentStreak);
  });

  test('of a year without activity is empty, and knows the years with some', async () => {
    const { data, errors } = await leetgraph.query(`{ user(username: "bob") { calendar(year: 2001) { ${parts} } } }`);
    expect(errors).toBeUndefined();
    const { activeYears, ...rest } = data.user.calendar;
    expect(rest).toEqual({ days: [], activeDays: 0, submissions: 0, longestStreak: 0, currentStreak: 0 });
    expect(activeYears).toContain(2025);
  });

  test('of an account without any activity is empty, not null', async () => {
    const { data, errors } = await leetgraph.query(`{ user(username: "empty-eve") {
      username calendar { ${parts} } recentSubmissions { nodes { title } } solved { all { problems } }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.user).toEqual({
      username: 'Empty-eve',
      calendar: { days: [], activeDays: 0, submissions: 0, longestStreak: 0, currentStreak: 0, activeYears: [] },
      recentSubmissions: { nodes: [] },
      solved: { all: { problems: 0 } },
    });
    expect(simulator.requests()).toHaveLength(1);
  });
});
