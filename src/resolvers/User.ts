/** Fields of User: each loads its own lookup, which the wave has begun already. */
import { formatGlobalId } from '../domain/global-id.ts';
import { mapPage, pageOf } from '../domain/paging.ts';
import { usernameKey } from '../domain/username.ts';
import type { UserResolvers } from '../generated/resolver-types.ts';
import type { Loading } from '../loaders/lookup-loader.ts';
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
import { whenLoaded } from './when-loaded.ts';

export const User: UserResolvers = {
  __resolveReference: ({ username }, context, info) => loadUser(username, context, info),
  id: ({ username }) => formatGlobalId('User', usernameKey(username)),
  profile: ({ username }, _, { loader }) =>
    // Not through toPart: its thirty fields would be copied twice.
    whenLoaded(
      loader.load(userProfileLookup({ username })),
      ({ value, freshness }) => value && { ...value, username, freshness },
    ),
  solved: ({ username }, _, { loader }) => toPart(loader.load(userSolvedLookup({ username }))),
  progress: ({ username }, _, { loader }) => toPart(loader.load(userProgressLookup({ username }))),
  languages: ({ username }, _, { loader }) => toValue(loader.load(userLanguagesLookup({ username }))),
  topics: ({ username }, _, { loader }) => toValue(loader.load(userTopicsLookup({ username }))),
  badges: ({ username }, _, { loader }) => toPart(loader.load(userBadgesLookup({ username }))),
  calendar: ({ username }, args, { loader }) => loadCalendar(loader, username, parseCalendarArguments(args)),
  contestRanking: ({ username }, _, { loader }) => toPart(loader.load(contestRankingLookup({ username }))),
  contestHistory: ({ username }, args, { loader }) => {
    const page = parseHistoryPage(args);
    return whenLoaded(loader.load(contestHistoryLookup({ username })), (history) =>
      toConnection(history, (attendances) =>
        mapPage(
          pageOf(attendances, ({ contest }) => contest.titleSlug, page),
          (attendance) => ({ ...attendance, username }),
        ),
      ),
    );
  },
  recentSubmissions: ({ username }, { first }, { loader }) =>
    toList(loader.load(recentSubmissionsLookup({ username })), first),
  recentAccepted: ({ username }, { first }, { loader }) =>
    toList(loader.load(recentAcceptedLookup({ username })), first),
  publicLists: ({ username }, _, { loader }) =>
    whenLoaded(
      loader.load(publicListsLookup({ username })),
      ({ value, freshness }) => value && { nodes: value.lists, totalCount: value.totalCount, freshness },
    ),
  solutionArticles: ({ username }, { first }, { loader }) =>
    whenLoaded(loader.load(solutionArticlesLookup({ username })), (articles) =>
      toArticleList(articles, parseArticlesFirst(first)),
    ),
};

function toValue<Value>(loading: Loading<Value>) {
  return whenLoaded(loading, ({ value }) => value);
}

function toList<Item>(loading: Loading<readonly Item[]>, first: unknown) {
  return whenLoaded(
    loading,
    ({ value, freshness }) => value && { nodes: value.slice(0, parseRecentFirst(first)), freshness },
  );
}
