/** Which lookups each field of User needs. A test selects every field alone and counts one document. */
import { ratingHistogramLookup } from '../loaders/contest-lookups.ts';
import { problemTotalsLookup } from '../loaders/problem-lookups.ts';
import {
  contestHistoryLookup,
  contestRankingLookup,
  publicListsLookup,
  recentAcceptedLookup,
  recentSubmissionsLookup,
  solutionArticlesLookup,
  userBadgesLookup,
  userLanguagesLookup,
  userPostsLookup,
  userProfileLookup,
  userProgressLookup,
  userSolvedLookup,
  userTopicsLookup,
} from '../loaders/user-lookups.ts';
import { parseCalendarArguments } from './calendar-arguments.ts';
import { calendarLookups } from './load-calendar.ts';
import { parseArticlesFirst, parseHistoryPage, parseRecentFirst } from './parse-arguments.ts';
import { ifSelected } from './selects-below.ts';
import type { LookupsOfField, Wave } from './wave.ts';

/** The fields of Profile that are of `userPosts` (Profile.ts). */
const ofPosts = [
  'Profile.solutionPosts',
  'Profile.solutionPostsChange',
  'Profile.discussionPosts',
  'Profile.discussionPostsChange',
];

const lookupsByField: Readonly<Record<string, LookupsOfField<string>>> = {
  profile: (username, field, info) => [
    userProfileLookup({ username }),
    ...ifSelected(field, ofPosts, () => userPostsLookup({ username }), info),
  ],
  solved: (username, field, info) => [
    userSolvedLookup({ username }),
    ...ifSelected(field, ['DifficultyCount.total'], () => problemTotalsLookup({}), info),
  ],
  progress: (username) => [userProgressLookup({ username })],
  languages: (username) => [userLanguagesLookup({ username })],
  topics: (username) => [userTopicsLookup({ username })],
  badges: (username) => [userBadgesLookup({ username })],
  calendar: (username, { args }) => calendarLookups(username, parseCalendarArguments(args)),
  contestRanking: (username, field, info) => [
    contestRankingLookup({ username }),
    ...ifSelected(field, ['ContestRanking.percentile'], () => ratingHistogramLookup({}), info),
  ],
  contestHistory(username, field, info) {
    parseHistoryPage(field.args);
    const percentile = ifSelected(field, ['ContestAttendance.percentile'], () => ratingHistogramLookup({}), info);
    return [contestHistoryLookup({ username }), ...percentile];
  },
  recentSubmissions(username, { args }) {
    parseRecentFirst(args['first']);
    return [recentSubmissionsLookup({ username })];
  },
  recentAccepted(username, { args }) {
    parseRecentFirst(args['first']);
    return [recentAcceptedLookup({ username })];
  },
  publicLists: (username) => [publicListsLookup({ username })],
  solutionArticles(username, { args }) {
    parseArticlesFirst(args['first']);
    return [solutionArticlesLookup({ username })];
  },
};

/** Fields that are not named here (id, username) need no lookup of their own. */
export const userWave: Wave<string> = { typeName: 'User', lookupsByField: new Map(Object.entries(lookupsByField)) };
