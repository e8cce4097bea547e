/** Solved problems of an account by programming language. */
import { z } from 'zod';
import { count } from './count.ts';

const languageCount = z
  .object({
    /** Name to show, for example `C++`. */
    language: z.string(),
    problems: count,
  })
  .readonly();

/** Most first. */
export const languageCounts = z.array(languageCount).readonly();

export type LanguageCount = z.infer<typeof languageCount>;
