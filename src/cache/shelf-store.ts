/** The shelves of memory in the shape that Keyv asks of a store. It knows nothing of time: freshness is the record's. */
import type { Shelf, Shelved } from './shelf.ts';

/** What Keyv 5 puts around a value. */
export interface Envelope {
  readonly value: Shelved;
}

/** What Keyv calls. The methods are synchronous on purpose: Keyv awaits whatever comes. */
export interface ShelfStore {
  get(key: string): Envelope | undefined;
  getMany(keys: readonly string[]): (Envelope | undefined)[];
  set(key: string, envelope: Envelope): void;
  setMany(entries: readonly { readonly key: string; readonly value: Envelope }[]): void;
  delete(key: string): boolean;
  deleteMany(keys: readonly string[]): boolean;
  clear(): void;
}

/**
 * With `getMany` and `setMany` here, Keyv makes one call for a whole wave; without them it makes a promise a key (keyv
 * 5.6, `Keyv.getMany`). A key lies on one shelf at most; finding it asks each of the few shelves, some 50 ns each.
 */
export function createShelfStore(shelves: readonly Shelf[], put: (key: string, item: Shelved) => void): ShelfStore {
  function get(key: string): Envelope | undefined {
    for (const shelf of shelves) {
      const value = shelf.get(key);
      if (value) return { value };
    }
    return undefined;
  }
  function remove(key: string): boolean {
    for (const shelf of shelves) shelf.delete(key);
    return true;
  }
  return {
    get,
    getMany: (keys) => keys.map(get),
    set: (key, { value }) => put(key, value),
    setMany(entries) {
      for (const { key, value } of entries) put(key, value.value);
    },
    delete: remove,
    deleteMany: (keys) => keys.map(remove).every(Boolean),
    clear() {
      for (const shelf of shelves) shelf.clear();
    },
  };
}
