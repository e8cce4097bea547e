/** Fields of Contest: what the list that led here knows, else the contest's own lookup. */
import { formatGlobalId } from '../domain/global-id.ts';
import type { ContestResolvers } from '../generated/resolver-types.ts';
import { contestQuestionsLookup, contestSummaryLookup } from '../loaders/contest-lookups.ts';
import { loadContest } from './load-contest.ts';

export const Contest: ContestResolvers = {
  __resolveReference: ({ titleSlug }, context, info) => loadContest(titleSlug, context, info),
  id: ({ titleSlug }) => formatGlobalId('Contest', titleSlug),
  url: ({ titleSlug }) => `https://leetcode.com/contest/${titleSlug}/`,
  containsPremium: async (contest, _, { loader }) => {
    if (contest.containsPremium !== undefined) return contest.containsPremium;
    const { value } = await loader.load(contestSummaryLookup({ titleSlug: contest.titleSlug }));
    return value?.containsPremium ?? null;
  },
  questions: async ({ titleSlug }, _, { loader }) => {
    const { value, freshness } = await loader.load(contestQuestionsLookup({ titleSlug }));
    return value && { nodes: value, freshness };
  },
};
