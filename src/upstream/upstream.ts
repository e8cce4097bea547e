/** The port of upstream: what loaders may ask of LeetCode. It knows nothing of caching. */
import type { Finding } from './upstream-field.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

export interface Upstream {
  /**
   * Asks for all in as few documents as possible, one promise a lookup in the same order. Each settles by itself:
   * one lookup's failure, always a LeetgraphError with an UPSTREAM_ code, is no other's.
   */
  fetchMany(lookups: readonly UpstreamLookup[]): Promise<Finding<unknown>>[];
  /** Resolves when no document is under way. Lookups that come later are answered all the same. */
  drain(): Promise<void>;
}
