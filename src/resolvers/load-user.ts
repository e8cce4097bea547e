/** From a username to a User: the one way in for every field, reference and global id that leads to one. */
import type { GraphQLResolveInfo } from 'graphql';
import { parseUsername } from '../domain/username.ts';
import { userIdentityLookup } from '../loaders/user-lookups.ts';
import type { Context } from './context.ts';
import type { UserParent } from './parents.ts';
import { rejecting } from './rejecting.ts';
import { userWave } from './user-wave.ts';
import { loadWave } from './wave.ts';
import { whenLoaded } from './when-loaded.ts';

/** Null when there is no such account. Waits for the identity alone; the parts are already under way. */
export function loadUser(
  name: string,
  { loader }: Context,
  info: GraphQLResolveInfo,
): UserParent | null | Promise<UserParent | null> {
  return rejecting(() => {
    const username = parseUsername(name);
    loadWave(loader, userWave, username, info);
    // A copy, here and in the other loads: the subgraph library writes __typename into what a reference resolves to, and
    // values from the cache are frozen.
    return whenLoaded(
      loader.load(userIdentityLookup({ username })),
      ({ value }) => value && { username: value.username },
    );
  });
}

/** An account that LeetCode itself named, in its spelling: it exists, so its identity is not asked for. */
export function loadNamedUser(username: string, { loader }: Context, info: GraphQLResolveInfo): UserParent {
  loadWave(loader, userWave, username, info);
  return { username };
}
