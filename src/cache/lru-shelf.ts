/** A shelf from which the least recently used goes first. */
import { LRUCache } from 'lru-cache';
import { estimateBytes } from './byte-size.ts';
import type { Shelf, ShelfBounds, Shelved } from './shelf.ts';

export function createLruShelf({ maxBytes, maxEntries }: ShelfBounds): Shelf {
  let evicted = 0;
  // The LRU's own keys can be listed at once only, 30 ms for 100,000; a Set can be gone through while it changes.
  const keys = new Set<string>();
  const lru = new LRUCache<string, Shelved>({
    // No `max`: the LRU would make room for all of them at once, 12 MB and 40 ms of a start (decision 0018).
    maxSize: maxBytes,
    sizeCalculation: ({ record }, key) => estimateBytes(key) + estimateBytes(record),
    // No TTL: the LRU would ask the machine's clock, and a stale record must outlive its freshness.
    dispose: (_item, key, reason) => {
      if (reason === 'evict') evicted += 1;
      keys.delete(key);
    },
  });
  return {
    get: (key) => lru.get(key),
    set(key, item) {
      const before = evicted;
      lru.set(key, item);
      // What is larger than the shelf has not been taken.
      if (lru.has(key)) keys.add(key);
      while (lru.size > maxEntries) lru.pop();
      return evicted - before;
    },
    delete: (key) => void lru.delete(key),
    size: () => ({ entries: lru.size, bytes: lru.calculatedSize }),
    peek: (key) => lru.peek(key),
    keys: () => keys.keys(),
    clear: () => lru.clear(),
  };
}
