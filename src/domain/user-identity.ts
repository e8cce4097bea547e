/** That an account exists, and how LeetCode spells it. */
import { z } from 'zod';

const spelling = z.string().min(1);

export const userIdentity = z.object({ username: spelling }).readonly();

/** Names that LeetCode gives for one prefix; 10 is its own default (2024). */
export const maxByPrefix = 10;

/** In LeetCode's order. */
export const userNames = z.array(spelling).readonly();

export type UserIdentity = z.infer<typeof userIdentity>;
