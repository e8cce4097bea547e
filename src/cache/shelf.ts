/** The port of one bounded part of memory. What is put in by one shelf cannot push out what another one holds. */
import type { StoredRecord } from './stored-record.ts';

/** What memory keeps of an entry: objects, not copies. */
export interface Shelved {
  readonly kind: string;
  readonly record: StoredRecord;
  /** How dear it is to load again, in upstream's weights (1: an ordinary root of a document). */
  readonly cost: number;
}

export interface ShelfBounds {
  /** Of the estimate of byte-size.ts over all that is held, with the keys. */
  readonly maxBytes: number;
  readonly maxEntries: number;
}

export interface ShelfSize {
  readonly entries: number;
  readonly bytes: number;
}

/** All synchronous: memory waits for nobody. */
export interface Shelf {
  /** What is held; it counts as used now. */
  get(key: string): Shelved | undefined;
  /** Returns how many others had to go. What is larger than the shelf is not held. */
  set(key: string, item: Shelved): number;
  delete(key: string): void;
  /** Cheap: counted as things come and go. */
  size(): ShelfSize;
  /** What is held; it does not count as used. */
  peek(key: string): Shelved | undefined;
  /** Of all that is held. May be gone through while things come and go: what stays all the while is not passed over. */
  keys(): Iterable<string>;
  clear(): void;
}
