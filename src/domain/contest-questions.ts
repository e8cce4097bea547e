/** The problems of a contest with their points. */
import { z } from 'zod';
import { count } from './count.ts';

const contestQuestion = z.object({ points: count, title: z.string(), titleSlug: z.string().min(1) }).readonly();

/** In the order of the contest; empty before the start. */
export const contestQuestions = z.array(contestQuestion).readonly();

export type ContestQuestion = z.infer<typeof contestQuestion>;
