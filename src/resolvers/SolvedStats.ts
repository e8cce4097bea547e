/** Solved problems beside the number of problems there are: the same number for everybody, so a lookup of its own. */
import type { DifficultyCountResolvers, SolvedStatsResolvers } from '../generated/resolver-types.ts';
import { problemTotalsLookup } from '../loaders/problem-lookups.ts';
import { whenLoaded } from './when-loaded.ts';

export const SolvedStats: SolvedStatsResolvers = {
  all: ({ all }) => ({ ...all, totalOf: 'all' }),
  easy: ({ easy }) => ({ ...easy, totalOf: 'easy' }),
  medium: ({ medium }) => ({ ...medium, totalOf: 'medium' }),
  hard: ({ hard }) => ({ ...hard, totalOf: 'hard' }),
};

/** Four of them are selected of each account. */
const totals = problemTotalsLookup({});

export const DifficultyCount: DifficultyCountResolvers = {
  total: ({ totalOf }, _, { loader }) => whenLoaded(loader.load(totals), ({ value }) => value?.[totalOf] ?? null),
};
