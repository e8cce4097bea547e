/** An LRU cache in the shape that Keyv asks of a store. It knows nothing of time: freshness belongs to the record. */
import type { LRUCache } from 'lru-cache';

/** What Keyv calls. Values are Keyv's own envelopes, handed through as they are. */
export interface LruStore<Value extends object> {
  get(key: string): Value | undefined;
  getMany(keys: readonly string[]): (Value | undefined)[];
  set(key: string, value: Value): void;
  setMany(entries: readonly { readonly key: string; readonly value: Value }[]): void;
  delete(key: string): boolean;
  deleteMany(keys: readonly string[]): boolean;
  clear(): void;
}

/**
 * Wraps the LRU for Keyv. With `getMany` and `setMany` here, Keyv makes one call for a whole wave; without them it makes
 * a promise a key (keyv 5.6, `Keyv.getMany`). The methods are synchronous on purpose: Keyv awaits whatever comes.
 */
export function createLruStore<Value extends object>(lru: LRUCache<string, Value>): LruStore<Value> {
  return {
    get: (key) => lru.get(key),
    getMany: (keys) => keys.map((key) => lru.get(key)),
    set: (key, value) => void lru.set(key, value),
    setMany(entries) {
      for (const { key, value } of entries) lru.set(key, value);
    },
    delete: (key) => lru.delete(key),
    deleteMany: (keys) => keys.map((key) => lru.delete(key)).every(Boolean),
    clear: () => lru.clear(),
  };
}
