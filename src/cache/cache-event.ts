/** What the cache reports; telemetry/ alone makes logs and figures of it. */
import type { Source } from './cache.ts';

/** The tiers, in the order in which they are asked. */
export type TierName = 'memory' | 'redis' | 'store';

export type CacheEvent =
  /** Answers given from a tier, or loaded, fresh. */
  | { readonly type: 'cache-answer'; readonly kind: string; readonly source: Source; readonly stale: boolean }
  /** A tier was asked and did not hold it. */
  | { readonly type: 'cache-miss'; readonly kind: string; readonly tier: TierName }
  /** Somebody else's load of the same key was joined. */
  | { readonly type: 'cache-join'; readonly kind: string }
  /** A load failed; `served` says whether an old answer could be shown instead. */
  | {
      readonly type: 'cache-load-failed';
      readonly kind: string;
      readonly key: string;
      readonly error: unknown;
      readonly served: 'stale' | 'error';
    }
  /** A stored value is not of today's shape. */
  | { readonly type: 'cache-misfit'; readonly kind: string; readonly tier: TierName; readonly key: string }
  /** A tier threw or took longer than its budget; the request went on without it. */
  | {
      readonly type: 'cache-tier-failed';
      readonly tier: TierName;
      readonly operation: 'get' | 'set' | 'connect' | 'sweep';
      readonly error: unknown;
    };
