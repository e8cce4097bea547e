/** What LeetCode's 429 leads to, as pure functions: a pause for all, and a smaller share of the budget for a while. */
import { grown, longer } from './backoff.ts';

export interface Throttle {
  /** 429s since the last answer; those that came at the same time are one. */
  readonly inARow: number;
  /** When the last one came. What was sent before that did not know of it. */
  readonly sinceMs: number;
  /** Nothing is sent before that. */
  readonly untilMs: number;
  /** 0 to 1: how much of the budget was left to us then. */
  readonly share: number;
}

export interface Limited {
  readonly retryAfterMs: number | undefined;
  readonly sentAtMs: number;
}

export const unthrottled: Throttle = { inARow: 0, sinceMs: 0, untilMs: 0, share: 1 };

/** After as many nobody believes any more that it is only our pace: the breaker opens. */
export const limitsToOpen = 3;

/** Without Retry-After, which LeetCode does not always send (facts 1.4). */
const pauses = { firstMs: 1_000, mostMs: 60_000 };
/** Retry-After is obeyed, but a slip in a header must not silence us for days. */
const longestPauseMs = 3_600_000;
/** An eighth of 2 documents a second is one in 4 s, slower than any client in the field (facts 1.5). */
const leastShare = 1 / 8;
/** A tenth more every ten seconds without a 429: from the half back to the whole in less than a minute. */
const recovery = { share: 0.1, everyMs: 10_000 };

export function throttleAfterLimit(throttle: Throttle, limited: Limited, nowMs: number, random: number): Throttle {
  const { retryAfterMs, sentAtMs } = limited;
  const askedMs = retryAfterMs === undefined ? undefined : Math.min(retryAfterMs, longestPauseMs);
  if (sentAtMs < throttle.sinceMs) {
    return { ...throttle, untilMs: Math.max(throttle.untilMs, nowMs + (askedMs ?? 0)) };
  }
  const pauseMs = askedMs ?? longer(grown(pauses, throttle.inARow), random);
  return {
    inARow: throttle.inARow + 1,
    sinceMs: nowMs,
    untilMs: Math.max(throttle.untilMs, nowMs + pauseMs),
    share: Math.max(leastShare, shareAt(throttle, nowMs) / 2),
  };
}

export function throttleAfterAnswer(throttle: Throttle, sentAtMs: number): Throttle {
  return throttle.inARow === 0 || sentAtMs < throttle.sinceMs ? throttle : { ...throttle, inARow: 0 };
}

export function shareAt({ share, untilMs }: Throttle, nowMs: number): number {
  const steps = Math.max(0, Math.floor((nowMs - untilMs) / recovery.everyMs));
  return Math.min(1, share + steps * recovery.share);
}
