/** What the parsers of an account's fields make of LeetCode's answers. */
import { describe, expect, test } from '@jest/globals';
import { ZodError } from 'zod';
import { answerOf, valueOf } from './answer-of.ts';
import { calendarOfYear, lookups } from './example-lookups.ts';
import { exampleRoots } from './example-roots.ts';
import { withValueAt } from './json-paths.ts';

const { matchedUser } = exampleRoots;
const userWith = (changes: object) => ({ matchedUser: { ...matchedUser, ...changes } });

describe('an account that does not exist', () => {
  test.each([
    lookups.userIdentity,
    lookups.userProfile,
    lookups.userPosts,
    lookups.userSolved,
    lookups.userLanguages,
    lookups.userTopics,
    lookups.userBadges,
    lookups.userCalendar,
  ])('is absent when the root is null ($name)', (lookup) => {
    expect(lookup.parse(null)).toEqual({ state: 'absent' });
  });

  test('is not told from one without submissions by a list of submissions', () => {
    expect(lookups.recentSubmissions.parse([])).toEqual({ state: 'found', value: [] });
    expect(lookups.recentAccepted.parse([])).toEqual({ state: 'found', value: [] });
  });
});

test('the identity has the spelling of LeetCode', () => {
  expect(valueOf(lookups.userIdentity)).toEqual({ username: 'mira-holt' });
});

describe('the profile', () => {
  test('has null for what is not set, absolute addresses and no empty items', () => {
    expect(valueOf(lookups.userProfile)).toEqual({
      ranking: 81_836,
      realName: 'Mira Holt',
      aboutMe: null,
      avatarUrl: 'https://leetcode.com/static/images/avatar.png',
      countryName: 'Norway',
      countryCode: 'NO',
      location: null,
      company: null,
      jobTitle: 'Engineer',
      school: null,
      websites: ['https://mira.example'],
      skillTags: ['rust', 'sql'],
      githubUrl: 'https://github.example/mira',
      twitterUrl: null,
      linkedinUrl: null,
      reputation: -3,
      starRating: 3.5,
      contributionPoints: 2524,
      contributedProblems: 1,
      contributedTestCases: 2,
      postViews: 7,
      reputationChange: -1,
      postViewsChange: 3,
      birthday: '2000-02-29',
      joinedAt: '2020-01-01T00:00:00.000Z',
    });
  });

  test('has no websites when LeetCode says null', () => {
    const roots = userWith({ profile: { ...matchedUser.profile, websites: null, userAvatar: null } });
    expect(valueOf(lookups.userProfile, roots)).toMatchObject({ websites: [], avatarUrl: null });
  });

  test.each([null, ''])('has no birthday when LeetCode says %j', (birthday) => {
    const roots = userWith({ profile: { ...matchedUser.profile, birthday } });
    expect(valueOf(lookups.userProfile, roots)).toMatchObject({ birthday: null });
  });

  test.each([
    [['profile', 'ranking'], -1],
    [['profile', 'starRating'], 5.5],
    [['profile', 'postViewCount'], -1],
    [['joinedTimestamp'], -1],
    [['joinedTimestamp'], 1e15],
    [['profile', 'birthday'], '2001-02-29'],
    [['profile', 'birthday'], '29 February 2000'],
  ])('does not fit with %j = %p', (path, value) => {
    expect(() => lookups.userProfile.parse(withValueAt(answerOf(lookups.userProfile), path, value))).toThrow(ZodError);
  });
});

