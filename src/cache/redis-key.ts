/** The one place where the text of a Redis key is made. */

// v1 is the version of the record around the value. A release that writes another one counts up, so that during a
// rolling deployment neither release reads, or overwrites, what the other wrote.
const prefix = 'leetgraph:v1:';

/** The key in Redis under which the answer to that question lies. */
export function toRedisKey(key: string): string {
  return prefix + key;
}
