/** Waits for a turn for a document that cannot go into the queue: the second that the lookups of a first one need. */
import type { Clock } from '../clock.ts';
import { toLimited, toRefusal, type Pace } from './pace.ts';
import type { Ticket } from './take-turn.ts';

export interface AwaitTurnOptions {
  readonly pace: Pace;
  /** The longest pause that is waited for, in milliseconds. */
  readonly patienceMs: number;
  readonly clock: Clock;
}

/** Gives what is to be called when the document has ended. Fails with a LeetgraphError when LeetCode is not to be asked now. */
export type AwaitTurn = () => Promise<() => void>;

export function createAwaitTurn({ pace, patienceMs, clock }: AwaitTurnOptions): AwaitTurn {
  return () =>
    new Promise((resolve, reject) => {
      const ask = (ticket?: Ticket): void =>
        pace.turn({ door: 'documents', ticket }, (turn) => {
          switch (turn.type) {
            case 'leave':
              resolve(turn.end);
              return;
            case 'refused':
              reject(toRefusal(turn));
              return;
            case 'wait':
              if (turn.because === 'pause' && turn.forMs > patienceMs) reject(toLimited(turn.forMs));
              else clock.after(turn.forMs, () => ask(turn.because === 'pace' ? turn.ticket : undefined));
          }
        });
      ask();
    });
}
