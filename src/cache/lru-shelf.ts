/** A shelf from which the least recently used goes first. */
import { LRUCache } from 'lru-cache';
import { estimateBytes } from './byte-size.ts';
import type { Shelf, ShelfBounds, Shelved } from './shelf.ts';

export function createLruShelf({ maxBytes, maxEntries }: ShelfBounds): Shelf {
  let evicted = 0;
  const lru = new LRUCache<string, Shelved>({
    // No `max`: the LRU would make room for all of them at once, 12 MB and 40 ms of a start (decision 0018).
    maxSize: maxBytes,
    sizeCalculation: ({ record }, key) => estimateBytes(key) + estimateBytes(record),
    // No TTL: the LRU would ask the machine's clock, and a stale record must outlive its freshness.
    dispose: (_item, _key, reason) => {
      if (reason === 'evict') evicted += 1;
    },
  });
  return {
    get: (key) => lru.get(key),
    set(key, item) {
      const before = evicted;
      lru.set(key, item);
      while (lru.size > maxEntries) lru.pop();
      return evicted - before;
    },
    delete: (key) => void lru.delete(key),
    size: () => ({ entries: lru.size, bytes: lru.calculatedSize }),
    peek: (key) => lru.peek(key),
    keys: () => [...lru.keys()],
    clear: () => lru.clear(),
  };
}
