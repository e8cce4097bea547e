/** From the beginning of a name to the accounts that LeetCode knows for it. */
import type { GraphQLResolveInfo } from 'graphql';
import { parseUsernamePrefix } from '../domain/username.ts';
import { usersByPrefixLookup } from '../loaders/user-lookups.ts';
import type { Context } from './context.ts';
import { loadNamedUser } from './load-user.ts';
import { parsePrefixFirst } from './parse-arguments.ts';
import type { UserParent } from './parents.ts';
import { userWave } from './user-wave.ts';
import { lookupsOfWave } from './wave.ts';

interface PrefixArguments {
  readonly usernamePrefix: string;
  readonly first?: unknown;
}

/** Two waves: the names, and whatever is selected below all of them. In LeetCode's order; empty when nobody is named so. */
export async function loadUsersByPrefix(
  args: PrefixArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<UserParent[] | null> {
  const prefix = parseUsernamePrefix(args.usernamePrefix);
  const first = parsePrefixFirst(args.first);
  // Made for nobody: so that a malformed argument below is refused before LeetCode is asked for the names.
  lookupsOfWave(userWave, prefix, info);
  const { value } = await context.loader.load(usersByPrefixLookup({ prefix }));
  return value && value.slice(0, first).map((username) => loadNamedUser(username, context, info));
}
