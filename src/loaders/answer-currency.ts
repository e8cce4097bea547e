/** What answers are made of, and whether it has changed since: what memory holds, what was forgotten, which ratings there are. */
import type { MarkReading } from '../cache/marks.ts';
import { lastPart } from '../cache/renew-ahead.ts';
import type { WatchedMemory } from '../cache/watched-memory.ts';
import type { ProblemRatings } from '../domain/problem-rating.ts';
import type { Usage, UsedLookup } from './usage.ts';

type Aged = Omit<UsedLookup, 'source'>;

export interface AnswerCurrencyOptions {
  readonly marks: Pick<MarkReading, 'revision' | 'isForgotten'>;
  readonly memory: Pick<WatchedMemory, 'revision' | 'getNow'>;
  /** The table that requests are given at present. */
  readonly ratings: () => ProblemRatings;
  /** Whether what is asked for often is renewed before it is stale. */
  readonly isRenewedAhead: boolean;
}

/** Whatever a request uses that is no lookup; it is read when its answer is complete. */
export function ingredientsOf({ usage, ratings }: { readonly usage: Usage; readonly ratings: ProblemRatings }) {
  const { lookups, failures, endsAtMs, isKeptOut } = usage;
  return { lookups, failures, endsAtMs, isKeptOut, basis: ratings };
}

/** What request/answers declares as a Currency. */
export function createAnswerCurrency({ marks, memory, ratings, isRenewedAhead }: AnswerCurrencyOptions) {
  return {
    revision: (): number => marks.revision() + memory.revision(),
    /** What has left memory for want of room is as true as it was; what lies there with another age is news. */
    areCurrent: (lookups: readonly Aged[]): boolean =>
      lookups.every((lookup) => {
        const { key, kind, storedAtMs } = lookup;
        const held = memory.getNow?.(key, kind);
        return (held === undefined || held.storedAtMs === storedAtMs) && !marks.isForgotten(lookup, lookup);
      }),
    basis: ratings,
    // Kept answers ask for no lookup: they end where it can be renewed ahead, so that it is seen to be asked for.
    goodUntilMs: ({ storedAtMs, freshUntilMs }: Aged): number =>
      isRenewedAhead ? freshUntilMs - lastPart * (freshUntilMs - storedAtMs) : freshUntilMs,
  };
}
