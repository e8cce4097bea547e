/** The port to quotas: each caller has a bucket of query cost that fills by the minute. It knows neither requests nor prices. */

/** Whose bucket, and how large: what fits in is what flows in a minute. */
export interface QuotaHolder {
  readonly id: string;
  /** Units of query cost, a whole number. */
  readonly perMinute: number;
}

export interface QuotaStanding {
  readonly limit: number;
  /** Whole units that could be spent now; 0 at the least. */
  readonly remaining: number;
  /** Until the bucket is full again, in milliseconds. */
  readonly fullInMs: number;
}

export interface QuotaCharge {
  readonly accepted: boolean;
  /** When it would be accepted, from now, in milliseconds; 0 where it was. */
  readonly retryAfterMs: number;
}

export interface Quota {
  /**
   * Takes all of the cost or nothing. At once where this process knows enough, which is the rule; a promise where the other
   * processes have to be asked. Never fails. `cost` is a whole number and at most `perMinute`.
   */
  charge(holder: QuotaHolder, cost: number): QuotaCharge | Promise<QuotaCharge>;
  /** Gives back of what was charged before. */
  refund(holder: QuotaHolder, cost: number): void;
  /** As far as this process knows. */
  standing(holder: QuotaHolder): QuotaStanding;
}

export const accepted: QuotaCharge = { accepted: true, retryAfterMs: 0 };

export const minuteMs = 60_000;
