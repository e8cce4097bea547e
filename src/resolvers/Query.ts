/** Root fields. */
import { pageOf } from '../domain/paging.ts';
import { parseUsername } from '../domain/username.ts';
import { parseUtcDay } from '../domain/utc-day.ts';
import { badInput } from '../errors.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import { contestListLookup, upcomingContestsLookup } from '../loaders/contest-lookups.ts';
import { topicListLookup } from '../loaders/problem-lookups.ts';
import { toConnection } from './connection.ts';
import { loadContest } from './load-contest.ts';
import { loadDailyChallenge, loadDailyChallenges } from './load-daily.ts';
import { loadNode } from './load-node.ts';
import { loadProblem, loadProblemByNumber } from './load-problem.ts';
import { loadProblemPage } from './load-problem-page.ts';
import { loadUser } from './load-user.ts';
import { parseChallengeMonth, parseContestsPage, parseList, parseProblemsPage } from './parse-arguments.ts';

export const Query: QueryResolvers = {
  user: (_, { username }, context, info) => loadUser(username, context, info),
  users: (_, { usernames }, context, info) =>
    // All names are looked at before the first is loaded: a malformed one asks LeetCode nothing.
    parseList('usernames', usernames)
      .map(parseUsername)
      .map((username) => loadUser(username, context, info)),
  problem(_, { titleSlug, number }, context, info) {
    if (typeof titleSlug === 'string' && typeof number !== 'number') return loadProblem(titleSlug, context, info);
    if (typeof number === 'number' && typeof titleSlug !== 'string') return loadProblemByNumber(number, context);
    throw badInput('problem', 'asked for by exactly one of titleSlug and number', { titleSlug, number });
  },
  problems: (_, args, { loader }) => loadProblemPage(loader, parseProblemsPage(args)),
  topics: async (_, __, { loader }) => (await loader.load(topicListLookup({}))).value,
  dailyChallenge: (_, { date }, { loader }) =>
    loadDailyChallenge(loader, date == null ? undefined : parseUtcDay('date', date)),
  dailyChallenges: (_, args, { loader }) => loadDailyChallenges(loader, parseChallengeMonth(args)),
  contest: (_, { titleSlug }, context, info) => loadContest(titleSlug, context, info),
  upcomingContests: async (_, __, { loader }) => (await loader.load(upcomingContestsLookup({}))).value,
  contests: async (_, args, { loader }) => {
    const page = parseContestsPage(args);
    return toConnection(await loader.load(contestListLookup({})), (contests) =>
      pageOf(contests, ({ titleSlug }) => titleSlug, page),
    );
  },
  node: (_, { id }, context, info) => loadNode(id, context, info),
  nodes: (_, { ids }, context, info) => parseList('ids', ids).map((id) => loadNode(id, context, info)),
};
