/** Asks for lookups that have waited, and sees each of them settled, or given back to be asked again. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { AnyLookup } from './any-lookup.ts';
import { retryAfterMs } from './retry.ts';
import type { Outcome } from './settlement.ts';
import { settle, type WaitingLookup } from './waiting-lookup.ts';

/** Asks for what may leave together: the lookups of one document, or one page. Settles all. */
export type AskAll = (
  lookups: readonly AnyLookup[],
  settle: (lookup: AnyLookup, outcome: Outcome) => void,
) => Promise<void>;

export interface AskWaitingOptions {
  readonly ask: AskAll;
  /** How long after it was first sent a lookup may be sent again, in milliseconds. */
  readonly patienceMs: number;
  readonly clock: Clock;
  readonly random: () => number;
}

/** Those to be asked again, not before the moment that they carry now. Never rejects. */
export type AskWaiting = (taken: readonly WaitingLookup[]) => Promise<readonly WaitingLookup[]>;

export function createAskWaiting({ ask, patienceMs, clock, random }: AskWaitingOptions): AskWaiting {
  function delayOf({ waiters, attempts, firstSentAtMs }: WaitingLookup, error: LeetgraphError, drawn: number) {
    if ([...waiters].every(({ signal }) => signal?.aborted)) return undefined;
    const times = { nowMs: clock.nowMs(), patienceMs, random: drawn };
    return retryAfterMs(error, { count: attempts, firstSentAtMs }, times);
  }

  return async (taken) => {
    for (const entry of taken) {
      if (entry.attempts === 0) entry.firstSentAtMs = clock.nowMs();
      entry.attempts += 1;
    }
    const open = new Map(taken.map((entry) => [entry.lookup.key, entry]));
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
        settleOne,
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
