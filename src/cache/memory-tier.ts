/** The fastest tier: Keyv over shelves in this process. It knows nothing of freshness; records come and go as objects. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Keyv } from 'keyv';
import type { CacheEvent } from './cache-event.ts';
import { createCostShelf } from './cost-shelf.ts';
import { createLruShelf } from './lru-shelf.ts';
import { createShelfStore } from './shelf-store.ts';
import type { Shelf, ShelfBounds, Shelved, ShelfSize } from './shelf.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tier } from './tier.ts';

export interface MemoryTierOptions extends ShelfBounds {
  /** How both bounds are divided: undivided unless given. */
  readonly division?: Division;
  /** `lru`, the default: the least recently used goes first. `cost`: what is dear to load stays longer. */
  readonly eviction?: 'lru' | 'cost';
  readonly onEvent?: (event: CacheEvent) => void;
}

export interface Division {
  /** Shares of the whole by the name of the shelf; their sum is 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** The shelf of an entry. Pure, and one of those above. */
  shelfOf(kind: string, value: unknown): string;
}

export interface MemoryTier extends Tier {
  /** What is held at this moment, by shelf. Cheap: nothing is counted for it. */
  sizes(): Readonly<Record<string, ShelfSize>>;
  /**
   * Lets go of all of which that is true. Looks at everything that is held when it is called and until it ends, a slice a
   * turn of the event loop, so that requests are served meanwhile: 100,000 entries take 0.2 s (bench/cache).
   */
  drop(isUnwanted: (key: string, item: Shelved) => boolean): Promise<void>;
}

const undivided: Division = { shares: { all: 1 }, shelfOf: () => 'all' };
const ordinaryCost = 1;
/** Entries that are looked at in one turn, some 2 ms; also where all of them are dropped. */
const sliceLength = 500;

/**
 * Holds the objects that it is given, not copies: whoever writes has frozen them. A full shelf makes room on itself only;
 * a record larger than its shelf is not held at all.
 */
export function createMemoryTier({
  maxBytes,
  maxEntries,
  division = undivided,
  eviction = 'lru',
  onEvent = () => undefined,
}: MemoryTierOptions): MemoryTier {
  const create = eviction === 'cost' ? createCostShelf : createLruShelf;
  const shelves = new Map<string, Shelf>();
  for (const [name, share] of Object.entries(division.shares)) {
    const bounds = { maxBytes: Math.floor(maxBytes * share), maxEntries: Math.max(1, Math.floor(maxEntries * share)) };
    shelves.set(name, create(bounds));
  }

  /** The newer of two stays: what was read from a slower tier may come after what has been loaded meanwhile. */
  function put(key: string, item: Shelved): void {
    const isOlder = (shelf: Shelf) => (shelf.peek(key)?.record.storedAtMs ?? -Infinity) > item.record.storedAtMs;
    if ([...shelves.values()].some(isOlder)) return;
    const name = division.shelfOf(item.kind, item.record.value);
    // Somebody who was unknown may exist now: a key moves from one shelf to another.
    for (const [other, shelf] of shelves) if (other !== name) shelf.delete(key);
    const evicted = shelves.get(name)?.set(key, item) ?? 0;
    if (evicted > 0) onEvent({ type: 'cache-evicted', shelf: name, entries: evicted });
  }

  /** Past Keyv, which knows promises only. What is unknown or hidden lies elsewhere than its kind, and is rare. */
  function getNow(key: string, kind: string): StoredRecord | undefined {
    const item = shelves.get(kind)?.get(key);
    if (item) return item.record;
    for (const shelf of shelves.values()) {
      const elsewhere = shelf.get(key);
      if (elsewhere) return elsewhere.record;
    }
    return undefined;
  }

  const store = createShelfStore([...shelves.values()], put);
  // No TTL anywhere: Keyv would ask the machine's clock, and a stale record must outlive its freshness.
  const keyv = new Keyv<Shelved>({ store, useKeyPrefix: false, throwOnErrors: true });
  // Without these Keyv makes text of every value, 20 µs a read instead of 0.5 (design, section 7). The setters are the
  // way to say it: the constructor's types do not take undefined.
  keyv.serialize = undefined;
  keyv.deserialize = undefined;
  return {
    name: 'memory',
    getNow,
    async getMany(keys) {
      const held = await keyv.getMany<Shelved>([...keys]);
      return held.map((item) => item?.record);
    },
    async setMany(entries) {
      await keyv.setMany(
        entries.map(({ key, kind, record, cost = ordinaryCost }) => ({ key, value: { kind, record, cost } })),
      );
    },
    sizes: () => Object.fromEntries([...shelves].map(([name, shelf]) => [name, shelf.size()])),
    async drop(isUnwanted) {
      let looked = 0;
      for (const shelf of shelves.values()) {
        for (const key of shelf.keys()) {
          looked += 1;
          if (looked % sliceLength === 0) await nextTurn();
          const item = shelf.peek(key);
          if (item && isUnwanted(key, item)) shelf.delete(key);
        }
      }
    },
    async close() {
      await keyv.clear();
    },
  };
}
