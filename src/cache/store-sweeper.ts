/** Deletes from the store what is gone, now and then and little by little. It decides nothing about what is gone. */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { SqlTier } from './sql-tier.ts';

export interface StoreSweeperOptions {
  readonly store: Pick<SqlTier, 'sweep'>;
  readonly clock: Clock;
  /** 0 to 1, 1 not included. */
  readonly random: () => number;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface StoreSweeper {
  /** Sweeps no more. A batch that is under way is not waited for: closing the store ends it. */
  close(): void;
}

/** Gone records only take room, so this is about how much of it: at 2 documents a second, 120,000 records of 2 KB. */
const intervalMs = 600_000;
/** Of the interval, to either side: processes that were started together do not sweep together. */
const jitter = 0.2;
/** Rows in one statement: 3 to 5 ms of SQLite, for which a request's read may have to wait (docs/decisions/0009). */
const batchSize = 500;
/** Between two batches, so that requests get most of the store's time. */
const pauseMs = 50;

/** Begins an interval after the start. Its batches come one at a time; a sweep that fails is an event, and done with. */
export function createStoreSweeper({ store, clock, random, onEvent }: StoreSweeperOptions): StoreSweeper {
  let isClosed = false;
  let cancel = plan();

  function plan(): () => void {
    const delayMs = intervalMs * (1 + jitter * (2 * random() - 1));
    return clock.after(delayMs, () => void sweep(0));
  }

  async function sweep(before: number): Promise<void> {
    let deleted = 0;
    try {
      deleted = await store.sweep(clock.nowMs(), batchSize);
    } catch (error) {
      if (!isClosed) onEvent({ type: 'cache-tier-failed', tier: 'store', operation: 'sweep', error });
    }
    const records = before + deleted;
    if (isClosed) return;
    if (deleted === batchSize) {
      cancel = clock.after(pauseMs, () => void sweep(records));
      return;
    }
    onEvent({ type: 'cache-swept', records });
    cancel = plan();
  }

  return {
    close() {
      isClosed = true;
      cancel();
    },
  };
}
