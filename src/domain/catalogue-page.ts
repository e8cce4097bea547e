/** A page of the list of all problems. */
import { z } from 'zod';
import { count } from './count.ts';
import { problemSummary } from './problem-summary.ts';

/** LeetCode cuts a larger page to this many problems (since January 2026). */
export const cataloguePageSize = 100;

export const cataloguePage = z
  .object({
    /** By number. */
    problems: z.array(problemSummary).readonly(),
    /** Problems of all pages. */
    totalCount: count,
  })
  .readonly();

export type CataloguePage = z.infer<typeof cataloguePage>;
