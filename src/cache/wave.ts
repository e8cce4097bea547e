/** Answers the questions that one call owns, together: one read a tier, then one load. It knows nothing of who else waits. */
import type { Breathe } from '../breather.ts';
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { Abandoned } from './abandoned.ts';
import type { CacheEvent } from './cache-event.ts';
import type { TierName } from './tier-name.ts';
import type { CacheAnswer, CacheQuestion, Load, Source } from './cache.ts';
import type { HeldNow } from './held-now.ts';
import type { Loads } from './loads.ts';
import type { MarkReading } from './marks.ts';
import { createOlderAnswers, type OlderAnswers } from './older-answers.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { toAnswer, type ShowHeld } from './show-held.ts';
import { readTier } from './tier-reading.ts';
import type { Held } from './tier-reading.ts';
import type { Tier, TierEntry } from './tier.ts';

export interface WavesOptions {
  /** In the order in which they are asked. */
  readonly tiers: readonly Tier[];
  readonly keeper: RecordKeeper;
  readonly loads: Loads;
  readonly shown: ShowHeld;
  /** Undefined where memory cannot be looked at without waiting. */
  readonly heldNow: HeldNow | undefined;
  readonly marks: MarkReading;
  readonly breathe: Breathe;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Gives the answer to one key. A second answer to the same key has no effect. */
export type Land = (key: string, answer: CacheAnswer | Error) => void;

export interface Waves {
  /** Lands every question as soon as its own answer is known. Never rejects. Keys are distinct. */
  answer(questions: readonly CacheQuestion[], load: Load, land: Land): Promise<void>;
}

/** Records that are put into memory and shown at a time: half a millisecond, and what is done by those who get them. */
const sliceLength = 25;

const sources: Record<TierName, Source> = { memory: 'MEMORY', redis: 'REDIS', store: 'STORE' };

export function createWaves(options: WavesOptions): Waves {
  const { tiers, keeper, loads, shown, heldNow, marks, breathe, clock, onEvent } = options;

  async function answer(questions: readonly CacheQuestion[], load: Load, land: Land): Promise<void> {
    const due: CacheQuestion[] = [];
    const older = createOlderAnswers();
    let missing = questions;
    try {
      for (const [place, tier] of tiers.entries()) {
        if (missing.length === 0) break;
        await breathe();
        const reading = await readTier(tier, missing, { marks, breathe, clock, onEvent });
        const tooOld: CacheQuestion[] = [];
        for (let start = 0; start < reading.held.length; start += sliceLength) {
          const slice = reading.held.slice(start, start + sliceLength);
          // Memory first, then the answer: who asks after a flight has landed must find the record.
          await keeper.keep(slice.map(toEntry), tiers.slice(0, place));
          const { young, old } = older.sort(slice, sources[tier.name]);
          for (const held of young) {
            land(held.question.key, shown.show(held, sources[tier.name]));
            // Claimed here, though begun below: nobody may renew the key a second time while this wave reads on.
            const renewal = shown.claimRenewal(held);
            if (renewal) due.push(renewal);
          }
          tooOld.push(...old);
          await breathe();
        }
        missing = [...reading.missing, ...tooOld];
      }
      missing = missing.filter((question) => !landLoadedMeanwhile(question, land));
      loads.begin(missing, load, 'wanted');
      for (const question of missing) landLoaded(question, load, land, older);
    } catch (cause) {
      // Only a fault of ours comes here. Without an answer, all who joined would wait for ever.
      const error = new LeetgraphError('INTERNAL_SERVER_ERROR', 'the cache could not answer', { cause });
      for (const { key } of questions) land(key, error);
    } finally {
      // After the wanted ones, but in the same tick, so that both can share one document.
      loads.begin(due, load, 'renewal');
    }
  }

  /** Who asks for fresher data has no flight to themselves: another may have loaded it while this wave read on. */
  function landLoadedMeanwhile(question: CacheQuestion, land: Land): boolean {
    const held = question.notBeforeMs === undefined ? undefined : heldNow?.(question);
    if (held) land(question.key, shown.show(held, 'MEMORY'));
    return held !== undefined;
  }

  function landLoaded(question: CacheQuestion, load: Load, land: Land, older: OlderAnswers): void {
    const { key, kind } = question;
    // A renewal whose record has gone meanwhile may be under way; then that is the load that is waited for.
    void loads.underWay(question)?.then((outcome) => {
      // Those for whom it was loaded have gone, and we came when it was too late to keep it: it is begun anew, for us.
      if (outcome instanceof Abandoned && !question.signal?.aborted) {
        loads.begin([question], load, 'wanted');
        landLoaded(question, load, land, older);
        return;
      }
      if (outcome instanceof Error) {
        land(key, older.instead(key, outcome, clock.nowMs()) ?? outcome);
        return;
      }
      const source = outcome.from === 'redis' ? 'REDIS' : 'LEETCODE';
      onEvent({ type: 'cache-answer', kind, source, stale: false });
      land(key, toAnswer(outcome.record, source));
    });
  }

  return { answer };
}

function toEntry({ question: { key, kind, cost }, record }: Held): TierEntry {
  return { key, kind, record, ...(cost !== undefined && { cost }) };
}
