/** A bucket of tokens, one a document, as pure functions: what may leave now, and when the next may. It keeps no time. */

export interface Bucket {
  /** Below zero while documents have been promised tokens that are still to come. */
  readonly tokens: number;
  /** Up to when it has been filled. Later than now: it is filled no further until then. */
  readonly atMs: number;
  /**
   * Of each document that has its token and of which nobody knows yet that it has arrived: when it is given up. In their
   * order, and no two alike.
   */
  readonly onTheWay: readonly number[];
}

export interface Allowance {
  readonly ratePerSecond: number;
  /** Tokens in a full bucket. */
  readonly burst: number;
}

/** A token taken: when it is good, and what its document is known by while it is on its way. */
export interface Taken {
  readonly type: 'taken';
  readonly bucket: Bucket;
  readonly waitMs: number;
  readonly place: number;
}

/** Too many are on their way: none can be promised, and it is worth asking again then. */
export interface Held {
  readonly type: 'held';
  readonly bucket: Bucket;
  readonly waitMs: number;
}

export function fullBucket({ burst }: Allowance, nowMs: number): Bucket {
  return { tokens: burst, atMs: nowMs, onTheWay: [] };
}

/**
 * A document counts as long as it may still arrive, not only at the moment at which it leaves: the bucket is filled to
 * `burst` less those that are on their way. So what arrives at LeetCode in any span of time is burst + rate × span at
 * most, however long each took (a busy process, a new connection, a slow network). Those on their way when the span begins
 * and the tokens left then are `burst` together, and what leaves later takes tokens that came later.
 * Without this a burst that left late, and arrived with what left on time, was up to three documents too many.
 */
export function refill({ tokens, atMs, onTheWay }: Bucket, { ratePerSecond, burst }: Allowance, nowMs: number): Bucket {
  const toMs = Math.max(atMs, nowMs);
  const left = onTheWay.filter((place) => place > toMs);
  const ends = [...onTheWay.filter((place) => place > atMs && place <= toMs), toMs];
  let filled = tokens;
  let fromMs = atMs;
  for (const [index, endMs] of ends.entries()) {
    const room = Math.max(0, burst - left.length - (ends.length - 1 - index));
    filled = Math.min(room, filled + ((endMs - fromMs) / 1000) * ratePerSecond);
    fromMs = endMs;
  }
  return { tokens: filled, atMs: toMs, onTheWay: left };
}

/** Takes one token, be it one that is still to come: whoever asks next waits behind it. `wayMs`: when it is given up. */
export function takeToken(bucket: Bucket, allowance: Allowance, nowMs: number, wayMs: number): Taken | Held {
  const filled = refill(bucket, allowance, nowMs);
  const intervalMs = 1000 / allowance.ratePerSecond;
  const { onTheWay } = filled;
  const [first] = onTheWay;
  // With that many the bucket fills no further, so nobody can say when there will be one more.
  if (first !== undefined && onTheWay.length >= allowance.burst) {
    return { type: 'held', bucket: filled, waitMs: Math.min(intervalMs, first - nowMs) };
  }
  const tokens = filled.tokens - 1;
  const waitMs = tokens >= -roundingError ? 0 : filled.atMs - nowMs - tokens * intervalMs;
  const sent = setOut({ ...filled, tokens }, nowMs + waitMs + wayMs);
  return { type: 'taken', bucket: sent.bucket, waitMs, place: sent.place };
}

/** One more is on its way, or may be soon. */
export function setOut(bucket: Bucket, untilMs: number): { readonly bucket: Bucket; readonly place: number } {
  let place = untilMs;
  while (bucket.onTheWay.includes(place)) place += apartMs;
  return { bucket: { ...bucket, onTheWay: [...bucket.onTheWay, place].sort((a, b) => a - b) }, place };
}

/** Those have arrived, or will not leave. What has been filled up to now was filled with them on their way. */
export function arrived(bucket: Bucket, places: readonly number[], allowance: Allowance, nowMs: number): Bucket {
  if (!bucket.onTheWay.some((place) => places.includes(place))) return bucket;
  const filled = refill(bucket, allowance, nowMs);
  return { ...filled, onTheWay: filled.onTheWay.filter((place) => !places.includes(place)) };
}

/** Two halves of a second fill a little less than one token at some rates. */
const roundingError = 1e-6;
/** Places tell documents apart, also those that leave in the same millisecond. */
const apartMs = 0.001;
