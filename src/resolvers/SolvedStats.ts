/** Solved problems beside the number of problems there are: the same number for everybody, so a lookup of its own. */
import type { DifficultyCountResolvers, SolvedStatsResolvers } from '../generated/resolver-types.ts';
import { problemTotalsLookup } from '../loaders/problem-lookups.ts';

export const SolvedStats: SolvedStatsResolvers = {
  all: ({ all }) => ({ ...all, totalOf: 'all' }),
  easy: ({ easy }) => ({ ...easy, totalOf: 'easy' }),
  medium: ({ medium }) => ({ ...medium, totalOf: 'medium' }),
  hard: ({ hard }) => ({ ...hard, totalOf: 'hard' }),
};

export const DifficultyCount: DifficultyCountResolvers = {
  total: async ({ totalOf }, _, { loader }) => (await loader.load(problemTotalsLookup({}))).value?.[totalOf] ?? null,
};
