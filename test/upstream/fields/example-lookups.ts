/** A lookup of every upstream field, all about one account, one problem, one day and one contest. */
import type { UpstreamLookup } from '../../../src/upstream/upstream-lookup.ts';
import { toUpstreamLookup } from '../../../src/upstream/upstream-lookup.ts';
import { cataloguePage } from '../../../src/upstream/fields/catalogue-page.ts';
import { contestHistory } from '../../../src/upstream/fields/contest-history.ts';
import { contestList } from '../../../src/upstream/fields/contest-list.ts';
import { contestQuestions } from '../../../src/upstream/fields/contest-questions.ts';
import { contestRanking } from '../../../src/upstream/fields/contest-ranking.ts';
import { contestSummary } from '../../../src/upstream/fields/contest-summary.ts';
import { dailyChallenge } from '../../../src/upstream/fields/daily-challenge.ts';
import { dailyMonth } from '../../../src/upstream/fields/daily-month.ts';
import { globalRanking } from '../../../src/upstream/fields/global-ranking.ts';
import { officialSolution } from '../../../src/upstream/fields/official-solution.ts';
import { problemDiscussion } from '../../../src/upstream/fields/problem-discussion.ts';
import { problemSolutions } from '../../../src/upstream/fields/problem-solutions.ts';
import { problemStatement } from '../../../src/upstream/fields/problem-statement.ts';
import { problemSummary } from '../../../src/upstream/fields/problem-summary.ts';
import { problemTotals } from '../../../src/upstream/fields/problem-totals.ts';
import { publicLists } from '../../../src/upstream/fields/public-lists.ts';
import { ratingHistogram } from '../../../src/upstream/fields/rating-histogram.ts';
import { recentAccepted } from '../../../src/upstream/fields/recent-accepted.ts';
import { recentSubmissions } from '../../../src/upstream/fields/recent-submissions.ts';
import { serverTime } from '../../../src/upstream/fields/server-time.ts';
import { solutionArticles } from '../../../src/upstream/fields/solution-articles.ts';
import { topicList } from '../../../src/upstream/fields/topic-list.ts';
import { upcomingContests } from '../../../src/upstream/fields/upcoming-contests.ts';
import { userBadges } from '../../../src/upstream/fields/user-badges.ts';
import { userCalendar } from '../../../src/upstream/fields/user-calendar.ts';
import { userIdentity } from '../../../src/upstream/fields/user-identity.ts';
import { userLanguages } from '../../../src/upstream/fields/user-languages.ts';
import { userPosts } from '../../../src/upstream/fields/user-posts.ts';
import { userProfile } from '../../../src/upstream/fields/user-profile.ts';
import { userProgress } from '../../../src/upstream/fields/user-progress.ts';
import { userSolved } from '../../../src/upstream/fields/user-solved.ts';
import { userTopics } from '../../../src/upstream/fields/user-topics.ts';
import { usersByPrefix } from '../../../src/upstream/fields/users-by-prefix.ts';

const ofUser = { username: 'Mira-Holt' };
const ofProblem = { titleSlug: 'paid-puzzle' };
const ofContest = { titleSlug: 'weekly-contest-500' };

export const lookups = {
  userIdentity: toUpstreamLookup(userIdentity, ofUser),
  userProfile: toUpstreamLookup(userProfile, ofUser),
  userPosts: toUpstreamLookup(userPosts, ofUser),
  userSolved: toUpstreamLookup(userSolved, ofUser),
  userProgress: toUpstreamLookup(userProgress, ofUser),
  userLanguages: toUpstreamLookup(userLanguages, ofUser),
  userTopics: toUpstreamLookup(userTopics, ofUser),
  userBadges: toUpstreamLookup(userBadges, ofUser),
  userCalendar: toUpstreamLookup(userCalendar, { ...ofUser, year: null }),
  contestRanking: toUpstreamLookup(contestRanking, ofUser),
  contestHistory: toUpstreamLookup(contestHistory, ofUser),
  recentSubmissions: toUpstreamLookup(recentSubmissions, ofUser),
  recentAccepted: toUpstreamLookup(recentAccepted, ofUser),
  publicLists: toUpstreamLookup(publicLists, ofUser),
  solutionArticles: toUpstreamLookup(solutionArticles, ofUser),
  usersByPrefix: toUpstreamLookup(usersByPrefix, { prefix: 'Mir' }),
  problemSummary: toUpstreamLookup(problemSummary, ofProblem),
  problemStatement: toUpstreamLookup(problemStatement, ofProblem),
  officialSolution: toUpstreamLookup(officialSolution, ofProblem),
  problemSolutions: toUpstreamLookup(problemSolutions, ofProblem),
  problemDiscussion: toUpstreamLookup(problemDiscussion, ofProblem),
  cataloguePage: toUpstreamLookup(cataloguePage, { page: 2 }),
  problemTotals: toUpstreamLookup(problemTotals, {}),
  topicList: toUpstreamLookup(topicList, {}),
  dailyChallenge: toUpstreamLookup(dailyChallenge, { day: null }),
  dailyMonth: toUpstreamLookup(dailyMonth, { year: 2026, month: 3 }),
  contestSummary: toUpstreamLookup(contestSummary, ofContest),
  contestQuestions: toUpstreamLookup(contestQuestions, ofContest),
  contestList: toUpstreamLookup(contestList, {}),
  upcomingContests: toUpstreamLookup(upcomingContests, {}),
  globalRanking: toUpstreamLookup(globalRanking, { page: 3 }),
  ratingHistogram: toUpstreamLookup(ratingHistogram, {}),
  serverTime: toUpstreamLookup(serverTime, {}),
};

export const calendarOfYear = toUpstreamLookup(userCalendar, { ...ofUser, year: 2024 });

export const allLookups: readonly UpstreamLookup[] = Object.values(lookups);
