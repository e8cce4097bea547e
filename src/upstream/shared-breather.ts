/** Room for others, shared: all that upstream does at a time has one turn together, however many answers it reads. */
import { setImmediate as afterPoll } from 'node:timers';
import { maxTurnMs, nextTurn, type Breathe } from '../breather.ts';
import type { Clock } from '../clock.ts';

export interface Breather {
  /** To be called before the first piece, where breathing afterwards would count too late. */
  readonly begin: () => void;
  readonly breathe: Breathe;
}

/**
 * One for all that upstream does: four answers that are read at the same time have one turn together, not one each
 * straight after another.
 */
export function createSharedBreather(clock: Clock): Breather {
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
