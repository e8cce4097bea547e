/** The counts and the calendar of a simulated user agree with each other and with the totals of the site. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { calendarOf } from '../../simulator/data/user-calendar.ts';
import { countsOf, sumOf } from '../../simulator/data/user-counts.ts';
import { findUser } from '../../simulator/data/user-name.ts';
import { createSite, worldAt } from '../../simulator/data/world.ts';
import { DEFAULT_NOW_MS } from '../../simulator/start-simulator.ts';
import { askUser } from './ask-user.ts';
import { ask, at, listAt, numberAt, textAt } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

const rowsSchema = z.array(z.object({ difficulty: z.string(), count: z.number(), submissions: z.number().default(0) }));
const NAMES = ['alice', 'bob', 'climber_1', 'Someone-Else', 'private_person', 'o.brien@home', 'empty_account'] as const;

describe('the counts of a user', () => {
  test.each(NAMES)('of %s agree with each other and with the totals', async (name) => {
    const body = await askUser(simulator(), name);
    const rows = (path: string) => rowsSchema.parse(at(body, path));
    const totals = rows('data.allQuestionsCount');
    const accepted = rows('data.matchedUser.submitStats.acSubmissionNum');
    const tried = rows('data.matchedUser.submitStats.totalSubmissionNum');
    expect(accepted.map(({ difficulty }) => difficulty)).toEqual(['All', 'Easy', 'Medium', 'Hard']);
    for (const list of [totals, accepted, tried]) {
      const [all, ...parts] = list;
      expect(all?.count).toBe(parts.reduce((sum, { count }) => sum + count, 0));
      expect(all?.submissions).toBe(parts.reduce((sum, { submissions }) => sum + submissions, 0));
    }
    const progress = ['numAcceptedQuestions', 'numFailedQuestions', 'numUntouchedQuestions'].map((list) =>
      rows(`data.userProfileUserQuestionProgressV2.${list}`),
    );
    for (const index of [0, 1, 2]) {
      const [solved, failed, untouched] = progress.map((list) => list[index]?.count ?? NaN);
      expect(solved).toBe(accepted[index + 1]?.count);
      expect((solved ?? 0) + (failed ?? 0)).toBe(tried[index + 1]?.count);
      expect((solved ?? 0) + (failed ?? 0) + (untouched ?? 0)).toBe(totals[index + 1]?.count);
      expect(tried[index + 1]?.submissions).toBeGreaterThanOrEqual(accepted[index + 1]?.submissions ?? 0);
    }
    const byLanguage = listAt(body, 'data.matchedUser.languageProblemCount').map((row) =>
      numberAt(row, 'problemsSolved'),
    );
    expect(byLanguage.reduce((sum, solved) => sum + solved, 0)).toBe(accepted[0]?.count);
  });

  test('hold for any name', () => {
    const world = worldAt(createSite(1), DEFAULT_NOW_MS);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_.@-]{1,30}$/), (name) => {
        const user = findUser(name);
        if (user === null) return;
        const counts = countsOf(world, user);
        const calendar = calendarOf(world, user, null);
        const submitted = [...calendar.days.values()].reduce((sum, count) => sum + count, 0);
        expect(sumOf(counts, ({ totalSubmissions }) => totalSubmissions)).toBeGreaterThanOrEqual(submitted);
        expect(counts.Hard.solved + counts.Hard.failed).toBeLessThanOrEqual(765);
        expect(calendar.streak).toBeLessThanOrEqual(calendar.totalActiveDays);
      }),
      { numRuns: 60 },
    );
  });

  test('by topic are in three fixed groups', async () => {
    const { body } = await ask(
      simulator(),
      '{ matchedUser(username: "alice") { tagProblemCounts { advanced { tagSlug problemsSolved } intermediate { tagSlug } fundamental { tagSlug problemsSolved } } } }',
    );
    const groups = at(body, 'data.matchedUser.tagProblemCounts');
    expect(listAt(groups, 'fundamental').map((row) => at(row, 'tagSlug'))).toContain('array');
    expect(listAt(groups, 'advanced').map((row) => at(row, 'tagSlug'))).toContain('dynamic-programming');
    expect(listAt(groups, 'advanced').every((row) => numberAt(row, 'problemsSolved') > 0)).toBe(true);
  });
});

describe('the calendar of a user', () => {
  const daysSchema = z.record(z.string(), z.number().positive());

  test('counts days and the longest run, and is Python text whose keys are not sorted', async () => {
    const calendar = at(await askUser(simulator(), 'alice'), 'data.matchedUser.userCalendar');
    const text = textAt(calendar, 'submissionCalendar');
    expect(text).toMatch(/^\{"\d+": \d+(, "\d+": \d+)*\}$/);
    const keys = [...text.matchAll(/"(\d+)"/g)].map((match) => Number(match[1]));
    expect(keys).not.toEqual(keys.toSorted((left, right) => left - right));
    expect(new Date((keys[0] ?? 0) * 1000).getUTCFullYear()).toBe(2026);
    expect(keys.every((key) => key % 86_400 === 0)).toBe(true);
    const days = new Set(Object.keys(daysSchema.parse(JSON.parse(text))).map((key) => Number(key) / 86_400));
    expect(numberAt(calendar, 'totalActiveDays')).toBe(days.size);
    let longest = 0;
    for (const day of days) {
      let run = 1;
      while (days.has(day + run)) run += 1;
      longest = Math.max(longest, run);
    }
    expect(numberAt(calendar, 'streak')).toBe(longest);
  });

  test('of a year has the days of that year only', async () => {
    const { body } = await ask(
      simulator(),
      '{ matchedUser(username: "alice") { userCalendar(year: 2025) { year activeYears submissionCalendar } } }',
    );
    const calendar = at(body, 'data.matchedUser.userCalendar');
    const days = Object.keys(daysSchema.parse(JSON.parse(textAt(calendar, 'submissionCalendar'))));
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days.map((day) => new Date(Number(day) * 1000).getUTCFullYear()))).toEqual(new Set([2025]));
    expect(listAt(calendar, 'activeYears')).toContain(2025);
  });

  test('counts what the recent list shows', async () => {
    const body = await askUser(simulator(), 'alice');
    const days = daysSchema.parse(JSON.parse(textAt(body, 'data.matchedUser.submissionCalendar')));
    const stamps = listAt(body, 'data.recentSubmissionList').map((row) => Number(at(row, 'timestamp')));
    const newestDay = Math.floor((stamps[0] ?? 0) / 86_400) * 86_400;
    expect(stamps.filter((stamp) => stamp >= newestDay)).toHaveLength(days[String(newestDay)] ?? 0);
  });

  test('does not know the rest of the running day', async () => {
    const newest = async (nowMs: number) => {
      simulator().setNow(nowMs);
      const { body } = await ask(simulator(), '{ recentSubmissionList(username: "alice", limit: 1) { timestamp } }');
      return Number(textAt(body, 'data.recentSubmissionList.0.timestamp'));
    };
    const stampS = await newest(DEFAULT_NOW_MS);
    expect(await newest(stampS * 1000)).toBe(stampS);
    expect(await newest(stampS * 1000 - 1)).toBeLessThan(stampS);
  });
});
