/** What memory holds at this moment and may be shown: synchronous, so that nobody comes between looking and acting on it. */
import type { Clock } from '../clock.ts';
import type { CacheQuestion } from './cache.ts';
import type { MarkReading } from './marks.ts';
import { isTooOld } from './older-answers.ts';
import { freshnessOf } from './stored-record.ts';
import type { Held } from './tier-reading.ts';
import type { Tier } from './tier.ts';

export interface HeldNowOptions {
  /** In the order in which they are asked; the first is looked at, if it can answer at once. */
  readonly tiers: readonly Tier[];
  readonly marks: MarkReading;
  readonly clock: Clock;
}

/** What has to be known of a question to look for it in memory. */
export type AskedNow = Pick<CacheQuestion, 'key' | 'kind' | 'notBeforeMs'>;

/** Undefined when it is absent, gone, forgotten, or older than the question allows. */
export type HeldNow = <Question extends AskedNow>(question: Question) => Held<Question> | undefined;

/** Undefined where the first tier has to be waited for. */
export function createHeldNow({ tiers, marks, clock }: HeldNowOptions): HeldNow | undefined {
  const getNow = tiers[0]?.getNow;
  if (!getNow) return undefined;
  return (question) => {
    const { key, kind } = question;
    const record = getNow(key, kind);
    const freshness = record && freshnessOf(record, clock.nowMs());
    if (!record || freshness === 'gone' || isTooOld(question, record)) return undefined;
    if (marks.isForgotten({ key, kind, value: record.value }, record)) return undefined;
    return { question, record, isStale: freshness === 'stale' };
  };
}
