/** That an account exists, and how LeetCode spells its name. */
import { z } from 'zod';
import { userIdentity as value } from '../../domain/user-identity.ts';
import type { UserIdentity } from '../../domain/user-identity.ts';
import type { UserIdentityFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({ username: z.string().min(1) }) satisfies WireSchema<UserIdentityFragment>;

export const userIdentity: UpstreamField<OfUser, UserIdentity> = {
  name: 'userIdentity',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserIdentity on UserNode {
      username
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire),
  value,
};
