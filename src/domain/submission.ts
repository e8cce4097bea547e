/** Submissions as strangers see them: without code. */
import { z } from 'zod';
import { moment } from './moment.ts';

const submissionStatus = z.enum([
  'ACCEPTED',
  'WRONG_ANSWER',
  'TIME_LIMIT_EXCEEDED',
  'MEMORY_LIMIT_EXCEEDED',
  'OUTPUT_LIMIT_EXCEEDED',
  'RUNTIME_ERROR',
  'COMPILE_ERROR',
  'INTERNAL_ERROR',
  'TIMEOUT',
  'UNKNOWN',
]);

const submission = z
  .object({
    /** Null where LeetCode hides it. */
    id: z.string().nullable(),
    title: z.string(),
    titleSlug: z.string().min(1),
    timestamp: moment,
    status: submissionStatus,
    /** LeetCode's slug, for example `python3`. */
    language: z.string(),
  })
  .readonly();

/** Newest first, at most 20. */
export const submissions = z.array(submission).readonly();

export type SubmissionStatus = z.infer<typeof submissionStatus>;
export type Submission = z.infer<typeof submission>;
