/** Room for others while something long is done piece by piece: an answer can have megabytes, a wave 1,200 records. */
import { setImmediate } from 'node:timers/promises';
import type { Clock } from './clock.ts';

/** To be awaited between two pieces. Lets all that waits have its turn, if it is time for that; undefined if it is not. */
export type Breathe = () => Promise<void> | undefined;

/**
 * A piece (a history of 600 contests, a hundred rows of the catalogue) takes up to 2 ms, the clock tells whole ones, two who
 * count for themselves can follow one another in a turn, and nobody should wait for more than 20. Less would be a turn for
 * each few of a thousand small pieces.
 */
export const maxTurnMs = 5;

/** For what nobody waits for, and which goes on beside what somebody does wait for. */
export const behindTurnMs = 2;

/** One for each thing that is long: it counts from its making. */
export function createBreather(clock: Clock, turnMs = maxTurnMs): Breathe {
  let turnBeganAtMs = clock.nowMs();
  const begin = (): void => void (turnBeganAtMs = clock.nowMs());
  return () => (clock.nowMs() - turnBeganAtMs < turnMs ? undefined : nextTurn().then(begin));
}

/** Resolves when timers and connections have had their turn. */
export async function nextTurn(): Promise<void> {
  // Twice: an immediate that is set while a connection is read runs straight after it, before any timer and any other
  // connection. One that is set by an immediate runs when the loop has gone round.
  await setImmediate();
  await setImmediate();
}
