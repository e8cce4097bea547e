/** How much an account has posted; a change is of LeetCode's own window, which it does not name. */
import { z } from 'zod';
import { count } from './count.ts';

export const userPosts = z
  .object({ solutions: count, solutionsChange: z.int32(), discussions: count, discussionsChange: z.int32() })
  .readonly();

export type UserPosts = z.infer<typeof userPosts>;