describe('solved problems', () => {
  test('are counted by difficulty, whatever the order of the rows', () => {
    expect(valueOf(lookups.userSolved)).toEqual({
      all: { problems: 60, submissions: 90, triedProblems: 66, triedSubmissions: 200, beatsPercentage: null },
      easy: { problems: 30, submissions: 40, triedProblems: 31, triedSubmissions: 70, beatsPercentage: 0.5795 },
      medium: { problems: 20, submissions: 30, triedProblems: 23, triedSubmissions: 80, beatsPercentage: 0.0001 },
      hard: { problems: 10, submissions: 20, triedProblems: 12, triedSubmissions: 50, beatsPercentage: null },
    });
    const { acSubmissionNum, totalSubmissionNum } = matchedUser.submitStatsGlobal;
    const reversed = userWith({
      submitStatsGlobal: {
        acSubmissionNum: acSubmissionNum.toReversed(),
        totalSubmissionNum: totalSubmissionNum.toReversed(),
      },
    });
    expect(valueOf(lookups.userSolved, reversed)).toEqual(valueOf(lookups.userSolved));
  });

  test.each([
    ['a row is missing', (rows: readonly object[]) => rows.slice(1)],
    ['a row is there twice', (rows: readonly object[]) => [...rows, ...rows.slice(3)]],
    ['a row is in place of another', (rows: readonly object[]) => [...rows.slice(0, 3), ...rows.slice(2, 3)]],
    [
      'a difficulty is new',
      (rows: readonly object[]) => [...rows, { difficulty: 'Extreme', count: 0, submissions: 0 }],
    ],
  ])('do not fit when %s', (_what, change) => {
    const { submitStatsGlobal: stats } = matchedUser;
    const roots = userWith({ submitStatsGlobal: { ...stats, acSubmissionNum: change(stats.acSubmissionNum) } });
    expect(() => valueOf(lookups.userSolved, roots)).toThrow(ZodError);
  });

  test('do not fit with a negative count or more than all', () => {
    const answer = answerOf(lookups.userSolved);
    const countPath = ['submitStatsGlobal', 'acSubmissionNum', 1, 'count'];
    expect(() => lookups.userSolved.parse(withValueAt(answer, countPath, -1))).toThrow(ZodError);
    const percentPath = ['problemsSolvedBeatsStats', 0, 'percentage'];
    expect(() => lookups.userSolved.parse(withValueAt(answer, percentPath, 100.01))).toThrow(ZodError);
  });
});

describe('progress', () => {
  test('is counted by difficulty', () => {
    expect(valueOf(lookups.userProgress)).toEqual({
      easy: { accepted: 91, failed: 1, untouched: 782, beatsPercentage: 0.891 },
      medium: { accepted: 84, failed: 3, untouched: 1750, beatsPercentage: 0.8279 },
      hard: { accepted: 7, failed: 1, untouched: 821, beatsPercentage: null },
      beatsPercentage: 0.916,
    });
  });

  test('is never absent: its root is never null', () => {
    expect(() => lookups.userProgress.parse(null)).toThrow(ZodError);
  });

  test('asks by slug', () => {
    expect(lookups.userProgress.rootArguments).toEqual({ userSlug: { type: 'String!', value: 'Mira-Holt' } });
  });
});

test('languages come most first, then by name', () => {
  expect(valueOf(lookups.userLanguages)).toEqual([
    { language: 'C++', problems: 50 },
    { language: 'Bash', problems: 3 },
    { language: 'Java', problems: 3 },
  ]);
  expect(valueOf(lookups.userLanguages, userWith({ languageProblemCount: null }))).toEqual([]);
});

test('topics of all levels come in one list, most first', () => {
  expect(valueOf(lookups.userTopics)).toEqual([
    { topic: { slug: 'array', name: 'Array' }, level: 'FUNDAMENTAL', problems: 304 },
    { topic: { slug: 'tree', name: 'Tree' }, level: 'INTERMEDIATE', problems: 57 },
    { topic: { slug: 'matrix', name: 'Matrix' }, level: 'FUNDAMENTAL', problems: 2 },
    { topic: { slug: 'trie', name: 'Trie' }, level: 'ADVANCED', problems: 2 },
  ]);
});

