/** The root that holds most of an account. Fields that take it unchanged share one alias for one account. */
import type { UpstreamArguments } from '../upstream-field.ts';
import type { OfUser } from './of-user.ts';

export const matchedUser = {
  root: 'matchedUser',
  rootIsNonNull: false,
  rootArguments: ({ username }: OfUser): UpstreamArguments => ({ username: { type: 'String!', value: username } }),
} as const;
