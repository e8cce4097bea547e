/** Lets calls take no longer than a budget, and says whether one is overdue. It knows nothing of tiers. */
import type { Clock } from '../clock.ts';

export interface BudgetOptions {
  readonly limitMs: number;
  readonly clock: Clock;
  /** Told once when calls overrun, however many were waiting. */
  readonly onOverrun: () => void;
}

export interface Budget {
  /**
   * The call's own outcome if it comes in time, `otherwise` if not. What a late call does has no effect any more. A call may
   * say that what it waited for has come: from then on it takes its time.
   */
  run<Result>(call: (hasCome: () => void) => Promise<Result>, otherwise: Result): Promise<Result>;
  /** True from an overrun until every call that it caught has settled after all. */
  isOverdue(): boolean;
}

/** When one call overruns, all that wait beside it are let go with it: a stall costs one budget, not one a caller. */
export function createBudget({ limitMs, clock, onOverrun }: BudgetOptions): Budget {
  const waiting = new Set<() => void>();
  let overdueCalls = 0;

  function overrun(): void {
    onOverrun();
    for (const letGo of [...waiting]) letGo();
  }

  function run<Result>(call: (hasCome: () => void) => Promise<Result>, otherwise: Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let isOverdue = false;
      const letGo = (): void => {
        waiting.delete(letGo);
        isOverdue = true;
        overdueCalls += 1;
        resolve(otherwise);
      };
      waiting.add(letGo);
      const cancel = clock.after(limitMs, () => {
        // When this process itself was held up, the answer may lie in the socket unread: timers run before sockets. One
        // turn more lets it be read, or a pause of our own would look like one of the tier.
        setImmediate(() => {
          if (waiting.has(letGo)) overrun();
        });
      });
      const hasCome = (): void => {
        cancel();
        waiting.delete(letGo);
        if (isOverdue) overdueCalls -= 1;
        isOverdue = false;
      };
      // Settling the promise a second time is without effect, which is how a late outcome is ignored.
      call(hasCome).then(
        (result) => {
          hasCome();
          resolve(result);
        },
        (error: unknown) => {
          hasCome();
          reject(error instanceof Error ? error : new Error('a tier failed', { cause: error }));
        },
      );
    });
  }

  return { run, isOverdue: () => overdueCalls > 0 };
}
