/** How much an account has posted. Apart from the profile, because the site itself no longer asks for it (2026). */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { userPosts as value } from '../../domain/user-posts.ts';
import type { UserPosts } from '../../domain/user-posts.ts';
import type { UserPostsFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  profile: z.object({
    solutionCount: count,
    solutionCountDiff: z.int32(),
    categoryDiscussCount: count,
    categoryDiscussCountDiff: z.int32(),
  }),
}) satisfies WireSchema<UserPostsFragment>;

export const userPosts: UpstreamField<OfUser, UserPosts> = {
  name: 'userPosts',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserPosts on UserNode {
      profile {
        solutionCount
        solutionCountDiff
        categoryDiscussCount
        categoryDiscussCountDiff
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toUserPosts)),
  value,
};

function toUserPosts({ profile }: z.output<typeof wire>): UserPosts {
  return {
    solutions: profile.solutionCount,
    solutionsChange: profile.solutionCountDiff,
    discussions: profile.categoryDiscussCount,
    discussionsChange: profile.categoryDiscussCountDiff,
  };
}
