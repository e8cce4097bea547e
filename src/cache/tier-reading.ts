/** Reads one tier for many questions and sorts what comes: held, or missing. It asks no other tier. */
import type { Breathe } from '../breather.ts';
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheQuestion } from './cache.ts';
import { freeze } from './freeze.ts';
import type { MarkReading } from './marks.ts';
import { freshnessOf } from './stored-record.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tier } from './tier.ts';

/** What has to be known of a question to read its record back. */
export type StoredQuestion = Pick<CacheQuestion, 'key' | 'kind' | 'cost' | 'parse'>;

/** A question with the record that answers it, whose value is of today's shape and frozen. */
export interface Held<Question = CacheQuestion> {
  readonly question: Question;
  readonly record: StoredRecord;
  readonly isStale: boolean;
}

export interface TierReading<Question extends StoredQuestion = CacheQuestion> {
  readonly held: readonly Held<Question>[];
  readonly missing: readonly Question[];
}

export interface ReadingOptions {
  readonly marks: MarkReading;
  readonly breathe: Breathe;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** One getMany. A tier that throws, a record that is gone or forgotten, a value of another shape: all are misses. */
export async function readTier<Question extends StoredQuestion>(
  tier: Tier,
  questions: readonly Question[],
  options: ReadingOptions,
): Promise<TierReading<Question>> {
  const { breathe, onEvent } = options;
  const records = await recordsOf(tier, questions, onEvent);
  // Judged after the read, not before: what was forgotten while the tier was asked is forgotten.
  const readAtMs = options.clock.nowMs();
  const held: Held<Question>[] = [];
  const missing: Question[] = [];
  for (const [index, question] of questions.entries()) {
    // Reading the values of 200 users takes 20 ms and more. What is forgotten meanwhile is no news to who asked before it.
    if (tier.name !== 'memory') await breathe();
    const found = toHeld(tier, question, records[index], readAtMs, options);
    if (found) {
      held.push(found);
    } else {
      missing.push(question);
      onEvent({ type: 'cache-miss', kind: question.kind, tier: tier.name });
    }
  }
  return { held, missing };
}

async function recordsOf(
  tier: Tier,
  questions: readonly StoredQuestion[],
  onEvent: (event: CacheEvent) => void,
): Promise<readonly (StoredRecord | undefined)[]> {
  try {
    return await tier.getMany(questions.map(({ key }) => key));
  } catch (error) {
    onEvent({ type: 'cache-tier-failed', tier: tier.name, operation: 'get', error });
    return [];
  }
}

function toHeld<Question extends StoredQuestion>(
  tier: Tier,
  question: Question,
  record: StoredRecord | undefined,
  nowMs: number,
  { marks, onEvent }: ReadingOptions,
): Held<Question> | undefined {
  if (!record) return undefined;
  const { key, kind } = question;
  const freshness = freshnessOf(record, nowMs);
  const isForgotten = marks.isForgotten({ key, kind, value: record.value }, record);
  if (freshness === 'gone' || isForgotten) {
    onEvent({ type: 'cache-gone', kind, tier: tier.name, because: isForgotten ? 'forgotten' : 'age' });
    return undefined;
  }
  const isStale = freshness === 'stale';
  // What memory holds went in through here, or came from the load, so it has been parsed and frozen.
  if (tier.name === 'memory') return { question, record, isStale };
  try {
    return { question, record: { ...record, value: freeze(question.parse(record.value)) }, isStale };
  } catch {
    onEvent({ type: 'cache-misfit', kind, tier: tier.name, key });
    return undefined;
  }
}
