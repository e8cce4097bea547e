/** LeetCode's clock beside ours. */
import { toMoment } from '../domain/moment.ts';
import { serverTimeLookup } from '../loaders/contest-lookups.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';

export async function loadServerTime(loader: LookupLoader) {
  const { value, freshness } = await loader.load(serverTimeLookup({}));
  if (!value) return null;
  // Ours is the moment at which the answer came, so that an answer from the cache says the same as it did then.
  const differenceMs = value.leetcodeMs - Date.parse(freshness.fetchedAt);
  return { leetcodeTime: toMoment(value.leetcodeMs), differenceMs, freshness };
}
