/** What LeetCode's roots hold for the example lookups, in LeetCode's words. The people are invented. */

const badge = {
  id: '4200001',
  name: 'Annual Badge',
  displayName: '50 Days Badge 2026',
  icon: 'https://assets.example/badges/50.png',
  creationDate: '2026-02-20',
  category: 'ANNUAL',
  hoverText: 'Fifty days of 2026',
  expired: false,
  medal: { config: { iconGif: '//assets.example/badges/50.gif' } },
};

const matchedUser = {
  username: 'mira-holt',
  githubUrl: 'https://github.example/mira',
  twitterUrl: null,
  linkedinUrl: '',
  joinedTimestamp: 1_577_836_800,
  contributions: { points: 2524, questionCount: 1, testcaseCount: 2 },
  profile: {
    ranking: 81_836,
    realName: 'Mira Holt',
    aboutMe: '',
    userAvatar: '/static/images/avatar.png',
    countryName: 'Norway',
    countryCode: 'NO',
    location: null,
    company: '',
    jobTitle: 'Engineer',
    school: null,
    websites: ['https://mira.example', null],
    skillTags: ['rust', null, 'sql'],
    reputation: -3,
    starRating: 3.5,
    reputationDiff: -1,
    postViewCount: 7,
    postViewCountDiff: 3,
    solutionCount: 5,
    solutionCountDiff: 1,
    categoryDiscussCount: 4,
    categoryDiscussCountDiff: -2,
    birthday: '2000-02-29',
  },
  submitStatsGlobal: {
    acSubmissionNum: [
      { difficulty: 'All', count: 60, submissions: 90 },
      { difficulty: 'Easy', count: 30, submissions: 40 },
      { difficulty: 'Medium', count: 20, submissions: 30 },
      { difficulty: 'Hard', count: 10, submissions: 20 },
    ],
    totalSubmissionNum: [
      { difficulty: 'All', count: 66, submissions: 200 },
      { difficulty: 'Easy', count: 31, submissions: 70 },
      { difficulty: 'Medium', count: 23, submissions: 80 },
      { difficulty: 'Hard', count: 12, submissions: 50 },
    ],
  },
  problemsSolvedBeatsStats: [
    { difficulty: 'Easy', percentage: 57.95 },
    { difficulty: 'Medium', percentage: 0.01 },
    { difficulty: 'Hard', percentage: null },
  ],
  languageProblemCount: [
    { languageName: 'Java', problemsSolved: 3 },
    { languageName: 'C++', problemsSolved: 50 },
    { languageName: 'Bash', problemsSolved: 3 },
  ],
  tagProblemCounts: {
    advanced: [{ tagName: 'Trie', tagSlug: 'trie', problemsSolved: 2 }],
    intermediate: [{ tagName: 'Tree', tagSlug: 'tree', problemsSolved: 57 }],
    fundamental: [
      { tagName: 'Matrix', tagSlug: 'matrix', problemsSolved: 2 },
      { tagName: 'Array', tagSlug: 'array', problemsSolved: 304 },
    ],
  },
  badges: [badge, { ...badge, id: '4200002', icon: '/static/images/badges/dcc-2026-3.png', category: 'DCC' }],
  upcomingBadges: [{ name: 'Mar Challenge', icon: '/static/images/badges/dcc-2026-4.png', progress: 25 }],
  activeBadge: badge,
  contestBadge: null,
  userCalendar: {
    activeYears: [2026, null, 2024],
    submissionCalendar: '{"1772323200": 4, "1772409600": 1, "1709164800": 9}',
  },
};

const question = {
  titleSlug: 'paid-puzzle',
  questionFrontendId: '3105',
  title: 'Paid Puzzle',
  difficulty: 'Hard',
  isPaidOnly: true,
  categoryTitle: 'Algorithms',
  acRate: 57.95695833791138,
  stats:
    '{"totalAccepted": "20.1M", "totalSubmission": "35.4M", "totalAcceptedRaw": 20114580, "totalSubmissionRaw": 35418153, "acRate": "56.8%"}',
  likes: 12,
  dislikes: 0,
  topicTags: [
    { slug: 'array', name: 'Array' },
    { slug: 'hash-table', name: 'Hash Table' },
  ],
  hasSolution: true,
  hasVideoSolution: false,
  content: '<p>Find it.</p>',
  hints: ['<b>Look</b>', null],
  codeSnippets: [{ lang: 'C++', langSlug: 'cpp', code: 'class Solution {};' }],
  exampleTestcases: '[1]\n2',
  exampleTestcaseList: ['[1]\n2'],
  challengeQuestionsV2: [
    { date: '2026-03-01', type: 'DAILY' },
    { date: '2024-05-17', type: 'DAILY' },
    { date: '2025-01-05', type: 'WEEKLY' },
    { date: '2025-01-06', type: null },
  ],
  similarQuestions:
    '[{"title": "Free Puzzle", "titleSlug": "free-puzzle", "difficulty": "Medium", "translatedTitle": null}]',
};

const contest = {
  title: 'Weekly Contest 500',
  titleSlug: 'weekly-contest-500',
  startTime: 1_772_332_200,
  duration: 5400,
  containsPremium: null,
  questions: [
    { credit: 3, title: 'Free Puzzle', titleSlug: 'free-puzzle' },
    { credit: 7, title: 'Paid Puzzle', titleSlug: 'paid-puzzle' },
  ],
};

