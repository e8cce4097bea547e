/** That an account exists, and how LeetCode spells it. */
import { z } from 'zod';

export const userIdentity = z.object({ username: z.string().min(1) }).readonly();

export type UserIdentity = z.infer<typeof userIdentity>;
