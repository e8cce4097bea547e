/** Every upstream field: for what has to be true of all of them, and for finding the one that LeetCode broke. */
import type { UpstreamField } from '../upstream-field.ts';
import { cataloguePage } from './catalogue-page.ts';
import { contestHistory } from './contest-history.ts';
import { contestList } from './contest-list.ts';
import { contestQuestions } from './contest-questions.ts';
import { contestRanking } from './contest-ranking.ts';
import { contestSummary } from './contest-summary.ts';
import { dailyChallenge } from './daily-challenge.ts';
import { dailyMonth } from './daily-month.ts';
import { globalRanking } from './global-ranking.ts';
import { officialSolution } from './official-solution.ts';
import { problemDiscussion } from './problem-discussion.ts';
import { problemSolutions } from './problem-solutions.ts';
import { problemStatement } from './problem-statement.ts';
import { problemSummary } from './problem-summary.ts';
import { problemTotals } from './problem-totals.ts';
import { publicLists } from './public-lists.ts';
import { ratingHistogram } from './rating-histogram.ts';
import { recentAccepted } from './recent-accepted.ts';
import { recentSubmissions } from './recent-submissions.ts';
import { serverTime } from './server-time.ts';
import { solutionArticles } from './solution-articles.ts';
import { topicList } from './topic-list.ts';
import { upcomingContests } from './upcoming-contests.ts';
import { userBadges } from './user-badges.ts';
import { userCalendar } from './user-calendar.ts';
import { userIdentity } from './user-identity.ts';
import { userLanguages } from './user-languages.ts';
import { userPosts } from './user-posts.ts';
import { userProfile } from './user-profile.ts';
import { userProgress } from './user-progress.ts';
import { userSolved } from './user-solved.ts';
import { userTopics } from './user-topics.ts';
import { usersByPrefix } from './users-by-prefix.ts';

/** Accounts, problems, days, contests; `never`, because each takes arguments of its own. */
export const allFields: readonly UpstreamField<never, unknown>[] = [
  userIdentity,
  userProfile,
  userPosts,
  userSolved,
  userProgress,
  userLanguages,
  userTopics,
  userBadges,
  userCalendar,
  contestRanking,
  contestHistory,
  recentSubmissions,
  recentAccepted,
  publicLists,
  solutionArticles,
  usersByPrefix,
  problemSummary,
  problemStatement,
  officialSolution,
  problemSolutions,
  problemDiscussion,
  cataloguePage,
  problemTotals,
  topicList,
  dailyChallenge,
  dailyMonth,
  contestSummary,
  contestQuestions,
  contestList,
  upcomingContests,
  globalRanking,
  ratingHistogram,
  serverTime,
];
