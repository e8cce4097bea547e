/** The lookups about contests. */
import { contestList } from '../upstream/fields/contest-list.ts';
import { contestQuestions } from '../upstream/fields/contest-questions.ts';
import { contestSummary } from '../upstream/fields/contest-summary.ts';
import { upcomingContests } from '../upstream/fields/upcoming-contests.ts';
import { lookupsOf } from './lookup.ts';

export const contestSummaryLookup = lookupsOf(contestSummary, 'contests');
export const contestQuestionsLookup = lookupsOf(contestQuestions, 'contests');
export const contestListLookup = lookupsOf(contestList, 'contests');
export const upcomingContestsLookup = lookupsOf(upcomingContests, 'contests');
