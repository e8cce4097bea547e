/** Solved problems of an account, in all and by difficulty. How many problems there are is problem-totals.ts. */
import { z } from 'zod';
import { count } from './count.ts';
import { fraction } from './fraction.ts';

const difficultyCount = z
  .object({
    /** Distinct problems with an accepted submission. */
    problems: count,
    /** Accepted submissions. */
    submissions: count,
    /** Distinct problems tried at all. */
    triedProblems: count,
    /** Submissions of any verdict. */
    triedSubmissions: count,
    /** Share of accounts that solved fewer; null for `all`, and where LeetCode does not say. */
    beatsPercentage: fraction.nullable(),
  })
  .readonly();

export const solved = z
  .object({ all: difficultyCount, easy: difficultyCount, medium: difficultyCount, hard: difficultyCount })
  .readonly();

export type DifficultyCount = z.infer<typeof difficultyCount>;
export type Solved = z.infer<typeof solved>;
