/** One small question for each upstream field: what `npm run probe` asks. A test proves that none is missing. */
import { cataloguePage } from '../src/upstream/fields/catalogue-page.ts';
import { contestHistory } from '../src/upstream/fields/contest-history.ts';
import { contestList } from '../src/upstream/fields/contest-list.ts';
import { contestQuestions } from '../src/upstream/fields/contest-questions.ts';
import { contestRanking } from '../src/upstream/fields/contest-ranking.ts';
import { contestSummary } from '../src/upstream/fields/contest-summary.ts';
import { dailyChallenge } from '../src/upstream/fields/daily-challenge.ts';
import { dailyMonth } from '../src/upstream/fields/daily-month.ts';
import { globalRanking } from '../src/upstream/fields/global-ranking.ts';
import { officialSolution } from '../src/upstream/fields/official-solution.ts';
import { problemDiscussion } from '../src/upstream/fields/problem-discussion.ts';
import { problemSolutions } from '../src/upstream/fields/problem-solutions.ts';
import { problemStatement } from '../src/upstream/fields/problem-statement.ts';
import { problemSummary } from '../src/upstream/fields/problem-summary.ts';
import { problemTotals } from '../src/upstream/fields/problem-totals.ts';
import { publicLists } from '../src/upstream/fields/public-lists.ts';
import { ratingHistogram } from '../src/upstream/fields/rating-histogram.ts';
import { recentAccepted } from '../src/upstream/fields/recent-accepted.ts';
import { recentSubmissions } from '../src/upstream/fields/recent-submissions.ts';
import { serverTime } from '../src/upstream/fields/server-time.ts';
import { solutionArticles } from '../src/upstream/fields/solution-articles.ts';
import { topicList } from '../src/upstream/fields/topic-list.ts';
import { upcomingContests } from '../src/upstream/fields/upcoming-contests.ts';
import { userBadges } from '../src/upstream/fields/user-badges.ts';
import { userCalendar } from '../src/upstream/fields/user-calendar.ts';
import { userIdentity } from '../src/upstream/fields/user-identity.ts';
import { userLanguages } from '../src/upstream/fields/user-languages.ts';
import { userPosts } from '../src/upstream/fields/user-posts.ts';
import { userProfile } from '../src/upstream/fields/user-profile.ts';
import { userProgress } from '../src/upstream/fields/user-progress.ts';
import { userSolved } from '../src/upstream/fields/user-solved.ts';
import { userTopics } from '../src/upstream/fields/user-topics.ts';
import { usersByPrefix } from '../src/upstream/fields/users-by-prefix.ts';
import { contestStandings } from '../src/upstream/pages/contest-standings.ts';
import type { AnyLookup } from '../src/upstream/any-lookup.ts';
import { toUpstreamLookup } from '../src/upstream/upstream-lookup.ts';
import { toPageLookup } from '../src/upstream/upstream-page.ts';

/** Things that LeetCode has. */
export interface ProbedThings {
  readonly username: string;
  readonly titleSlug: string;
  readonly contestSlug: string;
  readonly year: number;
  readonly month: number;
}

export function probeLookups({ username, titleSlug, contestSlug, year, month }: ProbedThings): readonly AnyLookup[] {
  return [
    toUpstreamLookup(userIdentity, { username }),
    toUpstreamLookup(userProfile, { username }),
    toUpstreamLookup(userPosts, { username }),
    toUpstreamLookup(userSolved, { username }),
    toUpstreamLookup(userProgress, { username }),
    toUpstreamLookup(userLanguages, { username }),
    toUpstreamLookup(userTopics, { username }),
    toUpstreamLookup(userBadges, { username }),
    toUpstreamLookup(userCalendar, { username, year }),
    toUpstreamLookup(contestRanking, { username }),
    toUpstreamLookup(contestHistory, { username }),
    toUpstreamLookup(recentSubmissions, { username }),
    toUpstreamLookup(recentAccepted, { username }),
    toUpstreamLookup(publicLists, { username }),
    toUpstreamLookup(solutionArticles, { username }),
    toUpstreamLookup(usersByPrefix, { prefix: username }),
    toUpstreamLookup(problemSummary, { titleSlug }),
    toUpstreamLookup(problemStatement, { titleSlug }),
    toUpstreamLookup(officialSolution, { titleSlug }),
    toUpstreamLookup(problemSolutions, { titleSlug }),
    toUpstreamLookup(problemDiscussion, { titleSlug }),
    toUpstreamLookup(cataloguePage, { page: 0 }),
    toUpstreamLookup(problemTotals, {}),
    toUpstreamLookup(topicList, {}),
    toUpstreamLookup(dailyChallenge, { day: null }),
    toUpstreamLookup(dailyMonth, { year, month }),
    toUpstreamLookup(contestSummary, { titleSlug: contestSlug }),
    toUpstreamLookup(contestQuestions, { titleSlug: contestSlug }),
    toUpstreamLookup(contestList, {}),
    toUpstreamLookup(upcomingContests, {}),
    toUpstreamLookup(globalRanking, { page: 1 }),
    toUpstreamLookup(ratingHistogram, {}),
    toUpstreamLookup(serverTime, {}),
    toPageLookup(contestStandings, { titleSlug: contestSlug, page: 1 }),
  ];
}
