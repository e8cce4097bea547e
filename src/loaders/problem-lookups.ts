/** The lookups about problems, their topics and the daily challenge. */
import { utcDayOf } from '../domain/utc-day.ts';
import { cataloguePage } from '../upstream/fields/catalogue-page.ts';
import { dailyChallenge } from '../upstream/fields/daily-challenge.ts';
import { dailyMonth } from '../upstream/fields/daily-month.ts';
import { officialSolution } from '../upstream/fields/official-solution.ts';
import { problemDiscussion } from '../upstream/fields/problem-discussion.ts';
import { problemSolutions } from '../upstream/fields/problem-solutions.ts';
import { problemStatement } from '../upstream/fields/problem-statement.ts';
import { problemSummary } from '../upstream/fields/problem-summary.ts';
import { problemTotals } from '../upstream/fields/problem-totals.ts';
import { topicList } from '../upstream/fields/topic-list.ts';
import { lookupsOf } from './lookup.ts';

export const problemSummaryLookup = lookupsOf(problemSummary, 'problems');
export const problemStatementLookup = lookupsOf(problemStatement, 'problems');
export const officialSolutionLookup = lookupsOf(officialSolution, 'problems');
export const problemSolutionsLookup = lookupsOf(problemSolutions, 'problems');
export const problemDiscussionLookup = lookupsOf(problemDiscussion, 'problems');
export const cataloguePageLookup = lookupsOf(cataloguePage, 'problems');
export const problemTotalsLookup = lookupsOf(problemTotals, 'problems');
export const topicListLookup = lookupsOf(topicList, 'problems');

// Bots ask at 00:00 sharp, when LeetCode may still say yesterday's. That must not count as today's until tomorrow.
export const dailyChallengeLookup = lookupsOf(
  dailyChallenge,
  'daily',
  ({ date }, _, loadedAtMs) => date < utcDayOf(loadedAtMs),
);
export const dailyMonthLookup = lookupsOf(dailyMonth, 'daily', (challenges, { year, month }, loadedAtMs) => {
  const today = utcDayOf(loadedAtMs);
  const isRunning = Number(today.slice(0, 4)) === year && Number(today.slice(5, 7)) === month;
  return isRunning && challenges.at(-1)?.date !== today;
});
