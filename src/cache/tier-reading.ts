/** Reads one tier for many questions and sorts what comes: held, or missing. It asks no other tier. */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheQuestion } from './cache.ts';
import { freeze } from './freeze.ts';
import { freshnessOf } from './stored-record.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tier } from './tier.ts';

/** A question with the record that answers it, whose value is of today's shape and frozen. */
export interface Held {
  readonly question: CacheQuestion;
  readonly record: StoredRecord;
  readonly isStale: boolean;
}

export interface TierReading {
  readonly held: readonly Held[];
  readonly missing: readonly CacheQuestion[];
}

/** One getMany. A tier that throws, a record that is gone, a value of another shape: all are misses. */
export async function readTier(
  tier: Tier,
  questions: readonly CacheQuestion[],
  clock: Clock,
  onEvent: (event: CacheEvent) => void,
): Promise<TierReading> {
  const records = await recordsOf(tier, questions, onEvent);
  const readAtMs = clock.nowMs();
  const held: Held[] = [];
  const missing: CacheQuestion[] = [];
  for (const [index, question] of questions.entries()) {
    const found = toHeld(tier, question, records[index], readAtMs, onEvent);
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
  questions: readonly CacheQuestion[],
  onEvent: (event: CacheEvent) => void,
): Promise<readonly (StoredRecord | undefined)[]> {
  try {
    return await tier.getMany(questions.map(({ key }) => key));
  } catch (error) {
    onEvent({ type: 'cache-tier-failed', tier: tier.name, operation: 'get', error });
    return [];
  }
}

function toHeld(
  tier: Tier,
  question: CacheQuestion,
  record: StoredRecord | undefined,
  nowMs: number,
  onEvent: (event: CacheEvent) => void,
): Held | undefined {
  if (!record) return undefined;
  const freshness = freshnessOf(record, nowMs);
  if (freshness === 'gone') return undefined;
  const isStale = freshness === 'stale';
  // What memory holds went in through here, or came from the load, so it has been parsed and frozen.
  if (tier.name === 'memory') return { question, record, isStale };
  try {
    return { question, record: { ...record, value: freeze(question.parse(record.value)) }, isStale };
  } catch {
    onEvent({ type: 'cache-misfit', kind: question.kind, tier: tier.name, key: question.key });
    return undefined;
  }
}
