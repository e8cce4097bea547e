/** A page of all rated accounts. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { accountRegion, globalRankingPage, rankingPageSize } from '../../domain/global-ranking.ts';
import type { GlobalRankingPage } from '../../domain/global-ranking.ts';
import type { GlobalRankingFragment } from '../../generated/leetcode-types.ts';
import { absent, found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { presentItems } from './present-items.ts';
import { rating } from './rating.ts';
import type { WireSchema } from './wire-schema.ts';

export interface OfRankingPage {
  /** From 1. */
  readonly page: number;
}

const row = z.object({
  // A number as text, unlike all other ratings.
  currentRating: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(rating),
  currentGlobalRanking: count.min(1),
  dataRegion: accountRegion,
  user: z.object({ username: z.string().min(1) }),
});

const wire = z.object({
  totalUsers: count,
  // With larger pages nobody would know which page has whom.
  rankingNodes: presentItems(row).refine((rows) => rows.length <= rankingPageSize),
}) satisfies WireSchema<GlobalRankingFragment>;

export const globalRanking: UpstreamField<OfRankingPage, GlobalRankingPage> = {
  name: 'globalRanking',
  root: 'globalRanking',
  rootIsNonNull: false,
  rootArguments: ({ page }) => ({ page: { type: 'Int', value: page } }),
  fragment: /* GraphQL */ `
    fragment GlobalRanking on GlobalRankingNode {
      totalUsers
      rankingNodes {
        currentRating
        currentGlobalRanking
        dataRegion
        user {
          username
        }
      }
    }
  `,
  weight: 1,
  // Nobody is told what comes beyond the last page: null there is no row, null on the first page is no ranking.
  parse: (answer, { page }) => (answer === null && page > 1 ? absent : found(toPage(wire.parse(answer)))),
  value: globalRankingPage,
};

function toPage({ totalUsers, rankingNodes }: z.output<typeof wire>): GlobalRankingPage {
  return {
    totalCount: totalUsers,
    rows: rankingNodes.map(({ currentRating, currentGlobalRanking, dataRegion, user }) => ({
      rank: currentGlobalRanking,
      rating: currentRating,
      region: dataRegion,
      username: user.username,
    })),
  };
}
