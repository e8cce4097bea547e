/** The names of accounts that begin with a prefix, for completing a name while it is typed. */
import { z } from 'zod';
import { maxByPrefix, userNames } from '../../domain/user-identity.ts';
import type { UsersByPrefixFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { presentItems } from './present-items.ts';
import type { WireSchema } from './wire-schema.ts';

export interface OfPrefix {
  readonly prefix: string;
}

const wire = z.object({ username: z.string().min(1) }) satisfies WireSchema<UsersByPrefixFragment>;

export const usersByPrefix: UpstreamField<OfPrefix, readonly string[]> = {
  name: 'usersByPrefix',
  root: 'matchedUsers',
  rootIsNonNull: false,
  rootArguments: ({ prefix }) => ({
    namePrefix: { type: 'String!', value: prefix },
    limit: { type: 'Int', value: maxByPrefix },
  }),
  fragment: /* GraphQL */ `
    fragment UsersByPrefix on UserNode {
      username
    }
  `,
  weight: 1,
  // Null without an error was never seen; it can only say that nobody is named so.
  parse: (answer) => found((presentItems(wire).nullable().parse(answer) ?? []).map(({ username }) => username)),
  value: userNames,
};
