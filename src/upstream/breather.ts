/** Room for others while something long is done piece by piece: an answer of LeetCode can have megabytes. */
import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../clock.ts';

/** To be awaited between two pieces. Lets all that waits have its turn, if it is time for that. */
export type Breathe = () => Promise<void>;

/**
 * A piece (a history of 600 contests, a hundred rows of the catalogue) takes up to 2 ms, and nobody should wait for more
 * than 50 (bench/README.md). Less would be a turn for each of a hundred small pieces.
 */
const maxTurnMs = 8;

/** One for each answer: it counts from its making. */
export function createBreather(clock: Clock): Breathe {
  let turnBeganAtMs = clock.nowMs();
  return async () => {
    if (clock.nowMs() - turnBeganAtMs < maxTurnMs) return;
    await nextTurn();
    turnBeganAtMs = clock.nowMs();
  };
}

/** Resolves when timers and connections have had their turn. */
export async function nextTurn(): Promise<void> {
  // Twice: an immediate that is set while a connection is read runs straight after it, before any timer and any other
  // connection. One that is set by an immediate runs when the loop has gone round.
  await setImmediate();
  await setImmediate();
}
