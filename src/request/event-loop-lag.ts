/** How late this process comes to its work: the smoothed lateness of a timer that should ring ten times a second. */
import type { Clock } from '../clock.ts';

export interface EventLoopLag {
  /** Milliseconds by which work is late at present. */
  lagMs(): number;
  close(): void;
}

/** Often enough to know within a second, seldom enough to cost nothing. */
const tickMs = 100;
/**
 * Share of the newest tick. One garbage collection of 300 ms counts as 75 ms and is forgotten in half a second; a process
 * that is always 600 ms late is seen as such after six of its turns.
 */
const newestShare = 0.25;
/**
 * One tick counts for no more than this, however late it was: a process that was stopped for a minute, or whose machine
 * was, is not one that has too much to do. So a single pause shows as 250 ms at the most.
 */
const longestLatenessMs = 1000;

export function watchEventLoopLag(clock: Clock): EventLoopLag {
  let smoothedMs = 0;
  let dueMs = clock.nowMs() + tickMs;
  let cancel = clock.after(tickMs, tick);

  function tick(): void {
    smoothedMs = withLateness(clock.nowMs());
    dueMs = clock.nowMs() + tickMs;
    cancel = clock.after(tickMs, tick);
  }

  function withLateness(nowMs: number): number {
    const lateMs = Math.min(Math.max(0, nowMs - dueMs), longestLatenessMs);
    return smoothedMs * (1 - newestShare) + lateMs * newestShare;
  }

  return {
    // A tick that is overdue counts already: the requests that were held up with it may be looked at before it is.
    lagMs: () => Math.max(smoothedMs, withLateness(clock.nowMs())),
    close: () => cancel(),
  };
}
