/** Root fields. */
import { pageOf } from '../domain/paging.ts';
import { parseUsername } from '../domain/username.ts';
import { parseUtcDay } from '../domain/utc-day.ts';
import { badInput } from '../errors.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import { contestListLookup, ratingHistogramLookup, upcomingContestsLookup } from '../loaders/contest-lookups.ts';
import { parseLookupKey } from '../loaders/forgettable.ts';
import { problemTotalsLookup } from '../loaders/problem-lookups.ts';
import { listApiKeys, toShownCaller } from './api-keys.ts';
import { toCacheEntry, toCacheStats } from './cache-stats.ts';
import { toConnection } from './connection.ts';
import { loadContest } from './load-contest.ts';
import { loadDailyChallenge, loadDailyChallenges } from './load-daily.ts';
import { loadNode } from './load-node.ts';
import { loadPastContests } from './load-past-contests.ts';
import { loadProblem, loadProblemByNumber } from './load-problem.ts';
import { loadProblemList, loadRandomProblem } from './load-problem-list.ts';
import { loadGlobalRanking } from './load-ranked.ts';
import { loadRatingPercentile } from './load-rating-percentile.ts';
import { loadServerTime } from './load-server-time.ts';
import { loadTopic, loadTopics } from './load-topics.ts';
import { loadUser } from './load-user.ts';
import { loadUsersByPrefix } from './load-users-by-prefix.ts';
import {
  parseChallengeMonth,
  parseContestsPage,
  parseList,
  parsePastContestsPage,
  parseProblemsPage,
  parsePlaceRange,
  parseRating,
} from './parse-arguments.ts';
import { parseProblemFilter, parseProblemOrder } from './parse-problem-filter.ts';
import { toPart } from './part.ts';

export const Query: QueryResolvers = {
  user: (_, { username }, context, info) => loadUser(username, context, info),
  users: (_, { usernames }, context, info) =>
    // All names are looked at before the first is loaded: a malformed one asks LeetCode nothing.
    parseList('usernames', usernames)
      .map(parseUsername)
      .map((username) => loadUser(username, context, info)),
  usersByPrefix: (_, args, context, info) => loadUsersByPrefix(args, context, info),
  problem(_, { titleSlug, number }, context, info) {
    if (typeof titleSlug === 'string' && typeof number !== 'number') return loadProblem(titleSlug, context, info);
    if (typeof number === 'number' && typeof titleSlug !== 'string') return loadProblemByNumber(number, context);
    throw badInput('problem', 'asked for by exactly one of titleSlug and number', { titleSlug, number });
  },
  problems: (_, args, context) =>
    loadProblemList(context, {
      filter: parseProblemFilter(args.filter),
      order: parseProblemOrder(args.orderBy),
      page: parseProblemsPage(args),
    }),
  randomProblem: (_, { filter }, context) => loadRandomProblem(context, parseProblemFilter(filter)),
  totals: (_, __, { loader }) => toPart(loader.load(problemTotalsLookup({}))),
  topics: (_, __, context, info) => loadTopics(context, info),
  topic: (_, { slug }, context, info) => loadTopic(slug, context, info),
  dailyChallenge: (_, { date }, context) =>
    loadDailyChallenge(date == null ? undefined : parseUtcDay('date', date), context),
  dailyChallenges: (_, args, { loader }) => loadDailyChallenges(loader, parseChallengeMonth(args)),
  contest: (_, { titleSlug }, context, info) => loadContest(titleSlug, context, info),
  upcomingContests: async (_, __, { loader }) => (await loader.load(upcomingContestsLookup({}))).value,
  contests: async (_, args, { loader }) => {
    const page = parseContestsPage(args);
    return toConnection(await loader.load(contestListLookup({})), (contests) =>
      pageOf(contests, ({ titleSlug }) => titleSlug, page),
    );
  },
  pastContests: (_, args, context) => loadPastContests(context, parsePastContestsPage(args)),
  globalRanking: (_, args, { loader }) => loadGlobalRanking(loader, parsePlaceRange('globalRanking', args)),
  ratingHistogram: async (_, __, { loader }) => (await loader.load(ratingHistogramLookup({}))).value,
  ratingPercentile: (_, { rating }, { loader }) => loadRatingPercentile(loader, parseRating(rating)),
  serverTime: (_, __, { loader }) => loadServerTime(loader),
  serviceStatus: (_, __, { serviceStatus }) => serviceStatus(),
  rateLimit: (_, __, { rateLimit }) => rateLimit(),
  caller: (_, __, { caller }) => toShownCaller(caller),
  apiKeys: (_, __, context) => listApiKeys(context),
  cacheStats: async (_, __, { administration }) => toCacheStats(await administration.stats()),
  async cacheEntry(_, { lookup }, { administration }) {
    const entry = await administration.entry(parseLookupKey('lookup', lookup));
    return entry ? toCacheEntry(entry) : null;
  },
  node: (_, { id }, context, info) => loadNode(id, context, info),
  nodes: (_, { ids }, context, info) => parseList('ids', ids).map((id) => loadNode(id, context, info)),
};
