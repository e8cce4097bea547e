/** The lookups about contests, ratings and LeetCode itself. */
import { contestList } from '../upstream/fields/contest-list.ts';
import { contestQuestions } from '../upstream/fields/contest-questions.ts';
import { contestSummary } from '../upstream/fields/contest-summary.ts';
import { globalRanking } from '../upstream/fields/global-ranking.ts';
import { ratingHistogram } from '../upstream/fields/rating-histogram.ts';
import { serverTime } from '../upstream/fields/server-time.ts';
import { upcomingContests } from '../upstream/fields/upcoming-contests.ts';
import { contestStandings } from '../upstream/pages/contest-standings.ts';
import { lookupsOf, pageLookupsOf } from './lookup.ts';

export const contestSummaryLookup = lookupsOf(contestSummary, 'contests');
export const contestQuestionsLookup = lookupsOf(contestQuestions, 'contests');
export const contestListLookup = lookupsOf(contestList, 'contests');
export const upcomingContestsLookup = lookupsOf(upcomingContests, 'contests');
export const contestStandingsLookup = pageLookupsOf(contestStandings, 'contests');
export const globalRankingLookup = lookupsOf(globalRanking, 'contests');
export const ratingHistogramLookup = lookupsOf(ratingHistogram, 'contests');
/** Of the shortest kind: a clock's drift is slow, but whoever looks at it looks now. */
export const serverTimeLookup = lookupsOf(serverTime, 'submissions');
