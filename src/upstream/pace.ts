/** When a document may leave, and what its outcome means for those after it. Knows nothing of what is in documents. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { Breaker } from './breaker.ts';
import { createLocalLedger, type Step } from './ledger.ts';
import { createSharedLedger } from './shared-ledger.ts';
import {
  allowanceAt,
  refusalAt,
  stateAfter,
  type Door,
  type ExchangeOutcome,
  type PaceState,
  type Refusal,
} from './pace-state.ts';
import type { SharedText } from './shared-text.ts';
import { takeTurn, withoutArrived, type Ticket, type Turn, type TurnLimits } from './take-turn.ts';
import { refill, type Allowance } from './token-bucket.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { BreakerStatus, PaceStatus } from './upstream-status.ts';

/** How processes agree. */
export interface PaceSharing {
  readonly text: SharedText;
  /** The longest that a question to the others may hold up a document, in milliseconds. */
  readonly limitMs: number;
  /** What processes have in common is the machine's time. */
  readonly clock: Clock;
}

export interface PaceOptions {
  readonly budget: Allowance;
  /** 0 to 1: what a process takes of the budget while those that it shares it with cannot be asked. */
  readonly localShare: number;
  readonly limits: TurnLimits;
  /** Without it this process has the budget to itself. */
  readonly sharing?: PaceSharing;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** Who leaves says when it is over: until then the document counts as one that may still arrive. Saying so again is nothing. */
export type PaceTurn = Exclude<Turn, { readonly type: 'leave' }> | { readonly type: 'leave'; readonly end: () => void };

export interface Pace {
  /** Whether a document may leave now. Calls back at once where no other process has to be asked. */
  turn(asked: { readonly door: Door; readonly ticket: Ticket | undefined }, then: (turn: PaceTurn) => void): void;
  /** Nothing is there any more for which it was promised. */
  giveBack(ticket: Ticket): void;
  /** Set while it is known here that nobody may go through that door. */
  refusal(door: Door): Refusal | undefined;
  /** How long the pause after a 429 still lasts. */
  pausedForMs(): number;
  report(outcome: ExchangeOutcome): Promise<void>;
  /** The time of `sentAtMs`. */
  nowMs(): number;
  status(): PaceStatus;
  /** When a document would leave that has so many before it. */
  expectedWaitMs(documentsBefore: number): number;
}

export function createPace(options: PaceOptions): Pace {
  const { budget, localShare, limits, sharing, random, onEvent } = options;
  const clock = sharing?.clock ?? options.clock;
  const onChange = (before: PaceState, after: PaceState): void => tellChange(before, after, ledger.nowMs(), onEvent);
  const ledger = sharing
    ? createSharedLedger({
        sharedText: sharing.text,
        budget,
        localBudget: {
          ratePerSecond: budget.ratePerSecond * localShare,
          burst: Math.max(1, Math.floor(budget.burst * localShare)),
        },
        limitMs: sharing.limitMs,
        clock,
        onChange,
      })
    : createLocalLedger({ budget, clock, onChange });

  /** Those that have ended, until all who count them know it. */
  const ended = new Set<number>();

  function take<Result>(step: Step<Result>, then: (result: Result) => void): void {
    const places = [...ended];
    ledger.take(
      (state, now, nowMs) => step(withoutArrived(state, places, now, nowMs), now, nowMs),
      (result) => {
        // Told to nobody but itself, it has to be told again: to the others, who go on counting. They give it up in the end.
        const isTold = (place: number): boolean => !sharing || ledger.isShared() || place < ledger.nowMs();
        for (const place of places.filter(isTold)) ended.delete(place);
        then(result);
      },
    );
  }

  function endOf(place: number): () => void {
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      ended.add(place);
      take((state) => ({ state, result: undefined }), ignore);
    };
  }

  const pausedForMs = (): number => Math.max(0, ledger.known().throttle.untilMs - ledger.nowMs());
  const allowance = (): Allowance => allowanceAt(ledger.known(), ledger.budget(), ledger.nowMs());
  const tokensLeft = (): number => refill(ledger.known().bucket, allowance(), ledger.nowMs()).tokens;

