/** What the parsers of problems, days, topics and contests make of LeetCode's answers. */
import { describe, expect, test } from '@jest/globals';
import { ZodError } from 'zod';
import { answerOf, valueOf } from './answer-of.ts';
import { lookups } from './example-lookups.ts';
import { exampleRoots } from './example-roots.ts';
import { withValueAt } from './json-paths.ts';

const { question, contest } = exampleRoots;
const questionWith = (changes: object) => ({ question: { ...question, ...changes } });

const summary = {
  titleSlug: 'paid-puzzle',
  number: 3105,
  title: 'Paid Puzzle',
  difficulty: 'HARD',
  paidOnly: true,
  category: 'Algorithms',
  acceptance: 0.57957,
  acceptedSubmissions: 20_114_580,
  totalSubmissions: 35_418_153,
  likes: 12,
  dislikes: 0,
  topics: [
    { slug: 'array', name: 'Array' },
    { slug: 'hash-table', name: 'Hash Table' },
  ],
  hasSolution: true,
  hasVideoSolution: false,
};

describe('what does not exist', () => {
  test.each([
    lookups.problemSummary,
    lookups.problemStatement,
    lookups.contestSummary,
    lookups.contestQuestions,
    lookups.dailyChallenge,
    lookups.dailyMonth,
  ])('is absent when the root is null ($name)', (lookup) => {
    expect(lookup.parse(null)).toEqual({ state: 'absent' });
  });

  test.each([
    lookups.cataloguePage,
    lookups.problemTotals,
    lookups.topicList,
    lookups.contestList,
    lookups.upcomingContests,
    lookups.recentSubmissions,
  ])('is no list: null does not fit ($name)', (lookup) => {
    expect(() => lookup.parse(null)).toThrow(ZodError);
  });
});

describe('a problem', () => {
  test('has the number of the site, fractions, and counts out of the text in the answer', () => {
    expect(valueOf(lookups.problemSummary)).toEqual(summary);
  });

  test('has null where LeetCode says nothing', () => {
    const silent = { categoryTitle: '', acRate: null, stats: null, likes: null, dislikes: null, topicTags: null };
    expect(valueOf(lookups.problemSummary, questionWith(silent))).toEqual({
      ...summary,
      category: null,
      acceptance: null,
      acceptedSubmissions: null,
      totalSubmissions: null,
      likes: null,
      dislikes: null,
      topics: [],
    });
  });

  test.each([
    { questionFrontendId: null },
    { questionFrontendId: '0' },
    { questionFrontendId: '01' },
    { questionFrontendId: 'LCP 01' },
    { questionFrontendId: '99999999999' },
    { difficulty: 'EASY' },
    { difficulty: 'Extreme' },
    { difficulty: null },
    { isPaidOnly: null },
    { acRate: 101 },
    { acRate: -1 },
    { likes: -1 },
    { stats: '' },
    { stats: '{}' },
    { stats: '{"totalAcceptedRaw": "1", "totalSubmissionRaw": 2}' },
    { stats: '{"totalAcceptedRaw": -1, "totalSubmissionRaw": 2}' },
    { titleSlug: '' },
  ])('does not fit with %j', (changes) => {
    expect(() => valueOf(lookups.problemSummary, questionWith(changes))).toThrow(ZodError);
  });

  test('weighs less than an ordinary root, and a page of the catalogue more', () => {
    expect([lookups.problemSummary.weight, lookups.problemStatement.weight]).toEqual([0.2, 0.2]);
    expect(lookups.cataloguePage.weight).toBe(5);
  });
});

describe('a statement', () => {
  test('has what the page of the problem says', () => {
    expect(valueOf(lookups.problemStatement)).toEqual({
      html: '<p>Find it.</p>',
      hints: ['<b>Look</b>'],
      codeSnippets: [{ language: 'C++', languageSlug: 'cpp', code: 'class Solution {};' }],
      exampleTestCases: '[1]\n2',
      exampleTestCaseList: ['[1]\n2'],
      dailyChallengeDates: ['2024-05-17', '2026-03-01'],
      similar: [{ title: 'Free Puzzle', titleSlug: 'free-puzzle', difficulty: 'MEDIUM' }],
    });
  });

  test('of a problem for subscribers has no text and no code', () => {
    const closed = {
      content: null,
      hints: null,
      codeSnippets: null,
      exampleTestcases: '',
      exampleTestcaseList: [],
      challengeQuestionsV2: [],
      similarQuestions: null,
    };
    expect(valueOf(lookups.problemStatement, questionWith(closed))).toEqual({
      html: null,
      hints: [],
      codeSnippets: [],
      exampleTestCases: null,
      exampleTestCaseList: [],
      dailyChallengeDates: [],
      similar: [],
    });
  });

  test.each([
    '',
    '{}',
    '[{}]',
    '[{"title": "Free Puzzle", "titleSlug": "free-puzzle", "difficulty": "Extreme"}]',
    '[null]',
  ])('does not fit with similar problems %p', (similarQuestions) => {
    expect(() => valueOf(lookups.problemStatement, questionWith({ similarQuestions }))).toThrow(ZodError);
  });
});

