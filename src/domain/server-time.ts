/** What LeetCode said its time was, in milliseconds since the epoch. */
import { z } from 'zod';

export const serverTime = z.object({ leetcodeMs: z.int().min(0) }).readonly();

export type ServerTime = z.infer<typeof serverTime>;
