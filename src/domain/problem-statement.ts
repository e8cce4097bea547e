/** What the page of a problem says. */
import { z } from 'zod';
import { difficulty } from './difficulty.ts';
import { utcDay } from './utc-day.ts';

const codeSnippet = z.object({ language: z.string(), languageSlug: z.string(), code: z.string() }).readonly();

const similarProblem = z.object({ title: z.string(), titleSlug: z.string().min(1), difficulty }).readonly();

export const problemStatement = z
  .object({
    /** Null for a problem that is for subscribers. */
    html: z.string().nullable(),
    /** HTML fragments. */
    hints: z.array(z.string()).readonly(),
    /** Empty for a problem that is for subscribers. */
    codeSnippets: z.array(codeSnippet).readonly(),
    /** One argument a line. */
    exampleTestCases: z.string().nullable(),
    /** The same, one text an example. */
    exampleTestCaseList: z.array(z.string()).readonly(),
    /** When it was the challenge of a day, oldest first. */
    dailyChallengeDates: z.array(utcDay).readonly(),
    similar: z.array(similarProblem).readonly(),
  })
  .readonly();

export type CodeSnippet = z.infer<typeof codeSnippet>;
export type SimilarProblem = z.infer<typeof similarProblem>;
export type ProblemStatement = z.infer<typeof problemStatement>;
