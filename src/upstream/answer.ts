/** The envelope of a GraphQL answer of LeetCode, and what its error texts mean. The texts are all there is: no codes. */
import { z } from 'zod';

const answerErrorSchema = z.object({
  message: z.string(),
  /** Alias first, then field names and list indexes. */
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  /** Places in the document as it was sent, counted from 1. */
  locations: z.array(z.object({ line: z.number(), column: z.number() })).nullish(),
});

export const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(answerErrorSchema).nullish(),
});

export type AnswerError = z.infer<typeof answerErrorSchema>;
export type Answer = z.infer<typeof answerSchema>;

/** Texts of errors that are answers, as recorded between 2021 and September 2026. All others are failures. */
const meanings: ReadonlyMap<string, 'absent' | 'hidden'> = new Map([
  ['That user does not exist.', 'absent'],
  ['User matching query does not exist.', 'absent'],
  ['no permission to check the calendar.', 'hidden'],
]);

/** What an execution error says about the lookups that it concerns. */
export function meaningOf(error: AnswerError): 'absent' | 'hidden' | 'failed' {
  return meanings.get(error.message) ?? 'failed';
}
