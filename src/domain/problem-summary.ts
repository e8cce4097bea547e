/** All that a row of the catalogue says of a problem. */
import { z } from 'zod';
import { count } from './count.ts';
import { difficulty } from './difficulty.ts';
import { fraction } from './fraction.ts';
import { problemNumber } from './problem-number.ts';
import { topics } from './topic.ts';

export const problemSummary = z
  .object({
    titleSlug: z.string().min(1),
    /** The one that the site shows. */
    number: problemNumber,
    title: z.string(),
    difficulty,
    /** The statement is for subscribers. */
    paidOnly: z.boolean(),
    /** For example `Algorithms`. */
    category: z.string().nullable(),
    /** Accepted submissions as a share of all. */
    acceptance: fraction.nullable(),
    acceptedSubmissions: count.nullable(),
    totalSubmissions: count.nullable(),
    likes: count.nullable(),
    dislikes: count.nullable(),
    topics,
    hasSolution: z.boolean(),
    hasVideoSolution: z.boolean(),
  })
  .readonly();

export type ProblemSummary = z.infer<typeof problemSummary>;