const laterContest = { ...contest, titleSlug: 'weekly-contest-501', startTime: contest.startTime + 604_800 };

const attended = {
  attended: true,
  rating: 1429.6650000001,
  ranking: 16_176,
  trendDirection: 'DOWN',
  problemsSolved: 1,
  totalProblems: 4,
  finishTimeInSeconds: 4308,
  contest,
};

const submission = {
  id: '1800000001',
  title: 'Free Puzzle',
  titleSlug: 'free-puzzle',
  timestamp: '1772323200',
  statusDisplay: 'Wrong Answer',
  lang: 'python3',
};

const difficultyRows = (easy: number, medium: number, hard: number) => [
  { difficulty: 'HARD', count: hard },
  { difficulty: 'EASY', count: easy },
  { difficulty: 'MEDIUM', count: medium },
];

const article = {
  uuid: 'a1b2',
  title: 'Two passes, no tricks',
  slug: 'two-passes-by-mira-1a2b',
  summary: 'First count, then choose.',
  createdAt: '2026-02-20T12:30:00.123456+01:00',
  isAnonymous: false,
  author: { userSlug: 'mira-holt' },
  hitCount: 320,
  topicId: '7100001',
  reactions: [
    { count: 12, reactionType: 'UPVOTE' },
    { count: 1, reactionType: 'THUMBS_DOWN' },
  ],
  tags: [{ name: 'Array' }, { name: 'C++' }],
  questionSlug: 'free-puzzle',
};

/** By LeetCode's name of the root. */
export const exampleRoots = {
  matchedUser,
  userProfileUserQuestionProgressV2: {
    numAcceptedQuestions: difficultyRows(91, 84, 7),
    numFailedQuestions: difficultyRows(1, 3, 1),
    numUntouchedQuestions: difficultyRows(782, 1750, 821),
    userSessionBeatsPercentage: [
      { difficulty: 'EASY', percentage: 89.1 },
      { difficulty: 'MEDIUM', percentage: 82.79 },
      { difficulty: 'HARD', percentage: null },
    ],
    totalQuestionBeatsPercentage: 91.6,
  },
  userContestRanking: {
    rating: 1521.0409999999,
    globalRanking: 205_121,
    totalParticipants: 563_365,
    topPercentage: 37.04,
    attendedContestsCount: 2,
    badge: { ...badge, name: 'Knight' },
  },
  userContestRankingHistory: [attended, { ...attended, trendDirection: null, contest: laterContest }],
  recentSubmissionList: [submission, { ...submission, id: null, statusDisplay: 'Accepted' }],
  createdPublicFavoriteList: {
    totalLength: 31,
    favorites: [
      {
        slug: 'k3xq1',
        name: 'To solve on trains',
        description: '',
        questionNumber: 12,
        collectCount: 3,
        viewCount: null,
      },
    ],
  },
  ugcArticleUserSolutionArticles: { totalNum: 5, edges: [{ node: article }, null, { node: null }] },
  matchedUsers: [{ username: 'mira-holt' }, null, { username: 'Mirabel' }],
  ugcArticleSolutionArticles: { totalNum: 812, edges: [{ node: article }] },
  ugcArticleOfficialSolutionArticle: {
    ...article,
    title: 'Free Puzzle',
    content: '## Overview',
    canSee: true,
    hasVideoArticle: true,
  },
  questionDiscussionTopic: { commentCount: 97 },
  recentAcSubmissionList: [{ ...submission, statusDisplay: 'Accepted' }],
  question,
  questionList: { totalNum: 4059, data: [question] },
  allQuestionsCount: [
    { difficulty: 'All', count: 4059 },
    { difficulty: 'Easy', count: 966 },
    { difficulty: 'Medium', count: 2117 },
    { difficulty: 'Hard', count: 976 },
  ],
  questionTopicTags: {
    edges: [
      { node: { slug: 'hash-table', name: 'Hash Table' } },
      null,
      { node: null },
      { node: { slug: 'array', name: 'Array' } },
    ],
    pageInfo: { hasNextPage: false },
  },
  activeDailyCodingChallengeQuestion: { date: '2026-03-01', question },
  dailyCodingChallengeV2: {
    challenges: [
      { date: '2026-03-02', question },
      { date: '2026-03-01', question },
    ],
  },
  contest,
  allContests: [contest, null, laterContest],
  upcomingContests: [laterContest, contest],
  globalRanking: {
    totalUsers: 685_110,
    rankingNodes: [
      {
        currentRating: '3702.7880000001',
        currentGlobalRanking: 51,
        dataRegion: 'CN',
        user: { username: 'Tovi-Lund' },
      },
      null,
      { currentRating: '3600', currentGlobalRanking: 52, dataRegion: 'US', user: { username: 'mira-holt' } },
    ],
  },
  contestRatingHistogram: [
    { ratingStart: 1500, ratingEnd: 1525, userCount: 25_000, topPercentage: 42.13 },
    { ratingStart: 1475, ratingEnd: 1500, userCount: 30_000, topPercentage: 100 },
  ],
  currentTimestamp: 1_772_323_200.123456,
};

export type ExampleRoots = { readonly [Root in keyof typeof exampleRoots]: unknown };
