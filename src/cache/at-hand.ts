/**
 * Answers a wave that memory holds as a whole, before anybody could come between: no flight, and no promise a question.
 * It asks no other tier, and waits for nothing.
 */
import type { Clock } from '../clock.ts';
import type { CacheAnswer, CacheQuestion, Load } from './cache.ts';
import type { Loads } from './loads.ts';
import type { MarkReading } from './marks.ts';
import { isTooOld } from './older-answers.ts';
import type { ShowHeld } from './show-held.ts';
import { freshnessOf } from './stored-record.ts';
import type { Held } from './tier-reading.ts';
import type { Tier } from './tier.ts';

export interface AtHandOptions {
  readonly tiers: readonly Tier[];
  readonly shown: ShowHeld;
  readonly loads: Loads;
  readonly marks: MarkReading;
  readonly clock: Clock;
}

/** Undefined, with nothing done or reported, when one of them is absent, gone or forgotten: then tiers have to be asked. */
export type AtHand = (questions: readonly CacheQuestion[], load: Load) => readonly CacheAnswer[] | undefined;

/**
 * Keeps what a flight keeps. A flight that is under way for the same key began when memory did not hold it; what memory
 * holds now is good all the same, for it is judged at this moment. What is stale is renewed once, through the same claim.
 */
export function createAtHand({ tiers, shown, loads, marks, clock }: AtHandOptions): AtHand {
  const [first] = tiers;
  if (!first?.getNow) return () => undefined;
  const { getNow } = first;

  function held(question: CacheQuestion, nowMs: number): Held | undefined {
    const { key, kind } = question;
    const record = getNow(key, kind);
    const freshness = record && freshnessOf(record, nowMs);
    if (!record || freshness === 'gone' || isTooOld(question, record)) return undefined;
    if (marks.isForgotten({ key, kind, value: record.value }, record.storedAtMs)) return undefined;
    return { question, record, isStale: freshness === 'stale' };
  }

  return (questions, load) => {
    const nowMs = clock.nowMs();
    const wave: Held[] = [];
    for (const question of questions) {
      const one = held(question, nowMs);
      if (!one) return undefined;
      wave.push(one);
    }
    const answers = wave.map((one) => shown.show(one, 'MEMORY'));
    loads.begin(
      wave.flatMap((one) => shown.claimRenewal(one) ?? []),
      load,
      'renewal',
    );
    return answers;
  };
}
