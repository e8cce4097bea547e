/** Waits for the loads of other processes: looks at all their leases together, every now and then. It takes none. */
import type { Clock } from '../clock.ts';
import type { LeetgraphError } from '../errors.ts';
import { deferred } from './deferred.ts';
import { noteMark, readNote } from './lease-note.ts';

export interface LeaseWatchOptions {
  /** What lies under each key's lease, empty where nothing does, in one round trip; undefined when nobody can say. */
  readonly look: (keys: readonly string[]) => Promise<readonly string[] | undefined>;
  readonly clock: Clock;
}

type Ended = ReadonlyMap<string, LeetgraphError | undefined>;

interface Waiter {
  readonly keys: readonly string[];
  readonly resolve: (ended: Ended) => void;
}

/**
 * Half of it is what another process's answer comes later by, on an average: little beside LeetCode, which takes 100 ms and
 * more. Looking costs Redis some microseconds a key, and only while somebody waits. Pub/sub would be told sooner, but
 * loses what is said while a connection is made anew, so that it would need this as well.
 */
export const lookEveryMs = 25;

/** However many wait, and for how many keys: one look at a time, for all of them. */
export function createLeaseWatch({ look, clock }: LeaseWatchOptions): (keys: readonly string[]) => Promise<Ended> {
  const waiters = new Set<Waiter>();
  let isLooking = false;

  function lookSoon(): void {
    if (isLooking || waiters.size === 0) return;
    isLooking = true;
    clock.after(lookEveryMs, () => {
      void lookNow().finally(() => {
        isLooking = false;
        lookSoon();
      });
    });
  }

  async function lookNow(): Promise<void> {
    // Who comes while Redis is asked is looked after next time.
    const asking = [...waiters];
    const keys = [...new Set(asking.flatMap((waiter) => waiter.keys))];
    const found = await look(keys);
    const holders = new Map(keys.map((key, index) => [key, found?.[index] ?? '']));
    for (const waiter of asking) {
      const ended = new Map(waiter.keys.flatMap((key) => toEnded(key, holders.get(key) ?? '')));
      if (ended.size === 0) continue;
      waiters.delete(waiter);
      waiter.resolve(ended);
    }
  }

  return (keys) => {
    const { promise, resolve } = deferred<Ended>();
    waiters.add({ keys, resolve });
    lookSoon();
    return promise;
  };
}

function toEnded(key: string, holder: string): [string, LeetgraphError | undefined][] {
  if (holder === '') return [[key, undefined]];
  return holder.startsWith(noteMark) ? [[key, readNote(holder)]] : [];
}
