/** What the cache reports; telemetry/ alone makes logs and figures of it. */
import type { LoadPurpose, Source } from './cache.ts';
import type { Turn } from './lease.ts';
import type { TierName } from './tier-name.ts';

/** `lease`: agreeing with other processes on who loads. */
export type TierOperation = 'get' | 'set' | 'connect' | 'sweep' | 'forget' | 'lease';

export type CacheEvent =
  /** Answers given from a tier, or loaded, fresh. */
  | { readonly type: 'cache-answer'; readonly kind: string; readonly source: Source; readonly stale: boolean }
  /** A tier was asked and did not hold it. */
  | { readonly type: 'cache-miss'; readonly kind: string; readonly tier: TierName }
  /** Somebody else's load of the same key was joined. */
  | { readonly type: 'cache-join'; readonly kind: string }
  /** What came of asking other processes for the turn to load (lease.ts). */
  | { readonly type: 'cache-lease'; readonly kind: string; readonly turn: Turn }
  /** A load was begun. */
  | { readonly type: 'cache-load'; readonly kind: string; readonly purpose: LoadPurpose }
  /** A tier held a record whose time is over, or which was forgotten; a miss follows. */
  | {
      readonly type: 'cache-gone';
      readonly kind: string;
      readonly tier: TierName;
      readonly because: 'age' | 'forgotten';
    }
  /** Memory let go of records, because its room for them was full; `shelf` is a kind, or what has room of its own. */
  | { readonly type: 'cache-evicted'; readonly shelf: string; readonly entries: number }
  /** Marks were made here, or have come from Redis or the store. */
  | { readonly type: 'cache-forgotten'; readonly marks: number; readonly from: 'here' | TierName }
  /** A sweep of the store is over: so many records were gone and have been deleted. */
  | { readonly type: 'cache-swept'; readonly records: number }
  /** What was hot before the restart has been looked for: so many keys are listed, so many were held somewhere. */
  | { readonly type: 'cache-warmed'; readonly listed: number; readonly held: number }
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
      readonly operation: TierOperation;
      readonly error: unknown;
    }
  /** The first such call that went well after some that did not. */
  | { readonly type: 'cache-tier-recovered'; readonly tier: TierName; readonly operation: TierOperation };
