/** Answers the questions that one call owns, together: one read a tier, then one load. It knows nothing of who else waits. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { CacheEvent, TierName } from './cache-event.ts';
import type { CacheAnswer, CacheQuestion, Load, Source } from './cache.ts';
import type { Loads } from './loads.ts';
import type { RecordKeeper } from './record-keeper.ts';
import type { Renewals } from './renewals.ts';
import type { StoredRecord } from './stored-record.ts';
import { readTier } from './tier-reading.ts';
import type { Held } from './tier-reading.ts';
import type { Tier } from './tier.ts';

export interface WavesOptions {
  /** In the order in which they are asked. */
  readonly tiers: readonly Tier[];
  readonly keeper: RecordKeeper;
  readonly loads: Loads;
  readonly renewals: Renewals;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Gives the answer to one key. A second answer to the same key has no effect. */
export type Land = (key: string, answer: CacheAnswer | Error) => void;

export interface Waves {
  /** Lands every question as soon as its own answer is known. Never rejects. Keys are distinct. */
  answer(questions: readonly CacheQuestion[], load: Load, land: Land): Promise<void>;
}

const sources: Record<TierName, Source> = { memory: 'MEMORY', redis: 'REDIS', store: 'STORE' };

export function createWaves({ tiers, keeper, loads, renewals, clock, onEvent }: WavesOptions): Waves {
  async function answer(questions: readonly CacheQuestion[], load: Load, land: Land): Promise<void> {
    const due: CacheQuestion[] = [];
    let missing = questions;
    try {
      for (const [place, tier] of tiers.entries()) {
        if (missing.length === 0) break;
        const reading = await readTier(tier, missing, clock, onEvent);
        // Memory first, then the answer: who asks after a flight has landed must find the record.
        await keeper.keep(reading.held.map(toEntry), tiers.slice(0, place));
        for (const held of reading.held) {
          landHeld(held, sources[tier.name], land);
          // Claimed here, though begun below: nobody may renew the key a second time while this wave reads on.
          if (held.isStale && renewals.claim(held.question.key)) due.push(held.question);
        }
        missing = reading.missing;
      }
      loads.begin(missing, load, 'wanted');
      for (const question of missing) landLoaded(question, land);
    } catch (cause) {
      // Only a fault of ours comes here. Without an answer, all who joined would wait for ever.
      const error = new LeetgraphError('INTERNAL_SERVER_ERROR', 'the cache could not answer', { cause });
      for (const { key } of questions) land(key, error);
    } finally {
      // After the wanted ones, but in the same tick, so that both can share one document.
      loads.begin(due, load, 'renewal');
    }
  }

  function landHeld({ question, record, isStale }: Held, source: Source, land: Land): void {
    const staleReason = isStale ? renewals.staleReason(question.key) : undefined;
    onEvent({ type: 'cache-answer', kind: question.kind, source, stale: isStale });
    land(question.key, { ...toAnswer(record, source), ...(staleReason && { staleReason }) });
  }

  function landLoaded({ key, kind }: CacheQuestion, land: Land): void {
    // A renewal whose record has gone meanwhile may be under way; then that is the load that is waited for.
    void loads.underWay(key)?.then((outcome) => {
      if (outcome instanceof Error) {
        land(key, outcome);
        return;
      }
      onEvent({ type: 'cache-answer', kind, source: 'LEETCODE', stale: false });
      land(key, toAnswer(outcome, 'LEETCODE'));
    });
  }

  return { answer };
}

function toAnswer({ value, storedAtMs, freshUntilMs }: StoredRecord, source: Source): CacheAnswer {
  return { value, storedAtMs, freshUntilMs, source };
}

function toEntry({ question: { key, kind }, record }: Held): { key: string; kind: string; record: StoredRecord } {
  return { key, kind, record };
}
