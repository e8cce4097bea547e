/** All that decides whether a document may leave, in one value: bucket, throttle, breaker. Pure, so that processes can share it. */
import type { LeetgraphError, UpstreamErrorCode } from '../errors.ts';
import { breakerAfter, closedBreaker, closedToMs, type Breaker, type Verdict } from './breaker.ts';
import {
  limitsToOpen,
  shareAt,
  throttleAfterAnswer,
  throttleAfterLimit,
  unthrottled,
  type Throttle,
} from './throttle.ts';
import { fullBucket, refill, type Allowance, type Bucket } from './token-bucket.ts';

/**
 * Ways into LeetCode that can be blocked alone: its firewall turns some addresses away with 403 while GraphQL answers
 * (facts 1.4). They share one budget, but not one breaker.
 */
export type Door = 'documents' | 'pages';

export interface PaceState {
  readonly bucket: Bucket;
  readonly throttle: Throttle;
  readonly breakers: Readonly<Record<Door, Breaker>>;
}

export interface Refusal {
  readonly type: 'refused';
  readonly cause: UpstreamErrorCode;
  readonly retryAfterMs: number;
}

/** What became of one exchange with LeetCode. */
export type ExchangeOutcome =
  | { readonly type: 'answered'; readonly door: Door; readonly sentAtMs: number }
  | {
      readonly type: 'failed';
      readonly error: LeetgraphError;
      readonly code: UpstreamErrorCode;
      readonly door: Door;
      readonly sentAtMs: number;
    };

export function initialState(allowance: Allowance, nowMs: number): PaceState {
  return {
    bucket: fullBucket(allowance, nowMs),
    throttle: unthrottled,
    breakers: { documents: closedBreaker, pages: closedBreaker },
  };
}

/** What of the budget LeetCode's 429s have left to us. */
export function allowanceAt({ throttle }: PaceState, { ratePerSecond, burst }: Allowance, nowMs: number): Allowance {
  const share = shareAt(throttle, nowMs);
  return { ratePerSecond: ratePerSecond * share, burst: Math.max(1, Math.floor(burst * share)) };
}

export function refusalAt({ breakers }: PaceState, door: Door, nowMs: number): Refusal | undefined {
  const breaker = breakers[door];
  const retryAfterMs = closedToMs(breaker, nowMs);
  if (retryAfterMs === undefined || breaker.state === 'closed') return undefined;
  return { type: 'refused', cause: breaker.cause, retryAfterMs };
}

export function stateAfter(
  state: PaceState,
  { budget, outcome, random }: { budget: Allowance; outcome: ExchangeOutcome; random: number },
  nowMs: number,
): PaceState {
  const { door, sentAtMs } = outcome;
  const judged = (type: Verdict['type'], code: UpstreamErrorCode): PaceState => {
    const before = state.breakers[door];
    const breaker = breakerAfter(before, { type, code, sentAtMs }, nowMs, random);
    return breaker === before ? state : { ...state, breakers: { ...state.breakers, [door]: breaker } };
  };
  if (outcome.type === 'answered' || outcome.code === 'UPSTREAM_CHANGED') {
    // An answer that nobody understands is one all the same: LeetCode is there, and asking less would not mend it.
    const after = judged('answered', 'UPSTREAM_CHANGED');
    const throttle = throttleAfterAnswer(state.throttle, sentAtMs);
    return throttle === state.throttle ? after : { ...after, throttle };
  }
  const { code, error } = outcome;
  if (code !== 'UPSTREAM_RATE_LIMITED') {
    return judged(code === 'UPSTREAM_BLOCKED' ? 'refused' : 'failed', code);
  }
  const { retryAfterMs } = error;
  const throttle = throttleAfterLimit(state.throttle, { retryAfterMs, sentAtMs }, nowMs, random);
  const isTooMuch = throttle.inARow >= limitsToOpen || state.breakers[door].state === 'probing';
  const { breakers } = isTooMuch ? judged('refused', code) : state;
  // After the pause one may leave, and the next when its time comes: a burst would be answered by 429 again.
  const { tokens, onTheWay } = refill(state.bucket, allowanceAt(state, budget, nowMs), nowMs);
  return { throttle, breakers, bucket: { tokens: Math.min(1, tokens), atMs: throttle.untilMs, onTheWay } };
}

/** The same state by a clock that shows so much more. */
export function shifted({ bucket, throttle, breakers }: PaceState, byMs: number): PaceState {
  return {
    bucket: {
      ...bucket,
      atMs: bucket.atMs + byMs,
      onTheWay: bucket.onTheWay.map((place) => place + byMs),
    },
    throttle: { ...throttle, sinceMs: throttle.sinceMs + byMs, untilMs: throttle.untilMs + byMs },
    breakers: { documents: moved(breakers.documents, byMs), pages: moved(breakers.pages, byMs) },
  };
}

function moved(breaker: Breaker, byMs: number): Breaker {
  switch (breaker.state) {
    case 'closed':
      return breaker;
    case 'open':
      return { ...breaker, untilMs: breaker.untilMs + byMs };
    case 'probing':
      return { ...breaker, sinceMs: breaker.sinceMs + byMs, untilMs: breaker.untilMs + byMs };
  }
}
