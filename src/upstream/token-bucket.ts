/** A bucket of tokens, one a document, as pure functions: what may leave now, and when the next may. It keeps no time. */

export interface Bucket {
  /** Below zero while documents have been promised tokens that are still to come. */
  readonly tokens: number;
  /** Up to when it has been filled. Later than now: it is filled no further until then. */
  readonly atMs: number;
}

export interface Allowance {
  readonly ratePerSecond: number;
  /** Tokens in a full bucket. */
  readonly burst: number;
}

/**
 * What a document may be late on its way, on a busy machine: the burst of a full bucket can arrive late and what comes
 * after it on time. So the first token after a full bucket comes this much later, or one interval if that is shorter,
 * and what arrives in any span of time stays within burst + rate × span. Costs half a second after an idle time, once.
 */
const lateMs = 500;

export function fullBucket({ burst }: Allowance, nowMs: number): Bucket {
  return { tokens: burst, atMs: nowMs };
}

export function refill({ tokens, atMs }: Bucket, { ratePerSecond, burst }: Allowance, nowMs: number): Bucket {
  const spanMs = Math.max(0, nowMs - atMs);
  return { tokens: Math.min(burst, tokens + (spanMs / 1000) * ratePerSecond), atMs: Math.max(atMs, nowMs) };
}

/** Takes one token, be it one that is still to come: whoever asks next waits behind it. */
export function takeToken(bucket: Bucket, allowance: Allowance, nowMs: number) {
  const filled = refill(bucket, allowance, nowMs);
  const intervalMs = 1000 / allowance.ratePerSecond;
  const wasFull = filled.tokens >= allowance.burst;
  const tokens = filled.tokens - 1;
  const atMs = wasFull ? filled.atMs + Math.min(lateMs, intervalMs) : filled.atMs;
  const waitMs = tokens >= -roundingError ? 0 : atMs - nowMs - tokens * intervalMs;
  return { bucket: { tokens, atMs }, waitMs };
}

/** Two halves of a second fill a little less than one token at some rates. */
const roundingError = 1e-6;
