/** The rated contests that an account attended. */
import { z } from 'zod';
import { contestMention } from './contest.ts';
import { count } from './count.ts';

const ratingTrend = z.enum(['UP', 'DOWN', 'NONE']);

const contestAttendance = z
  .object({
    contest: contestMention,
    /** After the contest. */
    rating: z.number(),
    /** Place in the contest, 1 is best. */
    ranking: count,
    trend: ratingTrend,
    problemsSolved: count,
    totalProblems: count,
    /** From the start to the last accepted submission; 0 when nothing was solved. */
    finishTimeSeconds: count,
  })
  .readonly();

/** Newest first. */
export const contestHistory = z.array(contestAttendance).readonly();

export type ContestAttendance = z.infer<typeof contestAttendance>;
