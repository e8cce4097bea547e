/** A Clock that stands still until a test moves it. */
import type { Clock } from '../../src/clock.ts';

export interface FakeClock extends Clock {
  /** Moves time and runs, in their order, what falls due meanwhile; each run sees the moment that it was set for. */
  advance(ms: number): void;
}

/** Starts on 2026-01-01T00:00:00Z, so that ages in failure messages can be read. */
export function createFakeClock(startMs = Date.UTC(2026, 0, 1)): FakeClock {
  let nowMs = startMs;
  const pending = new Set<{ readonly dueMs: number; readonly run: () => void }>();

  function nextDueBy(endMs: number): { readonly dueMs: number; readonly run: () => void } | undefined {
    return [...pending].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
  }

  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { dueMs: nowMs + delayMs, run };
      pending.add(timer);
      return () => void pending.delete(timer);
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (let next = nextDueBy(endMs); next; next = nextDueBy(endMs)) {
        pending.delete(next);
        nowMs = Math.max(nowMs, next.dueMs);
        next.run();
      }
      nowMs = endMs;
    },
  };
}
