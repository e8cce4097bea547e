/** Fields of User: each loads its own lookup, which the wave has begun already. */
import { formatGlobalId } from '../domain/global-id.ts';
import { mapPage, pageOf } from '../domain/paging.ts';
import { usernameKey } from '../domain/username.ts';
import type { UserResolvers } from '../generated/resolver-types.ts';
import type { Answer } from '../loaders/lookup-loader.ts';
import {
  contestHistoryLookup,
  contestRankingLookup,
  publicListsLookup,
  recentAcceptedLookup,
  recentSubmissionsLookup,
  solutionArticlesLookup,
  userBadgesLookup,
  userLanguagesLookup,
  userProfileLookup,
  userProgressLookup,
  userSolvedLookup,
  userTopicsLookup,
} from '../loaders/user-lookups.ts';
import { toArticleList } from './article-list.ts';
import { parseCalendarArguments } from './calendar-arguments.ts';
import { toConnection } from './connection.ts';
import { loadCalendar } from './load-calendar.ts';
import { loadUser } from './load-user.ts';
import { parseArticlesFirst, parseHistoryPage, parseRecentFirst } from './parse-arguments.ts';
import { toPart } from './part.ts';

export const User: UserResolvers = {
  __resolveReference: ({ username }, context, info) => loadUser(username, context, info),
  id: ({ username }) => formatGlobalId('User', usernameKey(username)),
  profile: async ({ username }, _, { loader }) => {
    // Not through toPart: its thirty fields would be copied twice.
    const { value, freshness } = await loader.load(userProfileLookup({ username }));
    return value && { ...value, username, freshness };
  },
  solved: ({ username }, _, { loader }) => toPart(loader.load(userSolvedLookup({ username }))),
  progress: ({ username }, _, { loader }) => toPart(loader.load(userProgressLookup({ username }))),
  languages: async ({ username }, _, { loader }) => (await loader.load(userLanguagesLookup({ username }))).value,
  topics: async ({ username }, _, { loader }) => (await loader.load(userTopicsLookup({ username }))).value,
  badges: ({ username }, _, { loader }) => toPart(loader.load(userBadgesLookup({ username }))),
  calendar: ({ username }, args, { loader }) => loadCalendar(loader, username, parseCalendarArguments(args)),
  contestRanking: ({ username }, _, { loader }) => toPart(loader.load(contestRankingLookup({ username }))),
  contestHistory: async ({ username }, args, { loader }) => {
    const page = parseHistoryPage(args);
    return toConnection(await loader.load(contestHistoryLookup({ username })), (attendances) =>
      mapPage(
        pageOf(attendances, ({ contest }) => contest.titleSlug, page),
        (attendance) => ({ ...attendance, username }),
      ),
    );
  },
  recentSubmissions: async ({ username }, { first }, { loader }) =>
    toList(await loader.load(recentSubmissionsLookup({ username })), parseRecentFirst(first)),
  recentAccepted: async ({ username }, { first }, { loader }) =>
    toList(await loader.load(recentAcceptedLookup({ username })), parseRecentFirst(first)),
  publicLists: async ({ username }, _, { loader }) => {
    const { value, freshness } = await loader.load(publicListsLookup({ username }));
    return value && { nodes: value.lists, totalCount: value.totalCount, freshness };
  },
  solutionArticles: async ({ username }, { first }, { loader }) =>
    toArticleList(await loader.load(solutionArticlesLookup({ username })), parseArticlesFirst(first)),
};

function toList<Item>({ value, freshness }: Answer<readonly Item[]>, first: number) {
  return value && { nodes: value.slice(0, first), freshness };
}
