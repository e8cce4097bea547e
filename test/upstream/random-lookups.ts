/** Lookups of every upstream field with random arguments, few enough of each that equal ones often meet. */
import fc from 'fast-check';
import { toUpstreamLookup, type UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { cataloguePage } from '../../src/upstream/fields/catalogue-page.ts';
import { contestHistory } from '../../src/upstream/fields/contest-history.ts';
import { contestList } from '../../src/upstream/fields/contest-list.ts';
import { contestQuestions } from '../../src/upstream/fields/contest-questions.ts';
import { contestRanking } from '../../src/upstream/fields/contest-ranking.ts';
import { contestSummary } from '../../src/upstream/fields/contest-summary.ts';
import { dailyChallenge } from '../../src/upstream/fields/daily-challenge.ts';
import { dailyMonth } from '../../src/upstream/fields/daily-month.ts';
import { globalRanking } from '../../src/upstream/fields/global-ranking.ts';
import { officialSolution } from '../../src/upstream/fields/official-solution.ts';
import { problemDiscussion } from '../../src/upstream/fields/problem-discussion.ts';
import { problemSolutions } from '../../src/upstream/fields/problem-solutions.ts';
import { problemStatement } from '../../src/upstream/fields/problem-statement.ts';
import { problemSummary } from '../../src/upstream/fields/problem-summary.ts';
import { problemTotals } from '../../src/upstream/fields/problem-totals.ts';
import { publicLists } from '../../src/upstream/fields/public-lists.ts';
import { ratingHistogram } from '../../src/upstream/fields/rating-histogram.ts';
import { recentAccepted } from '../../src/upstream/fields/recent-accepted.ts';
import { recentSubmissions } from '../../src/upstream/fields/recent-submissions.ts';
import { serverTime } from '../../src/upstream/fields/server-time.ts';
import { solutionArticles } from '../../src/upstream/fields/solution-articles.ts';
import { topicList } from '../../src/upstream/fields/topic-list.ts';
import { upcomingContests } from '../../src/upstream/fields/upcoming-contests.ts';
import { userBadges } from '../../src/upstream/fields/user-badges.ts';
import { userCalendar } from '../../src/upstream/fields/user-calendar.ts';
import { userIdentity } from '../../src/upstream/fields/user-identity.ts';
import { userLanguages } from '../../src/upstream/fields/user-languages.ts';
import { userPosts } from '../../src/upstream/fields/user-posts.ts';
import { userProfile } from '../../src/upstream/fields/user-profile.ts';
import { userProgress } from '../../src/upstream/fields/user-progress.ts';
import { userSolved } from '../../src/upstream/fields/user-solved.ts';
import { userTopics } from '../../src/upstream/fields/user-topics.ts';
import { usersByPrefix } from '../../src/upstream/fields/users-by-prefix.ts';
import { allLookups } from './fields/example-lookups.ts';

/** What the lookups of one set are about. */
export interface Subjects {
  readonly username: string;
  readonly problem: string;
  readonly contest: string;
  readonly year: number | null;
  readonly page: number;
}

/** One lookup of every upstream field; of those that the table below leaves out, the example. */
export function everyLookup(subjects: Subjects): readonly UpstreamLookup[] {
  const lookups = lookupsAbout(subjects);
  const names = new Set(lookups.map(({ name }) => name));
  return [...lookups, ...allLookups.filter(({ name }) => !names.has(name))];
}

function lookupsAbout({ username, problem, contest, year, page }: Subjects): readonly UpstreamLookup[] {
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
    toUpstreamLookup(problemSummary, { titleSlug: problem }),
    toUpstreamLookup(problemStatement, { titleSlug: problem }),
    toUpstreamLookup(officialSolution, { titleSlug: problem }),
    toUpstreamLookup(problemSolutions, { titleSlug: problem }),
    toUpstreamLookup(problemDiscussion, { titleSlug: problem }),
    toUpstreamLookup(cataloguePage, { page }),
    toUpstreamLookup(problemTotals, {}),
    toUpstreamLookup(topicList, {}),
    toUpstreamLookup(dailyChallenge, { day: null }),
    toUpstreamLookup(dailyMonth, { year: year ?? 2026, month: 1 + (page % 12) }),
    toUpstreamLookup(contestSummary, { titleSlug: contest }),
    toUpstreamLookup(contestQuestions, { titleSlug: contest }),
    toUpstreamLookup(contestList, {}),
    toUpstreamLookup(upcomingContests, {}),
    toUpstreamLookup(globalRanking, { page: page + 1 }),
    toUpstreamLookup(ratingHistogram, {}),
    toUpstreamLookup(serverTime, {}),
  ];
}

const subjects: fc.Arbitrary<Subjects> = fc.record({
  username: fc.constantFrom('alice', 'Alice', 'bob', 'quo"te\\n', 'Zoë', '$v0'),
  problem: fc.constantFrom('two-sum', 'Two-Sum', 'add-two-numbers', 'alice'),
  contest: fc.constantFrom('weekly-contest-400', 'biweekly-contest-100', 'alice'),
  year: fc.constantFrom(null, 2024, 2025),
  page: fc.integer({ min: 0, max: 3 }),
});

/** One lookup of any upstream field about anything. */
export const randomLookup: fc.Arbitrary<UpstreamLookup> = subjects.chain((about) =>
  fc.constantFrom(...everyLookup(about)),
);

/** At least one; the same question can be in it twice. */
export const randomLookups = fc.array(randomLookup, { minLength: 1, maxLength: 40, size: 'max' });
