/** Quotas of one process: for one that is alone, and for one of many while nobody can be asked. */
import { LRUCache } from 'lru-cache';
import { refillBucket, timeToFill, type QuotaBucket } from './quota-bucket.ts';
import { accepted, type Quota, type QuotaHolder, type QuotaStanding } from './quota.ts';

export interface LocalQuotaOptions {
  /** In milliseconds. */
  readonly nowMs: () => number;
  /** 0 to 1: of each quota, what this process gives. */
  readonly share: number;
  readonly maxHolders?: number;
}

/**
 * A bucket that was not touched for a minute is full, so forgetting it is right, and it is the longest untouched that go.
 * More callers than this within a minute make some of them begin anew: 20 MB here, and 1,600 requests a second of strangers.
 */
export const maxQuotaHolders = 100_000;

/** What flows in by thirds of a unit adds up to a little less than whole ones. */
const roundingError = 1e-6;

/** A full bucket takes any charge, and goes below zero for it: a share must not make dear requests impossible, only rarer. */
export function createLocalQuota({ nowMs, share, maxHolders = maxQuotaHolders }: LocalQuotaOptions): Quota {
  const buckets = new LRUCache<string, QuotaBucket>({ max: maxHolders });

  function bucketOf({ id, perMinute }: QuotaHolder): QuotaBucket {
    const size = perMinute * share;
    return refillBucket(buckets.get(id) ?? { tokens: size, atMs: nowMs() }, size, nowMs());
  }

  return {
    charge(holder, cost) {
      const size = holder.perMinute * share;
      const bucket = bucketOf(holder);
      const missing = Math.min(cost, size) - bucket.tokens;
      if (missing > roundingError) return { accepted: false, retryAfterMs: timeToFill(missing, size) };
      buckets.set(holder.id, { ...bucket, tokens: bucket.tokens - cost });
      return accepted;
    },
    refund(holder, cost) {
      const bucket = bucketOf(holder);
      const tokens = Math.min(holder.perMinute * share, bucket.tokens + cost);
      buckets.set(holder.id, { ...bucket, tokens });
    },
    standing(holder): QuotaStanding {
      const size = holder.perMinute * share;
      const { tokens } = bucketOf(holder);
      return {
        limit: holder.perMinute,
        remaining: Math.max(0, Math.floor(tokens + roundingError)),
        fullInMs: timeToFill(size - tokens, size),
      };
    },
  };
}
