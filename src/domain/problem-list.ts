/** Problem lists that their owners show to everybody. */
import { z } from 'zod';
import { count } from './count.ts';

const problemList = z
  .object({
    slug: z.string().min(1),
    name: z.string(),
    description: z.string().nullable(),
    problemCount: count,
    collectedBy: count,
    views: count.nullable(),
  })
  .readonly();

/** LeetCode's first page of an account's lists, and how many there are. */
export const problemLists = z.object({ lists: z.array(problemList).readonly(), totalCount: count }).readonly();

export type ProblemList = z.infer<typeof problemList>;
export type ProblemLists = z.infer<typeof problemLists>;

export function problemListUrl({ slug }: ProblemList): string {
  return `https://leetcode.com/problem-list/${encodeURIComponent(slug)}/`;
}
