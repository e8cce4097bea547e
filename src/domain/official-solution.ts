/** LeetCode's own solution of a problem. */
import { z } from 'zod';
import { moment } from './moment.ts';

export const officialSolution = z
  .object({
    title: z.string().nullable(),
    /** Markdown as LeetCode has it; null where only subscribers see it. */
    content: z.string().nullable(),
    paidOnly: z.boolean(),
    hasVideo: z.boolean(),
    createdAt: moment.nullable(),
  })
  .readonly();

export type OfficialSolution = z.infer<typeof officialSolution>;
