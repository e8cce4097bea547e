/** Writes to a tier after the answer has gone out: in batches, one at a time. It knows nothing of what is written. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { Tier, TierEntry } from './tier.ts';

export interface WriteBehind {
  /** Returns at once. Of one key only the latest entry is written. */
  add(entries: readonly TierEntry[]): void;
  /** Resolves when all that was added has been written or has failed; what takes longer than the limit is given up. */
  drain(): Promise<void>;
}

/**
 * Records a batch. 100 of 2 KB keep SQLite busy for 2 to 4 ms, for which a read may have to wait (docs/decisions/0009), and
 * this thread for 2 ms, to make their text and their statement.
 */
const maxBatch = 100;

/** Records that may wait, about 10 MB at 2 KB: what a tier that stands still may cost. */
const maxWaiting = 5_000;

/** 5,000 records take a healthy store a second or two. A process that stops does not wait for one that is not. */
const drainLimitMs = 3_000;

/** A failed batch is an event and is not tried again: the record is in memory, and its renewal will be written. */
export function createWriteBehind(tier: Tier, clock: Clock, onEvent: (event: CacheEvent) => void): WriteBehind {
  const waiting = new Map<string, TierEntry>();
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    do {
      // A turn of the event loop before each batch: the rest of a wave comes in meanwhile.
      await nextTurn();
      const batch = [...waiting.values()].slice(0, maxBatch);
      for (const { key } of batch) waiting.delete(key);
      await tier.setMany(batch).catch(report);
    } while (waiting.size > 0);
    writing = undefined;
  }

  function report(error: unknown): void {
    onEvent({ type: 'cache-tier-failed', tier: tier.name, operation: 'set', error });
  }

  function dropOldest(surplus: number, because: string): void {
    if (surplus <= 0) return;
    for (const key of [...waiting.keys()].slice(0, surplus)) waiting.delete(key);
    report(new Error(`the ${tier.name} tier lost ${surplus} writes, because ${because}`));
  }

  async function untilWritten(): Promise<void> {
    while (writing) await writing;
  }

  return {
    add(entries) {
      for (const entry of entries) {
        // Deleted first, so that a key's place in the queue is that of its latest entry.
        waiting.delete(entry.key);
        waiting.set(entry.key, entry);
      }
      dropOldest(waiting.size - maxWaiting, `more than ${maxWaiting} were waiting`);
      if (waiting.size > 0) writing ??= write();
    },
    async drain() {
      let cancel = (): void => undefined;
      const late = new Promise<void>((resolve) => {
        cancel = clock.after(drainLimitMs, resolve);
      });
      await Promise.race([untilWritten(), late]);
      cancel();
      dropOldest(waiting.size, `they were not written within ${drainLimitMs} ms of being drained`);
    },
  };
}
