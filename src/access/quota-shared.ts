/** The port to the buckets that all processes share. fleet/ has them in Redis. */
import type { QuotaHolder } from './quota.ts';

export interface TakenQuota {
  /** 0: there was less than was needed, and nothing was taken. */
  readonly taken: number;
  /** In the bucket afterwards. */
  readonly left: number;
}

export interface SharedQuota {
  /**
   * One step that nobody comes between: takes as much as there is, at least `need` and at most `want`, or nothing. A
   * negative `need` gives back. All are whole numbers. Rejects when those who share cannot be asked, at once where that is known.
   */
  take(holder: QuotaHolder, need: number, want: number): Promise<TakenQuota>;
}
