/** How much of a request was known already: what it is given back of its cost. */
import type { Usage } from './usage.ts';

/** 0 to 1, by lookups; 1 where none was needed. A lookup that failed has cost LeetCode as much as one that did not. */
export function cachedShare({ lookups, failures }: Pick<Usage, 'lookups' | 'failures'>): number {
  const all = lookups.length + failures;
  return all === 0 ? 1 : lookups.filter(({ source }) => source !== 'LEETCODE').length / all;
}
