/** The breaker as pure functions: when LeetCode is left alone, for how long, and who may try whether it is back. */
import type { UpstreamErrorCode } from '../errors.ts';
import { grown, longer } from './backoff.ts';

export type Breaker =
  | { readonly state: 'closed'; /** Exchanges that failed since one was answered. */ readonly failures: number }
  | {
      readonly state: 'open';
      readonly cause: UpstreamErrorCode;
      readonly untilMs: number;
      /** How often it has opened since LeetCode last answered, this time included. */
      readonly openings: number;
    }
  | {
      readonly state: 'probing';
      readonly cause: UpstreamErrorCode;
      /** What was sent before is not the probe. */
      readonly sinceMs: number;
      /** A process that died takes its probe with it: from then on there is another one. */
      readonly untilMs: number;
      readonly openings: number;
    };

/** answered: LeetCode does its work. failed: it could not. refused: it will not, and asking on makes that worse. */
export interface Verdict {
  readonly type: 'answered' | 'failed' | 'refused';
  readonly code: UpstreamErrorCode;
  readonly sentAtMs: number;
}

export const closedBreaker: Breaker = { state: 'closed', failures: 0 };

/** One failure is an accident; five, with what is under way at the same time and repeated, are an outage. */
const failuresToOpen = 5;
/** From half a minute, in which most faults of a site pass, to ten, which a block by its edge may last (facts 1.5). */
const openTimes = { firstMs: 30_000, mostMs: 600_000 };

export function breakerAfter(breaker: Breaker, verdict: Verdict, nowMs: number, random: number): Breaker {
  switch (breaker.state) {
    case 'closed': {
      if (verdict.type === 'answered') return breaker.failures === 0 ? breaker : closedBreaker;
      const failures = breaker.failures + 1;
      if (verdict.type === 'failed' && failures < failuresToOpen) return { state: 'closed', failures };
      return opened(verdict.code, 1, nowMs, random);
    }
    case 'open':
      // What was under way when it opened says nothing new: an answer to one does not undo a block.
      return breaker;
    case 'probing':
      if (verdict.sentAtMs < breaker.sinceMs) return breaker;
      if (verdict.type === 'answered') return closedBreaker;
      return opened(verdict.code, breaker.openings + 1, nowMs, random);
  }
}

function opened(cause: UpstreamErrorCode, openings: number, nowMs: number, random: number): Breaker {
  return { state: 'open', cause, untilMs: nowMs + longer(grown(openTimes, openings - 1), random), openings };
}

/** While somebody probes, others are told to come back when it is likely to be known what came of it. */
const probeLastsMs = 1_000;

/** For how long nobody may ask; undefined: they may, though only one as a probe unless it is closed. */
export function closedToMs(breaker: Breaker, nowMs: number): number | undefined {
  if (breaker.state === 'closed' || nowMs >= breaker.untilMs) return undefined;
  return breaker.state === 'open' ? breaker.untilMs - nowMs : Math.min(probeLastsMs, breaker.untilMs - nowMs);
}

/** Whoever was let past takes this with him: nobody else is let past until it is known what came of it. */
export function probing(breaker: Breaker, nowMs: number, probeMs: number): Breaker {
  if (breaker.state === 'closed') return breaker;
  const { cause, openings } = breaker;
  return { state: 'probing', cause, sinceMs: nowMs, untilMs: nowMs + probeMs, openings };
}
