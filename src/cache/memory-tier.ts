/** The fastest tier: Keyv over an LRU in this process. It knows nothing of freshness; records come and go as objects. */
import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import { estimateBytes } from './byte-size.ts';
import { createLruStore } from './lru-store.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tier } from './tier.ts';

export interface MemoryTierOptions {
  /** Bound of the estimate of byte-size.ts over all records, with their keys. */
  readonly maxBytes: number;
  readonly maxEntries: number;
}

/** What Keyv 5 puts around a value. */
interface Envelope {
  readonly value: StoredRecord;
}

/**
 * Holds the objects that it is given, not copies: whoever writes has frozen them. The least recently used go first;
 * a record larger than `maxBytes` is not held at all.
 */
export function createMemoryTier({ maxBytes, maxEntries }: MemoryTierOptions): Tier {
  const lru = new LRUCache<string, Envelope>({
    max: maxEntries,
    maxSize: maxBytes,
    sizeCalculation: (envelope, key) => estimateBytes(key) + estimateBytes(envelope.value),
  });
  // No TTL anywhere: Keyv and the LRU would ask the machine's clock, and a stale record must outlive its freshness.
  const keyv = new Keyv<StoredRecord>({ store: createLruStore(lru), useKeyPrefix: false, throwOnErrors: true });
  // Without these Keyv makes text of every value, 20 µs a read instead of 0.5 (design, section 7). The setters are the
  // way to say it: the constructor's types do not take undefined.
  keyv.serialize = undefined;
  keyv.deserialize = undefined;
  return {
    name: 'memory',
    getMany: (keys) => keyv.getMany<StoredRecord>([...keys]),
    async setMany(entries) {
      await keyv.setMany(entries.map(({ key, record }) => ({ key, value: record })));
    },
    async close() {
      await keyv.clear();
    },
  };
}
