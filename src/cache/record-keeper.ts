/** Writes records to tiers: to memory at once, to the others behind. It decides nothing about what is kept. */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { Tier, TierEntry } from './tier.ts';
import { createWriteBehind } from './write-behind.ts';

export interface RecordKeeper {
  /**
   * Resolves when memory, if it is among those tiers, holds the entries: a few microtasks. The other tiers follow by
   * themselves. Never rejects.
   */
  keep(entries: readonly TierEntry[], tiers: readonly Tier[]): Promise<void>;
  /** Resolves when nothing is left to write, and within the limit of write-behind.ts. */
  drain(): Promise<void>;
}

export function createRecordKeeper(
  allTiers: readonly Tier[],
  clock: Clock,
  onEvent: (event: CacheEvent) => void,
): RecordKeeper {
  const behind = new Map(
    allTiers.filter(({ name }) => name !== 'memory').map((tier) => [tier, createWriteBehind(tier, clock, onEvent)]),
  );

  async function keepIn(tier: Tier, entries: readonly TierEntry[]): Promise<void> {
    const writer = behind.get(tier);
    if (writer) {
      writer.add(entries);
      return;
    }
    try {
      await tier.setMany(entries);
    } catch (error) {
      onEvent({ type: 'cache-tier-failed', tier: tier.name, operation: 'set', error });
    }
  }

  return {
    async keep(entries, tiers) {
      if (entries.length > 0) await Promise.all(tiers.map((tier) => keepIn(tier, entries)));
    },
    async drain() {
      await Promise.all([...behind.values()].map((writer) => writer.drain()));
    },
  };
}
