/** Room for others while something long is done piece by piece: an answer can have megabytes, a wave 1,200 records. */
import { setImmediate as afterPoll } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import type { Clock } from './clock.ts';

/** To be awaited between two pieces. Lets all that waits have its turn, if it is time for that; undefined if it is not. */
export type Breathe = () => Promise<void> | undefined;

export interface Breather {
  /** To be called before the first piece, where breathing afterwards would count too late. */
  readonly begin: () => void;
  readonly breathe: Breathe;
}

/**
 * A piece (a history of 600 contests, a hundred rows of the catalogue) takes up to 2 ms, the clock tells whole ones, and
 * nobody should wait for more than 20. Less would be a turn for each few of a thousand small pieces.
 */
const maxTurnMs = 5;

/**
 * One for all that a process does: what works at the same time (four answers that are read, a wave from Redis, the
 * execution of 200 users) has one turn together, not one each straight after another.
 */
export function createBreather(clock: Pick<Clock, 'nowMs'>): Breather {
  let turn: { readonly beganAtMs: number } | undefined;
  let next: Promise<void> | undefined;

  function current(): { readonly beganAtMs: number } {
    if (turn) return turn;
    const begun = { beganAtMs: clock.nowMs() };
    afterPoll(() => {
      if (turn === begun) turn = undefined;
    });
    return (turn = begun);
  }

  const isOver = (): boolean => clock.nowMs() - current().beganAtMs >= maxTurnMs;

  async function goRound(): Promise<void> {
    await nextTurn();
    next = undefined;
    turn = undefined;
  }

  async function wait(): Promise<void> {
    do await (next ??= goRound());
    while (isOver());
  }

  return {
    begin: () => void current(),
    breathe: () => (isOver() ? wait() : undefined),
  };
}

/** Of one request. */
export interface FollowedBreather extends Breather {
  /** Settles when all that is out of breath at this moment goes on; undefined: nothing is. */
  readonly pending: () => Promise<unknown> | undefined;
}

/** The same turns, and it is known whether something of the request has still to go on: what that will ask for can be awaited. */
export function followBreaths({ begin, breathe }: Breather): FollowedBreather {
  let waiting: Set<Promise<void>> | undefined;
  return {
    begin,
    breathe() {
      const breath = breathe();
      if (breath) {
        const breaths = (waiting ??= new Set());
        breaths.add(breath);
        void breath.then(() => breaths.delete(breath));
      }
      return breath;
    },
    pending: () => (waiting && waiting.size > 0 ? Promise.all(waiting) : undefined),
  };
}

/** Resolves when timers and connections have had their turn. */
export async function nextTurn(): Promise<void> {
  // Twice: an immediate that is set while a connection is read runs straight after it, before any timer and any other
  // connection. One that is set by an immediate runs when the loop has gone round.
  await setImmediate();
  await setImmediate();
}