describe('badges', () => {
  const annual = {
    badgeId: '4200001',
    name: 'Annual Badge',
    displayName: '50 Days Badge 2026',
    iconUrl: 'https://assets.example/badges/50.png',
    earnedOn: '2026-02-20',
    category: 'ANNUAL',
    hoverText: 'Fifty days of 2026',
    expired: false,
    animatedIconUrl: 'https://assets.example/badges/50.gif',
  };

  test('have absolute pictures and categories in our words', () => {
    const iconUrl = 'https://leetcode.com/static/images/badges/dcc-2026-3.png';
    expect(valueOf(lookups.userBadges)).toEqual({
      earned: [annual, { ...annual, badgeId: '4200002', iconUrl, category: 'DAILY_CHALLENGE' }],
      upcoming: [
        {
          name: 'Mar Challenge',
          iconUrl: 'https://leetcode.com/static/images/badges/dcc-2026-4.png',
          progress: 0.25,
        },
      ],
      active: annual,
      contest: null,
    });
  });

  test('have null for a day that is not said and for a category that is new', () => {
    const answer = withValueAt(answerOf(lookups.userBadges), ['activeBadge', 'creationDate'], '');
    expect(lookups.userBadges.parse(withValueAt(answer, ['activeBadge', 'category'], 'HACKATHON'))).toMatchObject({
      value: { active: { earnedOn: null, category: null } },
    });
  });

  test('have no moving picture without a medal, and none when the medal has none', () => {
    const answer = answerOf(lookups.userBadges);
    for (const [path, value] of [
      [['activeBadge', 'medal'], null],
      [['activeBadge', 'medal', 'config', 'iconGif'], null],
    ] as const) {
      expect(lookups.userBadges.parse(withValueAt(answer, path, value))).toMatchObject({
        value: { active: { animatedIconUrl: null } },
      });
    }
  });

  test('do not fit with a day that does not exist', () => {
    const answer = withValueAt(answerOf(lookups.userBadges), ['activeBadge', 'creationDate'], '2026-02-30');
    expect(() => lookups.userBadges.parse(answer)).toThrow(ZodError);
  });
});

describe('the calendar', () => {
  const calendarWith = (submissionCalendar: string) =>
    userWith({ userCalendar: { ...matchedUser.userCalendar, submissionCalendar } });

  test('has its days in order', () => {
    expect(valueOf(lookups.userCalendar)).toEqual({
      days: [
        { date: '2024-02-29', submissions: 9 },
        { date: '2026-03-01', submissions: 4 },
        { date: '2026-03-02', submissions: 1 },
      ],
      activeYears: [2024, 2026],
    });
  });

  test('is empty for an account without submissions', () => {
    expect(valueOf(lookups.userCalendar, calendarWith('{}'))).toMatchObject({ days: [] });
  });

  test('passes the year only when there is one', () => {
    expect(lookups.userCalendar.inner).toEqual({ field: 'userCalendar', arguments: {} });
    expect(calendarOfYear.inner?.arguments).toEqual({ year: { type: 'Int', value: 2024 } });
    expect(calendarOfYear.key).not.toBe(lookups.userCalendar.key);
  });

  test.each([
    '',
    'null',
    '[]',
    '{',
    '{"1772323201": 1}',
    '{"2026-03-01": 1}',
    '{"-86400": 1}',
    '{"1772323200.0": 1}',
    '{"1772323200": -1}',
    '{"1772323200": 1.5}',
    '{"1772323200": "1"}',
    '{"99999999999999": 1}',
  ])('does not fit as %p', (text) => {
    expect(() => valueOf(lookups.userCalendar, calendarWith(text))).toThrow(ZodError);
  });
});

describe('the contest ranking', () => {
  test('is a rating with three decimals and a fraction', () => {
    expect(valueOf(lookups.contestRanking)).toEqual({
      rating: 1521.041,
      globalRanking: 205_121,
      totalParticipants: 563_365,
      topPercentage: 0.3704,
      attendedContests: 2,
      badge: 'Knight',
    });
    const unadorned = { userContestRanking: { ...exampleRoots.userContestRanking, badge: null } };
    expect(valueOf(lookups.contestRanking, unadorned)).toMatchObject({ badge: null });
  });

  test('is found to be null for an account that was never rated', () => {
    expect(lookups.contestRanking.parse(null)).toEqual({ state: 'found', value: null });
  });
});

