/** Asks for lookups that have waited, and sees each of them settled, or given back to be asked again. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { AnyLookup } from './any-lookup.ts';
import { retryAfterMs } from './retry.ts';
import type { Outcome } from './settlement.ts';
import type { Trip } from './trip.ts';
import { settle, type WaitingLookup } from './waiting-lookup.ts';

/** Whom to tell what, of lookups that are asked together. */
export interface Telling<Lookup extends AnyLookup> {
  readonly settle: (lookup: Lookup, outcome: Outcome) => void;
  /** An exchange that was about those has ended; before they are settled. */
  readonly onTrip: (lookups: readonly Lookup[], trip: Trip) => void;
  /** The document for which the queue had a turn has ended. Also called in the end, whatever happens. */
  readonly end: () => void;
}

/** Asks for what may leave together: the lookups of one document, or one page. Settles all. */
export type AskAll = (lookups: readonly AnyLookup[], telling: Telling<AnyLookup>) => Promise<void>;

export interface AskWaitingOptions {
  readonly ask: AskAll;
  /** How long after it was first sent a lookup may be sent again, in milliseconds. */
  readonly patienceMs: number;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Those to be asked again, not before the moment that they carry now. Never rejects. */
export type AskWaiting = (taken: readonly WaitingLookup[], end: () => void) => Promise<readonly WaitingLookup[]>;

export function createAskWaiting({ ask, patienceMs, clock, random }: AskWaitingOptions): AskWaiting {
  function delayOf({ waiters, attempts, firstSentAtMs }: WaitingLookup, error: LeetgraphError, drawn: number) {
    if ([...waiters].every(({ signal }) => signal?.aborted)) return undefined;
    const times = { nowMs: clock.nowMs(), patienceMs, random: drawn };
    return retryAfterMs(error, { count: attempts, firstSentAtMs }, times);
  }

  return async (taken, end) => {
    for (const entry of taken) {
      if (entry.attempts === 0) entry.firstSentAtMs = clock.nowMs();
      entry.attempts += 1;
    }
    const sentAtMs = clock.nowMs();
    const open = new Map(taken.map((entry) => [entry.lookup.key, entry]));
    const onTrip: Telling<AnyLookup>['onTrip'] = (lookups, trip) => {
      for (const { key } of lookups) {
        for (const waiter of open.get(key)?.waiters ?? [])
          waiter.onTrip?.(trip, Math.max(0, sentAtMs - waiter.sinceMs));
      }
    };
    const again: WaitingLookup[] = [];
    // One for all of them, so that they can leave together again.
    const drawn = random();
    const settleOne = ({ key }: AnyLookup, outcome: Outcome): void => {
      const entry = open.get(key);
      open.delete(key);
      if (!entry) return;
      const delayMs = outcome instanceof LeetgraphError ? delayOf(entry, outcome, drawn) : undefined;
      if (delayMs === undefined) {
        settle(entry, outcome);
        return;
      }
      entry.notBeforeMs = clock.nowMs() + delayMs;
      again.push(entry);
    };
    let cause: unknown;
    try {
      await ask(
        taken.map(({ lookup }) => lookup),
        { settle: settleOne, onTrip, end },
      );
    } catch (error) {
      cause = error;
    }
    // Nobody waits for ever because of a fault of ours. Normally all are settled.
    const fault = new LeetgraphError('INTERNAL_SERVER_ERROR', 'LeetCode could not be asked', { cause });
    for (const entry of open.values()) settle(entry, fault);
    return again;
  };
}
