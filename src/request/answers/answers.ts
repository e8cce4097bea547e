/**
 * The answer cache: bytes by what was asked, given again for as long as all of what they were made of would be.
 * It knows no HTTP and no GraphQL.
 */
import { isAscii } from 'node:buffer';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import type { RequestEvent } from '../request-event.ts';
import { endOf, type Currency, type Ingredients } from './ingredients.ts';
import { createSecondSight } from './second-sight.ts';
import { sizeOf, type StoredAnswer } from './stored-answer.ts';

export interface AnswersOptions {
  readonly currency: Currency;
  /** Of all answers with their keys. */
  readonly maxBytes: number;
  readonly clock: Clock;
  readonly onEvent: (event: RequestEvent) => void;
}

/** An answer that may be worth keeping. Its bytes and its head are read when it is kept. */
export type Candidate = Pick<
  StoredAnswer,
  'bytes' | 'head' | 'contentType' | 'etag' | 'operationName' | 'operationType'
>;

export interface Answers {
  /** Synchronous, and nothing is allocated: undefined when it has to be made. */
  find(key: string): StoredAnswer | undefined;
  /** Takes it if it was asked for before, and everything in it came from memory and is good for longer than now. */
  offer(key: string, candidate: Candidate, ingredients: Ingredients): StoredAnswer | undefined;
  /** To be called when a form was added to an answer. */
  grown(key: string, answer: StoredAnswer): void;
  size(): { readonly entries: number; readonly bytes: number };
}

/** A share of the whole that one answer may take: one giant must not push out a thousand others. */
const largestShare = 1 / 64;

export function createAnswers({ currency, maxBytes, clock, onEvent }: AnswersOptions): Answers {
  const isSecond = createSecondSight();
  const kept = new LRUCache<string, StoredAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.max(1, Math.floor(maxBytes * largestShare)),
    sizeCalculation: (answer, key) => sizeOf(key, answer),
    dispose(_answer, _key, reason) {
      if (reason === 'evict') onEvent({ type: 'answer-evicted' });
    },
  });

  function isGood(answer: StoredAnswer): boolean {
    if (clock.nowMs() >= answer.endsAtMs || answer.basis !== currency.basis()) return false;
    // Read before the lookups are looked at: what changes meanwhile is looked at next time.
    const revision = currency.revision();
    if (revision === answer.revision) return true;
    if (!currency.areCurrent(answer.lookups)) return false;
    answer.revision = revision;
    return true;
  }

  return {
    find(key) {
      const answer = kept.get(key);
      if (answer === undefined || isGood(answer)) return answer;
      kept.delete(key);
      return undefined;
    },
    offer(key, candidate, ingredients) {
      // A copy: what was begun and not waited for is still noted.
      const lookups = [...ingredients.lookups];
      const { basis } = ingredients;
      const endsAtMs = endOf(ingredients, (lookup) => currency.goodUntilMs(lookup));
      // Here and not at each look-up: what cannot be kept is not worth being remembered.
      if (endsAtMs <= clock.nowMs() || !isSecond(key)) return undefined;
      // Said again, `source` must be the truth.
      if (lookups.some(({ source }) => source !== 'MEMORY')) return undefined;
      const revision = currency.revision();
      // Something may have been forgotten or replaced since the lookups were answered.
      if (basis !== currency.basis() || !currency.areCurrent(lookups)) return undefined;
      const oldestAtMs = Math.min(...lookups.map(({ storedAtMs }) => storedAtMs));
      const taken = { ...candidate };
      const ascii = isAscii(taken.bytes) ? taken.bytes.toString('latin1') : undefined;
      const answer = { ...taken, ascii, lookups, basis, endsAtMs, oldestAtMs, revision, forms: new Map() };
      kept.set(key, answer);
      return kept.has(key) ? answer : undefined;
    },
    grown(key, answer) {
      // Weighed again, if it is still there.
      if (kept.peek(key) !== answer) return;
      // Out first: what is put where it lies already is not weighed.
      kept.delete(key);
      kept.set(key, answer);
    },
    size: () => ({ entries: kept.size, bytes: kept.calculatedSize }),
  };
}
