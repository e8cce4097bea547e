/** A time limit for others that counts only the time in which this process was there to hear them. */
import type { Clock } from '../clock.ts';
import { nextTurn } from '../breather.ts';

/** A process that was busy for a second hears of one slice less, not of the end. */
const slices = 4;

/**
 * Runs after so many milliseconds, of which one that the process was too busy to notice counts as a quarter at most; and
 * only after what has come meanwhile has been read. Returns how to call it off.
 */
export function afterAwake(clock: Clock, ms: number, run: () => void): () => void {
  let isOff = false;
  let cancel = next(slices);
  return () => {
    isOff = true;
    cancel();
  };

  function next(left: number): () => void {
    return clock.after(ms / slices, () => {
      if (left > 1) {
        cancel = next(left - 1);
        return;
      }
      void nextTurn().then(() => {
        if (!isOff) run();
      });
    });
  }
}
