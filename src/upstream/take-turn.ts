/** Whether a document may leave now, as pure functions of the state of the pace: breaker, pause, concurrency, tokens. */
import { probing } from './breaker.ts';
import { allowanceAt, refusalAt, type Door, type PaceState, type Refusal } from './pace-state.ts';
import { arrived, setOut, takeToken, type Allowance, type Bucket } from './token-bucket.ts';

/** A token that was promised, for a moment to come. A 429 in between makes it worth nothing. */
export interface Ticket {
  readonly dueMs: number;
  readonly sinceMs: number;
  /** Among those on their way (token-bucket.ts). */
  readonly place: number;
}

/** May a document leave? wait: ask again then, with the ticket if there is one. refused: nobody waits. */
export type Turn =
  | { readonly type: 'leave'; /** Among those on their way. */ readonly place: number }
  | { readonly type: 'wait'; readonly forMs: number; readonly because: 'pace'; readonly ticket: Ticket | undefined }
  | { readonly type: 'wait'; readonly forMs: number; readonly because: 'pause' }
  | Refusal;

export interface TurnLimits {
  /** Documents and pages under way at once. */
  readonly concurrency: number;
  /** How long an exchange may take, in milliseconds. */
  readonly wayMs: number;
  /** How long a probe may take before it counts as lost. */
  readonly probeMs: number;
}

/** While as many are under way as may be, nobody knows when one ends: a quarter of a second is little beside its seconds. */
const fullWaitMs = 250;

export interface TurnAsked {
  readonly budget: Allowance;
  readonly limits: TurnLimits;
  readonly door: Door;
  readonly ticket: Ticket | undefined;
}

/** A ticket that is not given back with the answer is used up, or was worth nothing. */
export function takeTurn(state: PaceState, asked: TurnAsked, nowMs: number): { state: PaceState; result: Turn } {
  const { budget, limits, door, ticket } = asked;
  const allowance = allowanceAt(state, budget, nowMs);
  const { throttle } = state;
  const without = ticket ? { ...state, bucket: arrived(state.bucket, [ticket.place], allowance, nowMs) } : state;
  const refusal = refusalAt(state, door, nowMs);
  if (refusal) return { state: without, result: refusal };
  if (nowMs < throttle.untilMs) {
    return { state: without, result: { type: 'wait', forMs: throttle.untilMs - nowMs, because: 'pause' } };
  }
  const leaving = (bucket: Bucket, place: number): { state: PaceState; result: Turn } => {
    const breaker = probing(state.breakers[door], nowMs, limits.probeMs);
    return {
      state: { ...state, bucket, breakers: { ...state.breakers, [door]: breaker } },
      result: { type: 'leave', place },
    };
  };
  const isFull = underWayAt(without.bucket, limits.wayMs, nowMs) >= limits.concurrency;
  if (ticket?.sinceMs === throttle.sinceMs) {
    const forMs = Math.max(ticket.dueMs - nowMs, isFull ? fullWaitMs : 0);
    if (forMs > 0) return { state, result: { type: 'wait', forMs, because: 'pace', ticket } };
    // It leaves later than it was promised by what the timer was late.
    const { bucket, place } = setOut(without.bucket, nowMs + limits.wayMs);
    return leaving(bucket, place);
  }
  if (isFull)
    return { state: without, result: { type: 'wait', forMs: fullWaitMs, because: 'pace', ticket: undefined } };
  const taken = takeToken(without.bucket, allowance, nowMs, limits.wayMs);
  const { bucket, waitMs } = taken;
  if (taken.type === 'held') {
    return {
      state: { ...state, bucket },
      result: { type: 'wait', forMs: waitMs, because: 'pace', ticket: undefined },
    };
  }
  if (waitMs === 0) return leaving(bucket, taken.place);
  const promised = { dueMs: nowMs + waitMs, sinceMs: throttle.sinceMs, place: taken.place };
  return { state: { ...state, bucket }, result: { type: 'wait', forMs: waitMs, because: 'pace', ticket: promised } };
}

/** Those that have left: a promised one leaves `wayMs` before it is given up. */
function underWayAt({ onTheWay }: Bucket, wayMs: number, nowMs: number): number {
  return onTheWay.filter((place) => place > nowMs && place - wayMs <= nowMs + 1).length;
}

/** The same, when those have arrived or will not leave any more. */
export function withoutArrived(
  state: PaceState,
  places: readonly number[],
  budget: Allowance,
  nowMs: number,
): PaceState {
  const bucket = arrived(state.bucket, places, allowanceAt(state, budget, nowMs), nowMs);
  return bucket === state.bucket ? state : { ...state, bucket };
}
