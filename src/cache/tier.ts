/** The port of one tier: records by key. A tier may throw or hang; who calls it is guarded by tier-guard.ts. */
import type { TierName } from './tier-name.ts';
import type { StoredRecord } from './stored-record.ts';

export interface TierEntry {
  readonly key: string;
  readonly kind: string;
  readonly record: StoredRecord;
  /** How dear it is to load again (CacheQuestion); of use to memory alone. */
  readonly cost?: number;
}

export interface Tier {
  readonly name: TierName;
  /**
   * What is held under that key, at once; only memory, which waits for nobody and never throws, has it. `kind` is where it
   * is looked for first.
   */
  readonly getNow?: (key: string, kind: string) => StoredRecord | undefined;
  /**
   * What is held, in the order of the keys, undefined where nothing is. One round trip, however many keys. `onReply` is
   * called when its answer has come: what follows, reading it, is this process's own work, and no time limit is to count it.
   */
  getMany(keys: readonly string[], onReply?: () => void): Promise<readonly (StoredRecord | undefined)[]>;
  /** Keeps all until their staleUntilMs, or as long as there is room. */
  setMany(entries: readonly TierEntry[]): Promise<void>;
  close(): Promise<void>;
}
