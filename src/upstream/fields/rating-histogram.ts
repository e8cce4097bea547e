/** How many rated accounts have which rating. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { ratingHistogram as value } from '../../domain/rating-histogram.ts';
import type { RatingHistogram } from '../../domain/rating-histogram.ts';
import type { RatingHistogramFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { noArguments } from './no-arguments.ts';
import type { NoArguments } from './no-arguments.ts';
import { percent } from './percent.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  ratingStart: z.int32(),
  ratingEnd: z.int32(),
  userCount: count,
  topPercentage: percent,
}) satisfies WireSchema<RatingHistogramFragment>;

/** A bar without width would be divided by. */
const bar = wire.refine(({ ratingStart, ratingEnd }) => ratingStart < ratingEnd, { path: ['ratingEnd'] });

export const ratingHistogram: UpstreamField<NoArguments, RatingHistogram> = {
  name: 'ratingHistogram',
  root: 'contestRatingHistogram',
  rootIsNonNull: true,
  rootArguments: noArguments,
  fragment: /* GraphQL */ `
    fragment RatingHistogram on ContestRatingHistogramBarNode {
      ratingStart
      ratingEnd
      userCount
      topPercentage
    }
  `,
  weight: 1,
  parse: (answer) => found(toHistogram(z.array(bar).parse(answer))),
  value,
};

function toHistogram(bars: readonly z.output<typeof bar>[]): RatingHistogram {
  return bars
    .map(({ ratingStart, ratingEnd, userCount, topPercentage }) => ({
      from: ratingStart,
      to: ratingEnd,
      users: userCount,
      topPercentage,
    }))
    .toSorted((a, b) => a.from - b.from);
}