  return {
    turn: (asked, then) =>
      take(
        (state, now, nowMs) => takeTurn(state, { budget: now, limits, ...asked }, nowMs),
        (turn) => then(turn.type === 'leave' ? { type: 'leave', end: endOf(turn.place) } : turn),
      ),
    giveBack: ({ place }) => endOf(place)(),
    refusal: (door) => refusalAt(ledger.known(), door, ledger.nowMs()),
    pausedForMs,
    async report(outcome) {
      // Drawn once: a step that is taken again on another state must not become another step.
      const drawn = random();
      const after = (state: PaceState, now: Allowance, nowMs: number): PaceState =>
        stateAfter(state, { budget: now, outcome, random: drawn }, nowMs);
      // As long as all goes well nothing changes, and nobody has to be told.
      const known = ledger.known();
      if (after(known, ledger.budget(), ledger.nowMs()) === known) return;
      await new Promise<void>((resolve) => {
        take((state, now, nowMs) => ({ state: after(state, now, nowMs), result: undefined }), resolve);
      });
    },
    nowMs: () => ledger.nowMs(),
    status() {
      const { documents, pages } = ledger.known().breakers;
      const aheadMs = ledger.nowMs() - clock.nowMs();
      return {
        breaker: toBreakerStatus(documents, aheadMs),
        pageBreaker: toBreakerStatus(pages, aheadMs),
        budget: {
          ratePerSecond: allowance().ratePerSecond,
          tokensLeft: Math.max(0, Math.floor(tokensLeft())),
          shared: ledger.isShared(),
        },
      };
    },
    expectedWaitMs(documentsBefore) {
      const closedMs = refusalAt(ledger.known(), 'documents', ledger.nowMs())?.retryAfterMs ?? 0;
      const missing = Math.max(0, documentsBefore + 1 - tokensLeft());
      return Math.ceil(Math.max(closedMs, pausedForMs()) + (missing / allowance().ratePerSecond) * 1000);
    },
  };
}

function ignore(): void {
  // Whoever has ended waits for nothing.
}

function tellChange(before: PaceState, after: PaceState, nowMs: number, onEvent: (event: UpstreamEvent) => void): void {
  for (const door of ['documents', 'pages'] as const) {
    const breaker = after.breakers[door];
    if (before.breakers[door].state === breaker.state) continue;
    if (breaker.state === 'open') {
      const { cause, openings } = breaker;
      onEvent({ type: 'upstream-breaker-opened', door, cause, openForMs: breaker.untilMs - nowMs, openings });
    } else if (breaker.state === 'closed') onEvent({ type: 'upstream-breaker-closed', door });
  }
  const { throttle } = after;
  if (throttle.inARow > before.throttle.inARow) {
    onEvent({ type: 'upstream-paused', forMs: throttle.untilMs - nowMs, share: throttle.share });
  }
}

/** By this machine's clock, of which the shared time is so far ahead. */
function toBreakerStatus(breaker: Breaker, aheadMs: number): BreakerStatus {
  if (breaker.state === 'closed') return { state: 'closed', openUntilMs: undefined, cause: undefined };
  return { state: breaker.state, openUntilMs: breaker.untilMs - aheadMs, cause: breaker.cause };
}

/** What those who wait are told when nobody may ask. */
export function toRefusal({ cause, retryAfterMs }: Refusal): LeetgraphError {
  const message = 'LeetCode is not asked for now, because it did not answer before';
  return new LeetgraphError(cause, message, { retryAfterMs: Math.ceil(retryAfterMs) });
}

/** What those are told for whom a pause is too long. */
export function toLimited(retryAfterMs: number): LeetgraphError {
  const message = 'LeetCode is not asked now, because it says that it was asked too often';
  return new LeetgraphError('UPSTREAM_RATE_LIMITED', message, { retryAfterMs: Math.ceil(retryAfterMs) });
}
