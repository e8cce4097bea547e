/** What the parsers make of what stands around a statement: its days, solutions and comments. */
import { describe, expect, test } from '@jest/globals';
import { ZodError } from 'zod';
import { valueOf } from './answer-of.ts';
import { lookups } from './example-lookups.ts';
import { exampleRoots } from './example-roots.ts';

describe('the days of a problem', () => {
  const days = (challengeQuestionsV2: unknown) =>
    valueOf(lookups.problemStatement, { question: { ...exampleRoots.question, challengeQuestionsV2 } })
      ?.dailyChallengeDates;

  test('are those of the daily challenge, oldest first, each once', () => {
    const [first, second] = ['2021-02-03', '2024-02-29'].map((date) => ({ date, type: 'DAILY' }));
    expect(days([second, first, second, { date: '2023-01-01', type: 'WEEKLY' }])).toEqual(['2021-02-03', '2024-02-29']);
    expect(days([])).toEqual([]);
  });

  test.each(['2026-02-30', '1/2/2026', ''])('do not fit with %p', (date) => {
    expect(() => days([{ date, type: 'DAILY' }])).toThrow(ZodError);
  });
});

describe('the official solution', () => {
  const solutionWith = (changes: object) =>
    valueOf(lookups.officialSolution, {
      ugcArticleOfficialSolutionArticle: { ...exampleRoots.ugcArticleOfficialSolutionArticle, ...changes },
    });

  test('has its text and its moment in UTC', () => {
    expect(valueOf(lookups.officialSolution)).toEqual({
      title: 'Free Puzzle',
      content: '## Overview',
      paidOnly: false,
      hasVideo: true,
      createdAt: '2026-02-20T11:30:00.123Z',
    });
    expect(lookups.officialSolution.rootArguments).toEqual({ questionSlug: { type: 'String!', value: 'paid-puzzle' } });
  });

  test('for subscribers has no text, whatever LeetCode sends in its place', () => {
    expect(solutionWith({ canSee: false, content: null })).toMatchObject({ content: null, paidOnly: true });
    expect(solutionWith({ canSee: false, content: 'Subscribe!' })).toMatchObject({ content: null, paidOnly: true });
  });

  test('is found and null where there is none: that is worth remembering for as long as one', () => {
    expect(lookups.officialSolution.parse(null)).toEqual({ state: 'found', value: null });
  });

  test('may lack what LeetCode does not promise', () => {
    const bare = { title: null, content: '', canSee: null, hasVideoArticle: null, createdAt: null };
    expect(solutionWith(bare)).toEqual({
      title: null,
      content: null,
      paidOnly: false,
      hasVideo: false,
      createdAt: null,
    });
  });

  test.each([{ createdAt: 'yesterday' }, { createdAt: '2026-02-20' }])('does not fit with %j', (changes) => {
    expect(() => solutionWith(changes)).toThrow(ZodError);
  });
});

describe('community solutions', () => {
  test('are the most voted page, and how many there are', () => {
    expect(valueOf(lookups.problemSolutions)).toMatchObject({
      articles: [{ articleId: 'a1b2', authorUsername: 'mira-holt', upvotes: 12 }],
      totalCount: 812,
    });
    expect(lookups.problemSolutions.rootArguments).toEqual({
      questionSlug: { type: 'String!', value: 'paid-puzzle' },
      first: { type: 'Int', value: 15 },
      orderBy: { type: 'ArticleOrderByEnum', value: 'MOST_VOTES' },
    });
  });

  test('of an unknown problem are absent', () => {
    expect(lookups.problemSolutions.parse(null)).toEqual({ state: 'absent' });
  });
});

describe('the discussion', () => {
  test('counts comments with their replies', () => {
    expect(valueOf(lookups.problemDiscussion)).toEqual({ comments: 97 });
  });

  test('is found and null where there is no thread', () => {
    expect(lookups.problemDiscussion.parse(null)).toEqual({ state: 'found', value: null });
  });

  test.each([-1, 1.5, null])('does not fit with %p comments', (commentCount) => {
    expect(() => lookups.problemDiscussion.parse({ commentCount })).toThrow(ZodError);
  });
});

test('what stands around a statement weighs as much as any root', () => {
  expect(
    [lookups.officialSolution, lookups.problemSolutions, lookups.problemDiscussion].map(({ weight }) => weight),
  ).toEqual([1, 1, 1]);
});