describe('the contest history', () => {
  const [attended] = exampleRoots.userContestRankingHistory;
  const historyOf = (...rows: object[]) => ({ userContestRankingHistory: rows });

  test('has attended contests, newest first', () => {
    const first = {
      contest: {
        titleSlug: 'weekly-contest-500',
        title: 'Weekly Contest 500',
        startTime: '2026-03-01T02:30:00.000Z',
        endTime: '2026-03-01T04:00:00.000Z',
        durationSeconds: 5400,
      },
      rating: 1429.665,
      ranking: 16_176,
      trend: 'DOWN',
      problemsSolved: 1,
      totalProblems: 4,
      finishTimeSeconds: 4308,
    };
    const second = {
      ...first,
      contest: {
        ...first.contest,
        titleSlug: 'weekly-contest-501',
        startTime: '2026-03-08T02:30:00.000Z',
        endTime: '2026-03-08T04:00:00.000Z',
      },
      trend: 'NONE',
    };
    expect(valueOf(lookups.contestHistory)).toEqual([second, first]);
  });

  test('leaves out skipped contests, whatever they say', () => {
    const skipped = { ...attended, attended: false, contest: { ...attended?.contest, titleSlug: null } };
    expect(valueOf(lookups.contestHistory, historyOf(skipped))).toEqual([]);
  });

  test('is empty where LeetCode says null', () => {
    expect(lookups.contestHistory.parse(null)).toEqual({ state: 'found', value: [] });
  });

  test('does not fit when an attended contest has no slug', () => {
    const nameless = { ...attended, contest: { ...attended?.contest, titleSlug: null } };
    expect(() => valueOf(lookups.contestHistory, historyOf(nameless))).toThrow(ZodError);
  });
});

