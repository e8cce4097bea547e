/** Fields of User: each loads its own lookup, which the wave has begun already. */
import { currentStreak } from '../domain/calendar.ts';
import { formatGlobalId } from '../domain/global-id.ts';
import { pageOf } from '../domain/paging.ts';
import { usernameKey } from '../domain/username.ts';
import { utcDayOf } from '../domain/utc-day.ts';
import type { UserResolvers } from '../generated/resolver-types.ts';
import type { Answer } from '../loaders/lookup-loader.ts';
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
import { toConnection } from './connection.ts';
import { loadUser } from './load-user.ts';
import { parseCalendarYear, parseHistoryPage, parseRecentFirst } from './parse-arguments.ts';
import { toPart } from './part.ts';

export const User: UserResolvers = {
  __resolveReference: ({ username }, context, info) => loadUser(username, context, info),
  id: ({ username }) => formatGlobalId('User', usernameKey(username)),
  profile: ({ username }, _, { loader }) => toPart(loader.load(userProfileLookup({ username }))),
  solved: ({ username }, _, { loader }) => toPart(loader.load(userSolvedLookup({ username }))),
  progress: ({ username }, _, { loader }) => toPart(loader.load(userProgressLookup({ username }))),
  languages: async ({ username }, _, { loader }) => (await loader.load(userLanguagesLookup({ username }))).value,
  topics: async ({ username }, _, { loader }) => (await loader.load(userTopicsLookup({ username }))).value,
  badges: ({ username }, _, { loader }) => toPart(loader.load(userBadgesLookup({ username }))),
  calendar: async ({ username }, { year }, { loader }) => {
    const calendar = await toPart(loader.load(userCalendarLookup({ username, year: parseCalendarYear(year) })));
    return (
      calendar && {
        ...calendar,
        currentStreak: currentStreak(calendar.days, utcDayOf(Date.parse(calendar.freshness.fetchedAt))),
      }
    );
  },
  contestRanking: ({ username }, _, { loader }) => toPart(loader.load(contestRankingLookup({ username }))),
  contestHistory: async ({ username }, args, { loader }) => {
    const page = parseHistoryPage(args);
    return toConnection(await loader.load(contestHistoryLookup({ username })), (attendances) =>
      pageOf(attendances, ({ contest }) => contest.titleSlug, page),
    );
  },
  recentSubmissions: async ({ username }, { first }, { loader }) =>
    toList(await loader.load(recentSubmissionsLookup({ username })), parseRecentFirst(first)),
  recentAccepted: async ({ username }, { first }, { loader }) =>
    toList(await loader.load(recentAcceptedLookup({ username })), parseRecentFirst(first)),
};

function toList<Item>({ value, freshness }: Answer<readonly Item[]>, first: number) {
  return value && { nodes: value.slice(0, first), freshness };
}
