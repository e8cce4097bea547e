/** Contest rating of an account. */
import { z } from 'zod';
import { count } from './count.ts';
import { fraction } from './fraction.ts';

export const contestRanking = z
  .object({
    rating: z.number(),
    /** 1 is best. */
    globalRanking: count,
    totalParticipants: count,
    /** Share of rated accounts that are at least as good. */
    topPercentage: fraction,
    attendedContests: count,
    /** Guardian or Knight. */
    badge: z.string().nullable(),
  })
  .readonly();

export type ContestRanking = z.infer<typeof contestRanking>;
