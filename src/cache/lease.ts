/** The port by which processes agree on who loads a key. It knows no loads, and not where leases are kept. */
import type { LeetgraphError } from '../errors.ts';
import type { TierEntry } from './tier.ts';

/**
 * ours: this process loads, and nobody else while it lives. theirs: another one is loading. fresh: there is nothing to
 * load, because a fresh record has come to lie where all can read it. free: nobody can be asked, so everybody loads.
 */
export type Turn = 'ours' | 'theirs' | 'fresh' | 'free';

export interface LeaseClaim {
  readonly key: string;
  /** Set when the fresh record that lies there has turned out to be of no use. */
  readonly mustLoad: boolean;
  /** Set when a fresh answer is renewed ahead: a record counts as fresh only if it is so for longer than that one. */
  readonly mustOutlastMs?: number;
}

export interface Leases {
  /** One turn a claim, in the same order, after one round trip. Never rejects and never outlasts its budget. */
  acquire(claims: readonly LeaseClaim[], nowMs: number): Promise<readonly Turn[]>;
  /**
   * Resolves as soon as any of these is no longer being loaded by another process, with all of which that is true: with
   * the failure where the load has failed, otherwise undefined, and then it is to be acquired again. A process that died
   * holds nobody up for longer than the lease. Never rejects.
   */
  wait(keys: readonly string[]): Promise<ReadonlyMap<string, LeetgraphError | undefined>>;
  /** The load has ended well: from now on the lease only waits for the record to be written. */
  loaded(key: string): void;
  /** The record will not be written, or the load has failed for no reason that others should hear of. */
  release(keys: readonly string[]): Promise<void>;
  /** As `release`, and who is waiting at this moment fails with the same code instead of loading in turn. */
  failed(key: string, error: LeetgraphError): Promise<void>;
  /** Releases those whose loaded record is among these. To be called when they have been written, or could not be. */
  written(entries: readonly TierEntry[]): Promise<void>;
}
