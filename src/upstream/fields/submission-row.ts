/** A submission in LeetCode's lists. */
import { z } from 'zod';
import { toMoment } from '../../domain/moment.ts';
import type { Submission, SubmissionStatus } from '../../domain/submission.ts';
import { unixSecondsText } from './unix-seconds.ts';

/** LeetCode lists no more, whatever is asked for (2026). */
export const recentLimit = 20;

export const submissionRow = z.object({
  id: z.string().nullable(),
  title: z.string(),
  titleSlug: z.string().min(1),
  timestamp: unixSecondsText,
  statusDisplay: z.string().nullable(),
  lang: z.string(),
});

export function toSubmission({ statusDisplay, lang, timestamp, ...same }: z.output<typeof submissionRow>): Submission {
  return {
    ...same,
    timestamp: toMoment(timestamp * 1000),
    status: statuses.get(statusDisplay ?? '') ?? 'UNKNOWN',
    language: lang,
  };
}

/** Verdicts in LeetCode's words (2026). A new one is no reason to lose the submission. */
const statuses: ReadonlyMap<string, SubmissionStatus> = new Map([
  ['Accepted', 'ACCEPTED'],
  ['Wrong Answer', 'WRONG_ANSWER'],
  ['Time Limit Exceeded', 'TIME_LIMIT_EXCEEDED'],
  ['Memory Limit Exceeded', 'MEMORY_LIMIT_EXCEEDED'],
  ['Output Limit Exceeded', 'OUTPUT_LIMIT_EXCEEDED'],
  ['Runtime Error', 'RUNTIME_ERROR'],
  ['Compile Error', 'COMPILE_ERROR'],
  ['Internal Error', 'INTERNAL_ERROR'],
  ['Timeout', 'TIMEOUT'],
]);
