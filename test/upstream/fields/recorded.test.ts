/**
 * Real answers of LeetCode, where they lie beside the project. They asked for less than we do: what a recording lacks is
 * taken from the examples, so that each value below that comes out of a recording is named.
 */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Calendar } from '../../../src/domain/calendar.ts';
import { longestStreak, monthsOf, submissionsOf, weeksOf } from '../../../src/domain/calendar-sums.ts';
import type { Solved } from '../../../src/domain/solved.ts';
import { valueOf } from './answer-of.ts';
import { lookups } from './example-lookups.ts';
import { exampleRoots } from './example-roots.ts';

const folder = '../shared/leetcode/recorded';
const describeWithRecordings = existsSync(folder) ? describe : describe.skip;

type Json = Record<string, unknown>;
const record = z.record(z.string(), z.unknown());
const records = z.array(record);

function dataOf(file: string): Json {
  return z.object({ data: record }).parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))).data;
}

const filled = (example: object, recorded: unknown): Json => ({ ...example, ...record.parse(recorded) });

/** The account of a recording; `submitStats` of the one session that these accounts have stands for all sessions. */
function accountOf(file: string) {
  const user = record.parse(dataOf(file)['matchedUser']);
  return {
    ...filled(exampleRoots.matchedUser, user),
    profile: filled(exampleRoots.matchedUser.profile, user['profile']),
    contributions: filled(exampleRoots.matchedUser.contributions, user['contributions']),
    submitStatsGlobal: user['submitStats'],
    userCalendar: { activeYears: [], submissionCalendar: user['submissionCalendar'] },
    upcomingBadges: records.parse(user['upcomingBadges'] ?? []).map((badge) => filled({ progress: 0 }, badge)),
  };
}

function contestsOf(file: string) {
  const { userContestRanking, userContestRankingHistory } = dataOf(file);
  const rows = records.parse(userContestRankingHistory).map((row, index) => ({
    ...row,
    contest: filled({ titleSlug: `contest-${index}`, duration: 5400 }, row['contest']),
  }));
  return { userContestRanking, userContestRankingHistory: rows };
}

function expectAllToBeTheSum(solved: Solved | undefined): void {
  for (const key of ['problems', 'submissions', 'triedProblems', 'triedSubmissions'] as const) {
    expect(solved?.all[key]).toBe(
      (solved?.easy[key] ?? NaN) + (solved?.medium[key] ?? NaN) + (solved?.hard[key] ?? NaN),
    );
  }
}

/** Adds and counts over the recorded text itself, day by day from the first to the last. */
function expectSumsOf(calendar: Calendar | undefined, text: unknown): void {
  const byDay = new Map(Object.entries(z.record(z.string(), z.number()).parse(JSON.parse(z.string().parse(text)))));
  const seconds = [...byDay.keys()].map(Number);
  let longest = 0;
  let running = 0;
  for (let second = Math.min(...seconds); second <= Math.max(...seconds); second += 86_400) {
    running = byDay.has(String(second)) ? running + 1 : 0;
    longest = Math.max(longest, running);
  }
  const days = calendar?.days ?? [];
  const submissions = [...byDay.values()].reduce((sum, ofDay) => sum + ofDay, 0);
  expect(days).toHaveLength(byDay.size);
  expect(longestStreak(days)).toBe(longest);
  expect(submissionsOf(days)).toBe(submissions);
  for (const periods of [weeksOf(days), monthsOf(days)]) {
    expect(periods.reduce((sum, period) => sum + period.submissions, 0)).toBe(submissions);
    expect(periods.reduce((sum, period) => sum + period.activeDays, 0)).toBe(byDay.size);
  }
  const dates = days.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
}

