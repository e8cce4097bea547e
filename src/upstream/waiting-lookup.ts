/** One lookup that waits for LeetCode, with all who wait for it. */
import type { LeetgraphError } from '../errors.ts';
import { isPage, type AnyLookup } from './any-lookup.ts';
import { sizeOf, type LookupSize } from './document-size.ts';
import type { Outcome } from './settlement.ts';
import { shareKeyOf } from './upstream-document.ts';
import type { OnTrip } from './trip.ts';
import type { Finding } from './upstream-field.ts';
import type { FetchPurpose, GoneSignal } from './fetch-options.ts';

/** One caller of fetchMany. */
export interface Waiter {
  readonly resolve: (finding: Finding<unknown>) => void;
  readonly reject: (error: LeetgraphError) => void;
  /** Aborted when he does not wait any more. */
  readonly signal: GoneSignal | undefined;
  readonly onTrip?: OnTrip | undefined;
  /** When he came. */
  readonly sinceMs: number;
}

export interface WaitingLookup {
  readonly lookup: AnyLookup;
  /** Made once: those that have to wait are looked at for each document that leaves before them. */
  readonly shareKey: string;
  readonly size: LookupSize;
  readonly waiters: Set<Waiter>;
  /** The most urgent of those who wait. */
  purpose: FetchPurpose;
  /** Its place among those who wait: earlier goes first. */
  dueMs: number;
  /** Not to be sent before that. */
  notBeforeMs: number;
  /** Documents that it was sent in. */
  attempts: number;
  firstSentAtMs: number;
}

/**
 * What waits behind clients is not kept waiting for ever: a renewal that has waited this long goes before a client who
 * comes now. Somebody looks at the stale answer that it renews; nobody at what a warm-up brings.
 */
const handicapsMs: Record<FetchPurpose, number> = { wanted: 0, renewal: 5_000, 'warm-up': 30_000 };

export function toWaiting(lookup: AnyLookup, purpose: FetchPurpose, nowMs: number): WaitingLookup {
  return {
    lookup,
    shareKey: isPage(lookup) ? lookup.key : shareKeyOf(lookup),
    size: sizeOf(lookup),
    waiters: new Set(),
    purpose,
    dueMs: nowMs + handicapsMs[purpose],
    notBeforeMs: nowMs,
    attempts: 0,
    firstSentAtMs: nowMs,
  };
}

/** Both are the same question: whoever waits for the one waits for the other from now on. */
export function joinWaiting(into: WaitingLookup, from: WaitingLookup): void {
  for (const waiter of from.waiters) into.waiters.add(waiter);
  if (from.dueMs < into.dueMs) Object.assign(into, { dueMs: from.dueMs, purpose: from.purpose });
  // A client's time counts from the first attempt that was made for anybody; so does the number of attempts.
  if (from.attempts > into.attempts) {
    Object.assign(into, { attempts: from.attempts, firstSentAtMs: from.firstSentAtMs, notBeforeMs: from.notBeforeMs });
  }
}

export function isLessUrgent(purpose: FetchPurpose, than: FetchPurpose): boolean {
  return handicapsMs[purpose] > handicapsMs[than];
}

export function settle({ waiters }: WaitingLookup, outcome: Outcome): void {
  for (const { resolve, reject } of waiters) {
    if ('state' in outcome) resolve(outcome);
    else reject(outcome);
  }
}
