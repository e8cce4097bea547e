/** The lookups that wait for LeetCode. When a document may leave, all that waits goes into it, up to its limits. */
import type { Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { createAdmission } from './admission.ts';
import { createAskWaiting, type AskAll } from './ask-waiting.ts';
import type { FetchOptions } from './fetch-options.ts';
import { toLimited, toRefusal, type Pace, type PaceTurn } from './pace.ts';
import type { Door, Refusal } from './pace-state.ts';
import type { Ticket } from './take-turn.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { Upstream } from './upstream.ts';
import type { Finding } from './upstream-field.ts';
import type { QueueStatus } from './upstream-status.ts';
import { createWaitingList, doorOf } from './waiting-list.ts';
import { settle, type WaitingLookup } from './waiting-lookup.ts';

export interface QueueOptions {
  readonly ask: AskAll;
  readonly pace: Pace;
  /** Documents and pages under way at once. */
  readonly concurrency: number;
  /** Sum of the weights of a document's aliases. */
  readonly maxWeight: number;
  /** Lookups that may wait. */
  readonly maxWaiting: number;
  /** How long after it was first sent a lookup may be sent again, and the longest pause that it waits for. */
  readonly patienceMs: number;
  readonly breather: Breather;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onEvent: (event: UpstreamEvent) => void;
}

export interface Queue extends Pick<Upstream, 'fetchMany' | 'drain' | 'close'> {
  status(): QueueStatus;
}

const doors: readonly Door[] = ['documents', 'pages'];

/**
 * While pace and concurrency allow it a wave leaves in the very call that brings it: no timer, no added delay; of one that
 * is many documents the first do, and the others a turn later where writing them takes long. Otherwise it waits, and
 * leaves together with all that has come meanwhile, so throughput grows with load.
 */
export function createQueue(options: QueueOptions): Queue {
  const { pace, concurrency, maxWeight, maxWaiting, patienceMs, breather, clock, onEvent } = options;
  const waiting = createWaitingList(maxWeight);
  const askWaiting = createAskWaiting(options);
  const expectedWaitMs = (documentsBefore: number): number => pace.expectedWaitMs(documentsBefore);
  const admission = createAdmission({ waiting, maxWaiting, expectedWaitMs, onDropped: tellIdle, clock, onEvent });
  const underWay = new Set<Promise<void>>();
  let whenIdle: (() => void)[] = [];
  let isClosed = false;
  /** One at a time: it is for the next document, whatever will be in that. */
  let turn: 'none' | 'asked' | 'awaited' = 'none';

  function sendWhatMayLeave(ticket?: Ticket): void {
    const isFull = underWay.size >= concurrency;
    // Nobody is going to ask for a turn soon, and nobody waits for what is not going to be asked.
    if (isFull || turn === 'awaited') for (const door of doors) rejectRefused(door, pace.refusal(door));
    const door = !isFull && turn === 'none' ? waiting.nextDoor(clock.nowMs()) : undefined;
    if (door) {
      turn = 'asked';
      pace.turn({ door, ticket }, (given) => useTurn(given, door));
    } else if (ticket) pace.giveBack(ticket);
    tellIdle();
  }

  function useTurn(given: PaceTurn, door: Door): void {
    turn = 'none';
    switch (given.type) {
      case 'leave':
        send(door, given.end);
        break;
      case 'refused':
        rejectRefused(door, given);
        break;
      case 'wait':
        if (given.because === 'pause' && given.forMs > patienceMs) {
          reject(waiting.all(), toLimited(given.forMs));
          break;
        }
        turn = 'awaited';
        clock.after(given.forMs, () => {
          turn = 'none';
          sendWhatMayLeave(given.because === 'pace' ? given.ticket : undefined);
        });
    }
    const breath = breather.breathe();
    if (breath) void breath.then(() => sendWhatMayLeave());
    else sendWhatMayLeave();
  }

  function send(door: Door, end: () => void): void {
    const taken = waiting.take(door, clock.nowMs());
    // All have gone while the turn was asked for: its token is lost.
    if (taken.length === 0) {
      end();
      return;
    }
    const sent = askWaiting(taken, end).then((again) => {
      end();
      underWay.delete(sent);
      waitAgain(again);
      if (isClosed) reject(waiting.all(), stopping());
      sendWhatMayLeave();
    });
    underWay.add(sent);
  }

  /** In their old places, which are before all who have come since: they merge with whatever waits. */
  function waitAgain(again: readonly WaitingLookup[]): void {
    if (again.length > 0) onEvent({ type: 'upstream-retry', lookups: again.length });
    for (const entry of again) waiting.add(entry);
    for (const atMs of new Set(again.map(({ notBeforeMs }) => notBeforeMs))) wakeAt(atMs);
  }

  /** A timer counts whole milliseconds and may come before a moment between two of them: then it is set once more. */
  function wakeAt(atMs: number): void {
    const leftMs = atMs - clock.nowMs();
    if (leftMs <= 0) sendWhatMayLeave();
    else clock.after(Math.ceil(leftMs), () => wakeAt(atMs));
  }

  function rejectRefused(door: Door, refusal: Refusal | undefined): void {
    if (!refusal) return;
    reject(
      waiting.all().filter((entry) => doorOf(entry) === door),
      toRefusal(refusal),
    );
  }

  function reject(entries: readonly WaitingLookup[], error: LeetgraphError): void {
    for (const entry of entries) {
      waiting.remove(entry);
      settle(entry, error);
    }
  }

  function tellIdle(): void {
    if (underWay.size > 0 || waiting.size() > 0) return;
    for (const tell of whenIdle) tell();
    whenIdle = [];
  }

  return {
    fetchMany(lookups, { purpose = 'wanted', signals = [], isMoreToCome, onTrip }: FetchOptions = {}) {
      breather.begin();
      const admit = admission();
      const promises = lookups.map(
        (lookup, index) =>
          new Promise<Finding<unknown>>((resolve, reject) => {
            admit(lookup, purpose, { resolve, reject, signal: signals[index], onTrip, sinceMs: clock.nowMs() });
          }),
      );
      if (!isMoreToCome) sendWhatMayLeave();
      return promises;
    },
    drain: () =>
      new Promise((resolve) => {
        whenIdle.push(resolve);
        tellIdle();
      }),
    close() {
      isClosed = true;
      reject(waiting.all(), stopping());
      tellIdle();
    },
    status: () => ({ waiting: waiting.counts(), expectedWaitMs: expectedWaitMs(waiting.documents()) }),
  };
}

function stopping(): LeetgraphError {
  return new LeetgraphError('UPSTREAM_UNAVAILABLE', 'LeetCode is not asked any more, because Leetgraph stops');
}