describeWithRecordings('recorded answers', () => {
  describe.each(['user_snapshot_A_2024-07.json', 'singleUser.json'])('%s', (file) => {
    const matchedUser = existsSync(folder) ? accountOf(file) : undefined;

    test('has solved problems of which all are the sum', () => {
      const solved = valueOf(lookups.userSolved, { matchedUser });
      expect(solved?.all.problems).toBeGreaterThan(100);
      expectAllToBeTheSum(solved);
    });

    test('has a calendar whose sums are those of its text', () => {
      const calendar = valueOf(lookups.userCalendar, { matchedUser });
      expect(calendar?.days.length).toBeGreaterThan(10);
      expectSumsOf(calendar, matchedUser?.userCalendar.submissionCalendar);
    });

    test('has a profile, badges and totals that are read', () => {
      expect(valueOf(lookups.userProfile, { matchedUser })).toMatchObject({
        ranking: z.object({ ranking: z.number() }).parse(matchedUser?.profile).ranking,
      });
      expect(valueOf(lookups.userBadges, { matchedUser })?.earned).toHaveLength(
        z.array(z.unknown()).parse(record.parse(matchedUser)['badges']).length,
      );
      const totals = valueOf(lookups.problemTotals, { allQuestionsCount: dataOf(file)['allQuestionsCount'] });
      expect(totals?.all).toBe((totals?.easy ?? NaN) + (totals?.medium ?? NaN) + (totals?.hard ?? NaN));
    });

    test('has recent submissions, newest first', () => {
      const rows = records.parse(dataOf(file)['recentSubmissionList']);
      const submissions = valueOf(lookups.recentSubmissions, { recentSubmissionList: rows });
      expect(submissions).toHaveLength(rows.length);
      expect(submissions?.map(({ titleSlug }) => titleSlug)).toEqual(rows.map((row) => row['titleSlug']));
      const moments = submissions?.map(({ timestamp }) => timestamp) ?? [];
      expect(moments).toEqual([...moments].sort().reverse());
      expect(submissions?.map(({ status }) => status)).not.toContain('UNKNOWN');
    });
  });

  test('an account without a set profile has nulls, and its next badge an absolute picture', () => {
    const matchedUser = accountOf('singleUser.json');
    expect(valueOf(lookups.userProfile, { matchedUser })).toMatchObject({
      aboutMe: null,
      company: null,
      websites: [],
      contributionPoints: 115,
    });
    expect(valueOf(lookups.userBadges, { matchedUser })?.upcoming).toEqual([
      {
        name: 'Mar LeetCoding Challenge',
        iconUrl: 'https://leetcode.com/static/images/badges/dcc-2024-3.png',
        progress: 0,
      },
    ]);
  });

  test('languages and topics of an account are all there, most first', () => {
    const matchedUser = accountOf('user_snapshot_A_2024-07.json');
    const languages = valueOf(lookups.userLanguages, { matchedUser });
    expect(languages).toHaveLength(4);
    expect(languages?.[0]).toEqual({ language: 'C++', problems: 553 });
    const topics = valueOf(lookups.userTopics, { matchedUser });
    expect(topics).toHaveLength(42);
    expect(topics?.[0]).toEqual({ topic: { slug: 'array', name: 'Array' }, level: 'FUNDAMENTAL', problems: 304 });
  });

  test('the contest rating is that of the last attended contest', () => {
    const { userContestRanking, userContestRankingHistory } = contestsOf('user_snapshot_A_2024-07.json');
    const ranking = valueOf(lookups.contestRanking, { userContestRanking });
    const history = valueOf(lookups.contestHistory, { userContestRankingHistory });
    expect(ranking).toMatchObject({ rating: 1521.041, topPercentage: 0.3704, attendedContests: 2, badge: null });
    expect(history?.map(({ rating, trend }) => [rating, trend])).toEqual([
      [1521.041, 'UP'],
      [1429.665, 'DOWN'],
    ]);
    expect(history?.[0]?.contest.startTime).toBe('2024-01-20T14:30:00.000Z');
  });

  test('an account that never took part has no rating and no history', () => {
    const { userContestRanking, userContestRankingHistory } = contestsOf('singleUserContests.json');
    expect(lookups.contestRanking.parse(userContestRanking)).toEqual({ state: 'found', value: null });
    expect(valueOf(lookups.contestHistory, { userContestRankingHistory })).toEqual([]);
  });

  test.each([
    ['recentSubmissions.json', 'recentSubmissionList', lookups.recentSubmissions],
    ['recentAcSubmissionList.json', 'recentAcSubmissionList', lookups.recentAccepted],
  ] as const)('%s has 20 submissions, all with known verdicts', (file, root, lookup) => {
    const submissions = valueOf(lookup, { [root]: dataOf(file)[root] });
    expect(submissions).toHaveLength(20);
    expect(submissions?.filter(({ status }) => status === 'UNKNOWN')).toEqual([]);
    if (root === 'recentAcSubmissionList')
      expect(new Set(submissions?.map(({ status }) => status))).toEqual(new Set(['ACCEPTED']));
  });

  test('an unknown name has an empty list of submissions', () => {
    const { recentAcSubmissionList } = dataOf('empty_recentAc_nonexistent_2026-07.json');
    expect(lookups.recentAccepted.parse(recentAcSubmissionList)).toEqual({ state: 'found', value: [] });
  });

  test.each(['error_matchedUser_nonexistent_2026-07.json', 'error_calendar_no_permission_2026-09.json'])(
    '%s has null, which without its error would be absence',
    (file) => {
      expect(lookups.userCalendar.parse(dataOf(file)['matchedUser'])).toEqual({ state: 'absent' });
    },
  );

  test('progress adds up to one number of problems a difficulty', () => {
    const answer = dataOf('userProfileUserQuestionProgressV2_2025.json');
    const progress = valueOf(lookups.userProgress, answer);
    expect(progress?.easy).toEqual({ accepted: 91, failed: 1, untouched: 782, beatsPercentage: 0.891 });
    expect(progress?.beatsPercentage).toBe(0.916);
  });

  test.each(['question_two-sum_2025.json', 'question_two-sum_title_2024-12.json'])('%s is a problem', (file) => {
    const question = filled(exampleRoots.question, dataOf(file)['question']);
    expect(valueOf(lookups.problemSummary, { question })).toMatchObject({
      titleSlug: 'two-sum',
      number: 1,
      title: 'Two Sum',
      difficulty: 'EASY',
      paidOnly: false,
      likes: question['likes'],
    });
  });

  test('a statement has its hints and examples', () => {
    const question = filled(exampleRoots.question, dataOf('question_two-sum_2025.json')['question']);
    expect(valueOf(lookups.problemStatement, { question })).toMatchObject({
      html: '<p>[statement elided]</p>',
      hints: ['[hint 1 elided]', '[hint 2 elided]', '[hint 3 elided]'],
      exampleTestCases: '[2,7,11,15]\n9\n[3,2,4]\n6\n[3,3]\n6',
    });
  });

  test('a row of the catalogue is a problem', () => {
    const page = z
      .object({ total: z.number(), questions: records })
      .parse(dataOf('questionList_row_2026-09.json')['problemsetQuestionList']);
    const questionList = {
      totalNum: page.total,
      data: page.questions.map((row) => filled(exampleRoots.question, row)),
    };
    expect(valueOf(lookups.cataloguePage, { questionList })).toMatchObject({
      totalCount: 4059,
      problems: [{ titleSlug: 'two-sum', acceptance: 0.579, topics: [{ slug: 'array', name: 'Array' }] }],
    });
  });

  test('the daily challenge is a day with a problem and a statement', () => {
    const daily = record.parse(dataOf('dailyProblem.json')['activeDailyCodingChallengeQuestion']);
    const question = filled(
      {
        categoryTitle: null,
        acRate: null,
        hasSolution: true,
        hasVideoSolution: false,
        exampleTestcaseList: [],
        challengeQuestionsV2: [],
      },
      daily['question'],
    );
    const root = { activeDailyCodingChallengeQuestion: { ...daily, question } };
    expect(valueOf(lookups.dailyChallenge, root)).toMatchObject({
      date: '2024-03-14',
      problem: { number: 930, difficulty: 'MEDIUM', acceptedSubmissions: 203_936, totalSubmissions: 330_374 },
    });
    expect(valueOf(lookups.problemStatement, { question })).toMatchObject({
      codeSnippets: [{ languageSlug: 'cpp' }, { languageSlug: 'java' }, { languageSlug: 'python' }],
      similar: [{ difficulty: 'HARD' }, { difficulty: 'MEDIUM' }],
    });
  });

  test('contests begin when they are known to: Sundays 02:30 UTC and every second Saturday 14:30 UTC', () => {
    const upcoming = records
      .parse(dataOf('topTwoContests_2026-08.json')['topTwoContests'])
      .map((row) => filled({ containsPremium: null }, row));
    expect(valueOf(lookups.upcomingContests, { upcomingContests: upcoming })).toMatchObject([
      { titleSlug: 'biweekly-contest-189', startTime: '2026-08-15T14:30:00.000Z' },
      { titleSlug: 'weekly-contest-515', startTime: '2026-08-16T02:30:00.000Z', durationSeconds: 5400 },
    ]);
    const { allContests } = dataOf('allContests_head_2022-02.json');
    expect(valueOf(lookups.contestList, { allContests })).toEqual([
      {
        titleSlug: 'weekly-contest-279',
        title: 'Weekly Contest 279',
        startTime: '2022-02-06T02:30:00.000Z',
        endTime: '2022-02-06T04:00:00.000Z',
        durationSeconds: 5400,
        containsPremium: false,
      },
    ]);
  });

  test('all 4,013 problems of the recorded list are read, in their order and with their numbers', () => {
    const rows = Object.values(
      z.record(z.string(), record).parse(JSON.parse(readFileSync(`${folder}/problems.json`, 'utf8'))),
    );
    const data = rows.map(({ frontendQuestionId, paidOnly, totalAcceptedRaw, totalSubmissionRaw, ...same }) => ({
      ...same,
      questionFrontendId: frontendQuestionId,
      isPaidOnly: paidOnly,
      stats: JSON.stringify({ totalAcceptedRaw, totalSubmissionRaw }),
    }));
    const page = valueOf(lookups.cataloguePage, { questionList: { totalNum: data.length, data } });
    expect(page?.problems).toHaveLength(4013);
    expect(page?.problems.map(({ number }) => String(number))).toEqual(data.map((row) => row.questionFrontendId));
    expect(page?.problems.filter(({ topics }) => topics.length === 0)).toHaveLength(146);
    expect(new Set(page?.problems.map(({ titleSlug }) => titleSlug)).size).toBe(4013);
    // LeetCode computes the rate and the counts at different moments.
    for (const { acceptance, acceptedSubmissions, totalSubmissions } of page?.problems ?? []) {
      expect(acceptance).toBeCloseTo((acceptedSubmissions ?? NaN) / (totalSubmissions ?? NaN), 2);
    }
  });
});