describe('the catalogue', () => {
  test('is asked for in pages of 100 by number', () => {
    expect(lookups.cataloguePage.rootArguments).toEqual({
      categorySlug: { type: 'String', value: '' },
      limit: { type: 'Int', value: 100 },
      skip: { type: 'Int', value: 200 },
      filters: { type: 'QuestionListFilterInput', value: { orderBy: 'FRONTEND_ID', sortOrder: 'ASCENDING' } },
    });
  });

  test('has rows like a problem of its own', () => {
    expect(valueOf(lookups.cataloguePage)).toEqual({ problems: [summary], totalCount: 4059 });
  });

  test('is empty behind the last page', () => {
    expect(lookups.cataloguePage.parse({ totalNum: 4059, data: [] })).toEqual({
      state: 'found',
      value: { problems: [], totalCount: 4059 },
    });
  });

  test('has its totals by difficulty', () => {
    expect(valueOf(lookups.problemTotals)).toEqual({ all: 4059, easy: 966, medium: 2117, hard: 976 });
  });

  test('has all topics at once: a first page of them does not fit', () => {
    const answer = withValueAt(answerOf(lookups.topicList), ['pageInfo', 'hasNextPage'], true);
    expect(() => lookups.topicList.parse(answer)).toThrow(ZodError);
  });

  test('has topics by name, without gaps', () => {
    expect(valueOf(lookups.topicList)).toEqual([
      { slug: 'array', name: 'Array' },
      { slug: 'hash-table', name: 'Hash Table' },
    ]);
  });
});

describe('daily challenges', () => {
  test('have their day and their problem', () => {
    expect(valueOf(lookups.dailyChallenge)).toEqual({ date: '2026-03-01', problem: summary });
  });

  test('of a month come first day first', () => {
    expect(valueOf(lookups.dailyMonth)?.map(({ date }) => date)).toEqual(['2026-03-01', '2026-03-02']);
    expect(lookups.dailyMonth.rootArguments).toEqual({
      year: { type: 'Int', value: 2026 },
      month: { type: 'Int', value: 3 },
    });
  });

  test.each(['2026-02-30', '2026-03-01T00:00:00+00:00', ''])('do not fit with the day %p', (date) => {
    expect(() => lookups.dailyChallenge.parse(withValueAt(answerOf(lookups.dailyChallenge), ['date'], date))).toThrow(
      ZodError,
    );
  });
});

describe('contests', () => {
  const first = {
    titleSlug: 'weekly-contest-500',
    title: 'Weekly Contest 500',
    startTime: '2026-03-01T02:30:00.000Z',
    endTime: '2026-03-01T04:00:00.000Z',
    durationSeconds: 5400,
    containsPremium: null,
  };
  const later = {
    ...first,
    titleSlug: 'weekly-contest-501',
    startTime: '2026-03-08T02:30:00.000Z',
    endTime: '2026-03-08T04:00:00.000Z',
  };

  test('have a start, an end and a duration', () => {
    expect(valueOf(lookups.contestSummary)).toEqual(first);
    expect(valueOf(lookups.contestSummary, { contest: { ...contest, containsPremium: true } })).toEqual({
      ...first,
      containsPremium: true,
    });
  });

  test('come newest first in the list of all, without gaps', () => {
    expect(valueOf(lookups.contestList)).toEqual([later, first]);
  });

  test('come next first in the list of those to come', () => {
    expect(valueOf(lookups.upcomingContests)).toEqual([first, later]);
  });

  test('have problems with points, in their order', () => {
    expect(valueOf(lookups.contestQuestions)).toEqual([
      { points: 3, title: 'Free Puzzle', titleSlug: 'free-puzzle' },
      { points: 7, title: 'Paid Puzzle', titleSlug: 'paid-puzzle' },
    ]);
  });

  test.each([null, []])('have no problems before they begin (%j)', (questions) => {
    expect(valueOf(lookups.contestQuestions, { contest: { ...contest, questions } })).toEqual([]);
  });

  test.each([{ titleSlug: null }, { titleSlug: '' }, { duration: -1 }, { startTime: -1 }])(
    'do not fit with %j',
    (changes) => {
      expect(() => valueOf(lookups.contestSummary, { contest: { ...contest, ...changes } })).toThrow(ZodError);
    },
  );
});
