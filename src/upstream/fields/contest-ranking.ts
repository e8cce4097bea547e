/** Contest rating of an account; null for one that was never rated. */
import { z } from 'zod';
import { contestRanking as value } from '../../domain/contest-ranking.ts';
import type { ContestRanking } from '../../domain/contest-ranking.ts';
import { count } from '../../domain/count.ts';
import type { ContestRankingFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import type { OfUser } from './of-user.ts';
import { percent } from './percent.ts';
import { rating } from './rating.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  rating,
  globalRanking: count,
  totalParticipants: count,
  topPercentage: percent,
  attendedContestsCount: count,
  badge: z.object({ name: z.string() }).nullable(),
}) satisfies WireSchema<ContestRankingFragment>;

export const contestRanking: UpstreamField<OfUser, ContestRanking | null> = {
  name: 'contestRanking',
  root: 'userContestRanking',
  rootIsNonNull: false,
  rootArguments: ({ username }) => ({ username: { type: 'String', value: username } }),
  fragment: /* GraphQL */ `
    fragment ContestRanking on UserContestRankingNode {
      rating
      globalRanking
      totalParticipants
      topPercentage
      attendedContestsCount
      badge {
        name
      }
    }
  `,
  weight: 1,
  // Null without an error is not absence here: an unknown name comes with an error.
  parse: (answer) => found(wire.transform(toContestRanking).nullable().parse(answer)),
  value: value.nullable(),
};

function toContestRanking({ attendedContestsCount, badge, ...same }: z.output<typeof wire>): ContestRanking {
  return { ...same, attendedContests: attendedContestsCount, badge: badge && badge.name };
}
