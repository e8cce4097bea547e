/** Whether and when a lookup that got no answer is asked again: a pure function of its failure and its past. */
import type { LeetgraphError } from '../errors.ts';
import { fullJitter } from './backoff.ts';

export interface Attempts {
  /** Documents that it was sent in. */
  readonly count: number;
  readonly firstSentAtMs: number;
}

/** Two more: a fault that outlasts three attempts is an outage, and the breaker's. */
const maxAttempts = 3;
const backoff = { firstMs: 250, mostMs: 1_000 };

/**
 * Undefined: not again. What says nothing about LeetCode's willingness (no answer in time, a server error, a broken
 * connection) is repeated after a pause; after 429 the pace makes the pause, for all. Blocks are never repeated, and
 * answers that nobody understands would be the same again.
 */
export function retryAfterMs(
  { code }: LeetgraphError,
  { count, firstSentAtMs }: Attempts,
  { nowMs, patienceMs, random }: { readonly nowMs: number; readonly patienceMs: number; readonly random: number },
): number | undefined {
  const leftMs = firstSentAtMs + patienceMs - nowMs;
  switch (code) {
    case 'UPSTREAM_RATE_LIMITED':
      return leftMs > 0 ? 0 : undefined;
    case 'UPSTREAM_TIMEOUT':
    case 'UPSTREAM_UNAVAILABLE': {
      const delayMs = fullJitter(backoff, count - 1, random);
      return count < maxAttempts && delayMs < leftMs ? delayMs : undefined;
    }
    default:
      return undefined;
  }
}