describe('submissions', () => {
  const [row] = exampleRoots.recentSubmissionList;
  const listOf = (changes: object) => ({ recentSubmissionList: [{ ...row, ...changes }] });

  test('have a moment, a verdict in capitals, and an id where LeetCode shows it', () => {
    const first = {
      id: '1800000001',
      title: 'Free Puzzle',
      titleSlug: 'free-puzzle',
      timestamp: '2026-03-01T00:00:00.000Z',
      status: 'WRONG_ANSWER',
      language: 'python3',
    };
    expect(valueOf(lookups.recentSubmissions)).toEqual([first, { ...first, id: null, status: 'ACCEPTED' }]);
    expect(valueOf(lookups.recentAccepted)).toEqual([{ ...first, status: 'ACCEPTED' }]);
  });

  test('are asked for 20 at a time: LeetCode gives no more', () => {
    expect(lookups.recentSubmissions.rootArguments).toMatchObject({ limit: { type: 'Int', value: 20 } });
    expect(lookups.recentAccepted.rootArguments).toMatchObject({ limit: { type: 'Int', value: 20 } });
  });

  test.each([
    ['Accepted', 'ACCEPTED'],
    ['Wrong Answer', 'WRONG_ANSWER'],
    ['Time Limit Exceeded', 'TIME_LIMIT_EXCEEDED'],
    ['Memory Limit Exceeded', 'MEMORY_LIMIT_EXCEEDED'],
    ['Output Limit Exceeded', 'OUTPUT_LIMIT_EXCEEDED'],
    ['Runtime Error', 'RUNTIME_ERROR'],
    ['Compile Error', 'COMPILE_ERROR'],
    ['Internal Error', 'INTERNAL_ERROR'],
    ['Timeout', 'TIMEOUT'],
    ['Presentation Error', 'UNKNOWN'],
    ['constructor', 'UNKNOWN'],
    ['', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ])('with the verdict %p are %s', (statusDisplay, status) => {
    expect(valueOf(lookups.recentSubmissions, listOf({ statusDisplay }))).toMatchObject([{ status }]);
  });

  test.each([
    { titleSlug: null },
    { titleSlug: '' },
    { timestamp: null },
    { timestamp: 'now' },
    { title: null },
    { lang: null },
  ])('do not fit with %j', (changes) => {
    expect(() => valueOf(lookups.recentSubmissions, listOf(changes))).toThrow(ZodError);
  });
});

describe('what an account has posted', () => {
  test('is counted, and a change may be negative', () => {
    expect(valueOf(lookups.userPosts)).toEqual({
      solutions: 5,
      solutionsChange: 1,
      discussions: 4,
      discussionsChange: -2,
    });
  });
});

describe('public lists', () => {
  test('have what everybody sees of them', () => {
    expect(valueOf(lookups.publicLists)).toEqual({
      lists: [
        {
          slug: 'k3xq1',
          name: 'To solve on trains',
          description: null,
          problemCount: 12,
          collectedBy: 3,
          views: null,
        },
      ],
      totalCount: 31,
    });
  });

  test('are never absent by null: their root is never null', () => {
    expect(() => lookups.publicLists.parse(null)).toThrow(ZodError);
  });
});

describe('solution articles', () => {
  const { ugcArticleUserSolutionArticles: page } = exampleRoots;
  const [edge] = page.edges;
  const pageWith = (changes: object) => ({
    ugcArticleUserSolutionArticles: { ...page, edges: [{ node: { ...edge?.node, ...changes } }] },
  });
  const articleWith = (changes: object) => valueOf(lookups.solutionArticles, pageWith(changes))?.articles[0];

  test('have a moment in UTC, votes, and what their address is made of', () => {
    expect(valueOf(lookups.solutionArticles)).toEqual({
      articles: [
        {
          articleId: 'a1b2',
          title: 'Two passes, no tricks',
          summary: 'First count, then choose.',
          createdAt: '2026-02-20T11:30:00.123Z',
          authorUsername: 'mira-holt',
          views: 320,
          upvotes: 12,
          downvotes: 1,
          tags: ['Array', 'C++'],
          problemSlug: 'free-puzzle',
          threadId: '7100001',
          slug: 'two-passes-by-mira-1a2b',
        },
      ],
      totalCount: 5,
    });
  });

  test('are asked for 15 at a time, newest first', () => {
    expect(lookups.solutionArticles.rootArguments).toMatchObject({
      first: { type: 'Int', value: 15 },
      orderBy: { type: 'ArticleOrderByEnum', value: 'MOST_RECENT' },
    });
  });

  test('have no author who hides, even if LeetCode names one', () => {
    expect(articleWith({ isAnonymous: true })).toMatchObject({ authorUsername: null });
    expect(articleWith({ author: null, isAnonymous: null })).toMatchObject({ authorUsername: null });
  });

  test('have no votes by reactions that are none, and null or nothing for what LeetCode does not say', () => {
    const bare = { reactions: null, tags: null, hitCount: null, createdAt: null, questionSlug: null, summary: '' };
    expect(articleWith(bare)).toMatchObject({
      upvotes: 0,
      downvotes: 0,
      tags: [],
      views: null,
      createdAt: null,
      problemSlug: null,
      summary: null,
    });
    const answer = withValueAt(answerOf(lookups.solutionArticles), ['edges', 0, 'node', 'reactions', 0], {
      count: 8,
      reactionType: 'HOORAY',
    });
    expect(lookups.solutionArticles.parse(answer)).toMatchObject({
      value: { articles: [{ upvotes: 0, downvotes: 1 }] },
    });
  });

  test('are absent when the root is null', () => {
    expect(lookups.solutionArticles.parse(null)).toEqual({ state: 'absent' });
  });

  test.each([{ uuid: null }, { uuid: '' }, { title: null }, { createdAt: 'yesterday' }, { createdAt: '2026-02-20' }])(
    'do not fit with %j',
    (changes) => {
      expect(() => articleWith(changes)).toThrow(ZodError);
    },
  );
});

test('names by prefix come in the order of LeetCode, ten at most', () => {
  expect(valueOf(lookups.usersByPrefix)).toEqual(['mira-holt', 'Mirabel']);
  expect(lookups.usersByPrefix.parse(null)).toEqual({ state: 'found', value: [] });
  expect(lookups.usersByPrefix.rootArguments).toEqual({
    namePrefix: { type: 'String!', value: 'Mir' },
    limit: { type: 'Int', value: 10 },
  });
});
