/** The lookups about problems, their topics and the daily challenge. */
import { cataloguePage } from '../upstream/fields/catalogue-page.ts';
import { dailyChallenge } from '../upstream/fields/daily-challenge.ts';
import { dailyMonth } from '../upstream/fields/daily-month.ts';
import { problemStatement } from '../upstream/fields/problem-statement.ts';
import { problemSummary } from '../upstream/fields/problem-summary.ts';
import { problemTotals } from '../upstream/fields/problem-totals.ts';
import { topicList } from '../upstream/fields/topic-list.ts';
import { lookupsOf } from './lookup.ts';

export const problemSummaryLookup = lookupsOf(problemSummary, 'problems');
export const problemStatementLookup = lookupsOf(problemStatement, 'problems');
export const cataloguePageLookup = lookupsOf(cataloguePage, 'problems');
export const problemTotalsLookup = lookupsOf(problemTotals, 'problems');
export const topicListLookup = lookupsOf(topicList, 'problems');
export const dailyChallengeLookup = lookupsOf(dailyChallenge, 'daily');
export const dailyMonthLookup = lookupsOf(dailyMonth, 'daily');
