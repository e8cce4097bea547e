/** The one place where the text of a Redis key is made. */

// The version of all that lies in Redis: the record around the value, how bytes are packed, how keys are made. A release
// that changes any of it counts up by hand, so that during a rolling deployment neither release reads, or overwrites, what
// the other wrote. The value's own shape is looked at by its reader (CacheQuestion.parse).
const prefix = 'leetgraph:v2:';

/**
 * On a Cluster the keys of one bucket lie in one slot, and each slot that a wave touches is a command of its own. Measured
 * with 60 keys of 800 bytes, three of each of 20 users, on three masters (Node 20, Redis 7.0, two cores):
 *
 *   keys by            MGETs   median    greatest share of 3, 6, 12 masters, where 1 is fair
 *   16 buckets            13   0.25 ms   1.1, 1.5, 2.3
 *   64 buckets            18   0.26 ms   1.0, 1.3, 1.7
 *   256 buckets           20   0.33 ms   1.1, 1.2, 1.3
 *   a slot a user         20   0.39 ms
 *   whatever slot         60   0.51 ms
 *
 * So 64: as quick as fewer, a wave of 200 users needs no more than 64, and three masters share evenly.
 */
export const bucketCount = 64;

/** The key in Redis under which the answer to that question lies. */
export function toRedisKey(key: string): string {
  return `${prefix}{${bucketOf(key)}}:${key}`;
}

/** The key of the lease to load it. No answer's key begins like that: `{` follows the prefix. In the answer's slot. */
export function toLeaseKey(key: string): string {
  return `${prefix}lease:{${bucketOf(key)}}:${key}`;
}

/** Keys with the same arguments, what follows the first parenthesis, share a bucket: they are asked for together. */
export function bucketOf(key: string): number {
  // FNV-1a, 32 bits (datatracker.ietf.org/doc/html/draft-eastlake-fnv): short, and the same in every process for ever.
  let hash = 0x811c9dc5;
  for (let index = key.indexOf('(') + 1; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % bucketCount;
}
