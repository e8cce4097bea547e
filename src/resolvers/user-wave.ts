/** Which lookups each field of User needs. A test selects every field alone and counts one document. */
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { Lookup } from '../loaders/lookup.ts';
import { problemTotalsLookup } from '../loaders/problem-lookups.ts';
import {
  contestHistoryLookup,
  contestRankingLookup,
  recentAcceptedLookup,
  recentSubmissionsLookup,
  userBadgesLookup,
  userCalendarLookup,
  userLanguagesLookup,
  userProfileLookup,
  userProgressLookup,
  userSolvedLookup,
  userTopicsLookup,
} from '../loaders/user-lookups.ts';
import { parseCalendarYear, parseHistoryPage, parseRecentFirst } from './parse-arguments.ts';
import { selectedFields, type SelectedField } from './selected-fields.ts';
import type { LookupsOfField, Wave } from './wave.ts';

const lookupsByField: Readonly<Record<string, LookupsOfField<string>>> = {
  profile: (username) => [userProfileLookup({ username })],
  solved: (username, field, info) => [userSolvedLookup({ username }), ...totalsIfSelected(field, info)],
  progress: (username) => [userProgressLookup({ username })],
  languages: (username) => [userLanguagesLookup({ username })],
  topics: (username) => [userTopicsLookup({ username })],
  badges: (username) => [userBadgesLookup({ username })],
  calendar: (username, { args }) => [userCalendarLookup({ username, year: parseCalendarYear(args['year']) })],
  contestRanking: (username) => [contestRankingLookup({ username })],
  contestHistory(username, { args }) {
    parseHistoryPage(args);
    return [contestHistoryLookup({ username })];
  },
  recentSubmissions(username, { args }) {
    parseRecentFirst(args['first']);
    return [recentSubmissionsLookup({ username })];
  },
  recentAccepted(username, { args }) {
    parseRecentFirst(args['first']);
    return [recentAcceptedLookup({ username })];
  },
};

/** Fields that are not named here (id, username) need no lookup of their own. */
export const userWave: Wave<string> = { typeName: 'User', lookupsByField: new Map(Object.entries(lookupsByField)) };

/** `solved { easy { total } }` asks for the number of problems on LeetCode, in the same wave. */
function totalsIfSelected(solved: SelectedField, info: GraphQLResolveInfo): Lookup<unknown>[] {
  const stats = info.schema.getType('SolvedStats');
  const count = info.schema.getType('DifficultyCount');
  if (!isObjectType(stats) || !isObjectType(count)) return [];
  const counts = selectedFields([solved.node], stats, info).map(({ node }) => node);
  const isSelected = selectedFields(counts, count, info).some(({ name }) => name === 'total');
  return isSelected ? [problemTotalsLookup({})] : [];
}
