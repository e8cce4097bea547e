/** How many problems LeetCode has, in all and by difficulty. */
import { z } from 'zod';
import { count } from './count.ts';

export const problemTotals = z.object({ all: count, easy: count, medium: count, hard: count }).readonly();

export type ProblemTotals = z.infer<typeof problemTotals>;
