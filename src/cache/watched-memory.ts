/** Memory whose changes are counted, so that who has drawn conclusions from it knows when to look again. */
import type { MemoryTier } from './memory-tier.ts';

export interface WatchedMemory extends MemoryTier {
  /** Counts up after records were put in: whoever has seen a number finds in memory what that number counts. */
  revision(): number;
}

/** Making room counts as no change: what is dropped is as true as it was. */
export function watchMemory(memory: MemoryTier): WatchedMemory {
  let revision = 0;
  return {
    ...memory,
    revision: () => revision,
    async setMany(entries) {
      await memory.setMany(entries);
      revision += 1;
    },
  };
}
