/** The discussion below a problem. */
import { z } from 'zod';
import { count } from './count.ts';

/** Comments with their replies. */
export const discussion = z.object({ comments: count }).readonly();

export type Discussion = z.infer<typeof discussion>;
