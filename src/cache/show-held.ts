/** Shows an answer that a tier holds, and says whether it is to be renewed. It reads no tier and loads nothing. */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheAnswer, CacheQuestion, Source } from './cache.ts';
import type { IsDueAhead } from './renew-ahead.ts';
import type { Renewals } from './renewals.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Held } from './tier-reading.ts';

export interface ShowHeldOptions {
  readonly renewals: Renewals;
  readonly isDueAhead: IsDueAhead;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface ShowHeld {
  /** Reported as given. */
  show(held: Held<Pick<CacheQuestion, 'key' | 'kind'>>, source: Source): CacheAnswer;
  /** What its renewal is to ask; undefined when none is due, or somebody else is at it. Whoever gets it must begin it. */
  claimRenewal(held: Held): CacheQuestion | undefined;
}

export function createShowHeld({ renewals, isDueAhead, clock, onEvent }: ShowHeldOptions): ShowHeld {
  return {
    show({ question: { key, kind }, record, isStale }, source) {
      onEvent({ type: 'cache-answer', kind, source, stale: isStale });
      const staleReason = isStale ? renewals.staleReason(key) : undefined;
      return staleReason ? { ...toAnswer(record, source), staleReason } : toAnswer(record, source);
    },
    claimRenewal({ question, record, isStale }) {
      const isDue = isStale || isDueAhead(question.key, record, clock.nowMs());
      if (!isDue || !renewals.claim(question.key)) return undefined;
      // What another process has loaded is news only if it is fresh for longer than what is held.
      return isStale ? question : { ...question, mustOutlastMs: record.freshUntilMs };
    },
  };
}

export function toAnswer({ value, storedAtMs, freshUntilMs }: StoredRecord, source: Source): CacheAnswer {
  return { value, storedAtMs, freshUntilMs, source };
}
