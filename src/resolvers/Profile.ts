/** Fields of Profile that are a lookup of their own: LeetCode's site no longer asks for them (2026), so they may vanish. */
import type { ProfileResolvers } from '../generated/resolver-types.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import { userPostsLookup } from '../loaders/user-lookups.ts';
import type { ProfileParent } from './parents.ts';

export const Profile: ProfileResolvers = {
  solutionPosts: async (profile, _, { loader }) => (await postsOf(profile, loader))?.solutions ?? null,
  solutionPostsChange: async (profile, _, { loader }) => (await postsOf(profile, loader))?.solutionsChange ?? null,
  discussionPosts: async (profile, _, { loader }) => (await postsOf(profile, loader))?.discussions ?? null,
  discussionPostsChange: async (profile, _, { loader }) => (await postsOf(profile, loader))?.discussionsChange ?? null,
};

async function postsOf({ username }: ProfileParent, loader: LookupLoader) {
  return (await loader.load(userPostsLookup({ username }))).value;
}
