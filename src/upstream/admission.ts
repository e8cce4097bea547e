/** Lets lookups into the list of those that wait, as long as it has room, and out again when nobody waits for them. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { AnyLookup } from './any-lookup.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { FetchPurpose } from './fetch-options.ts';
import type { WaitingList } from './waiting-list.ts';
import { settle, toWaiting, type Waiter } from './waiting-lookup.ts';

export interface AdmissionOptions {
  readonly waiting: WaitingList;
  /** Lookups that may wait; beyond it they are told so at once. */
  readonly maxWaiting: number;
  /** When a document would leave that has so many before it. */
  readonly expectedWaitMs: (documentsBefore: number) => number;
  /** Called when the list has become shorter. */
  readonly onDropped: () => void;
  readonly clock: Clock;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** For the lookups of one call. The waiter is told at once when there is no room for him. */
export type Admit = (lookup: AnyLookup, purpose: FetchPurpose, waiter: Waiter) => void;

export function createAdmission(options: AdmissionOptions): () => Admit {
  const { waiting, maxWaiting, expectedWaitMs, onDropped, clock, onEvent } = options;

  function fullError(): LeetgraphError {
    onEvent({ type: 'upstream-queue-full', waiting: waiting.size() });
    return new LeetgraphError(
      'UPSTREAM_RATE_LIMITED',
      'LeetCode cannot be asked for more now: too much waits already',
      {
        retryAfterMs: expectedWaitMs(waiting.documents()),
      },
    );
  }

  /** What is under way goes on: its answer is worth keeping. What only waits is asked for nobody. */
  function drop(key: string, waiter: Waiter): void {
    const entry = waiting.get(key);
    if (!entry?.waiters.delete(waiter)) return;
    waiter.reject(gone());
    if (entry.waiters.size > 0) return;
    waiting.remove(entry);
    onEvent({ type: 'upstream-dropped', field: entry.lookup.name });
    onDropped();
  }

  return () => {
    // Both once a call: they look at all that waits, and a thousand lookups can come to a full queue together.
    let full: LeetgraphError | undefined;
    let isNobodyBehind = false;
    return (lookup, purpose, waiter) => {
      const { signal } = waiter;
      if (signal?.aborted) {
        waiter.reject(gone());
        return;
      }
      const entry = toWaiting(lookup, purpose, clock.nowMs());
      entry.waiters.add(waiter);
      // An equal one that waits already is joined, and takes no more room.
      if (!waiting.get(lookup.key) && waiting.size() >= maxWaiting) {
        full ??= fullError();
        const behind = isNobodyBehind ? undefined : waiting.lastBehind(purpose);
        settle(behind ?? entry, full);
        if (!behind) {
          isNobodyBehind = true;
          return;
        }
        waiting.remove(behind);
      }
      waiting.add(entry);
      // Not taken off again: the signal is the load's own, and ends with it.
      signal?.addEventListener('abort', () => drop(lookup.key, waiter), { once: true });
    };
  };
}

/** Nobody hears it: all who waited have left. */
function gone(): LeetgraphError {
  return new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode was not asked, because nobody waits for the answer any more');
}
