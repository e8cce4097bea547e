/** The port of upstream: what loaders may ask of LeetCode. It knows nothing of caching. */
import type { AnyLookup } from './any-lookup.ts';
import type { FetchOptions } from './fetch-options.ts';
import type { Finding } from './upstream-field.ts';
import type { UpstreamStatus } from './upstream-status.ts';

export interface Upstream {
  /**
   * Asks for all in as few documents as possible, and for each page by itself, one promise a lookup in the same order. Each settles by itself:
   * one lookup's failure is no other's. It is a LeetgraphError with an UPSTREAM_ code, or with INTERNAL_SERVER_ERROR
   * for a fault of ours.
   */
  fetchMany(lookups: readonly AnyLookup[], options?: FetchOptions): Promise<Finding<unknown>>[];
  /** How LeetCode does, and what that means for who asks now. Costs little, and asks nobody. */
  status(): UpstreamStatus;
  /** Resolves when nothing is under way and nothing waits. Lookups that come later are answered all the same. */
  drain(): Promise<void>;
  /** Fails all that wait, and what would have to be asked again. What is under way goes on. */
  close(): void;
}
