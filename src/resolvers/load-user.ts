/** From a username to a User: the one way in for every field, reference and global id that leads to one. */
import type { GraphQLResolveInfo } from 'graphql';
import { parseUsername } from '../domain/username.ts';
import { userIdentityLookup } from '../loaders/user-lookups.ts';
import type { Context } from './context.ts';
import type { UserParent } from './parents.ts';
import { userWave } from './user-wave.ts';
import { loadWave } from './wave.ts';

/** Null when there is no such account. Waits for the identity alone; the parts are already under way. */
export async function loadUser(
  name: string,
  { loader }: Context,
  info: GraphQLResolveInfo,
): Promise<UserParent | null> {
  const username = parseUsername(name);
  loadWave(loader, userWave, username, info);
  const { value } = await loader.load(userIdentityLookup({ username }));
  // A copy, here and in the other loads: the subgraph library writes __typename into what a reference resolves to, and
  // values from the cache are frozen.
  return value && { username: value.username };
}

/** An account that LeetCode itself named, in its spelling: it exists, so its identity is not asked for. */
export function loadNamedUser(username: string, { loader }: Context, info: GraphQLResolveInfo): UserParent {
  loadWave(loader, userWave, username, info);
  return { username };
}
