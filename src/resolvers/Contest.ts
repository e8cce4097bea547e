/** Fields of Contest: what the list that led here knows, else the contest's own lookup. */
import { seriesOf, type ContestSummary } from '../domain/contest.ts';
import { formatGlobalId } from '../domain/global-id.ts';
import { LeetgraphError } from '../errors.ts';
import type { ContestResolvers } from '../generated/resolver-types.ts';
import { contestQuestionsLookup, contestSummaryLookup } from '../loaders/contest-lookups.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import { loadContest } from './load-contest.ts';
import { loadStandings } from './load-ranked.ts';
import { loadStandingsOf } from './load-standings-of.ts';
import type { ContestParent } from './parents.ts';
import { parsePlaceRange } from './parse-arguments.ts';

export const Contest: ContestResolvers = {
  __resolveReference: ({ titleSlug }, context, info) => loadContest(titleSlug, context, info),
  id: ({ titleSlug }) => formatGlobalId('Contest', titleSlug),
  url: ({ titleSlug }) => `https://leetcode.com/contest/${titleSlug}/`,
  series: ({ titleSlug }) => seriesOf(titleSlug),
  title: (contest, _, { loader }) => contest.title ?? loadSummary(contest, loader).then(({ title }) => title),
  startTime: (contest, _, { loader }) => contest.startTime ?? loadSummary(contest, loader).then((row) => row.startTime),
  endTime: (contest, _, { loader }) => contest.endTime ?? loadSummary(contest, loader).then((row) => row.endTime),
  durationSeconds: (contest, _, { loader }) =>
    contest.durationSeconds ?? loadSummary(contest, loader).then((row) => row.durationSeconds),
  containsPremium: (contest, _, { loader }) =>
    contest.containsPremium === undefined
      ? loadSummary(contest, loader).then((row) => row.containsPremium)
      : contest.containsPremium,
  questions: async ({ titleSlug }, _, { loader }) => {
    const { value, freshness } = await loader.load(contestQuestionsLookup({ titleSlug }));
    return value && { nodes: value, freshness };
  },
  standings: ({ titleSlug }, args, { loader }) =>
    loadStandings(loader, titleSlug, parsePlaceRange(`standings/${titleSlug}`, args)),
  standingsOf: ({ titleSlug }, { usernames }, context) => loadStandingsOf(titleSlug, usernames, context),
};

/** For a contest that something of LeetCode's named: that it is not there is LeetCode's contradiction, not the client's. */
async function loadSummary({ titleSlug }: ContestParent, loader: LookupLoader): Promise<ContestSummary> {
  const { value } = await loader.load(contestSummaryLookup({ titleSlug }));
  if (value) return value;
  throw new LeetgraphError('UPSTREAM_CHANGED', `LeetCode names the contest ${titleSlug} and does not have it`);
}
