/** Loads each key in one process of all: who has its lease loads, the others wait for the record. It keeps nothing. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheQuestion, Load, LoadPurpose } from './cache.ts';
import { deferred } from './deferred.ts';
import type { Deferred } from './deferred.ts';
import type { Leases, Turn } from './lease.ts';
import { toError } from './load-many.ts';
import type { Loaded, LoadMany } from './load-many.ts';
import type { TierReading } from './tier-reading.ts';

export interface LeasedLoadsOptions {
  readonly loadMany: LoadMany;
  readonly leases: Leases;
  /** Reads the tier in which holders of leases leave their records. */
  readonly readShared: (questions: readonly CacheQuestion[]) => Promise<TierReading>;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** A question on its way to its answer. */
interface Open {
  readonly question: CacheQuestion;
  readonly answer: Deferred<Loaded>;
  readonly mustLoad: boolean;
}

/**
 * Acquires all leases of a wave in one round trip, then calls `load` once for those that it got; again only for keys whose
 * holder has died. Waiting ends with the holder: by its record, its failure, or, when it died, by the end of its lease.
 */
export function createLeasedLoads({ loadMany, leases, readShared, clock, onEvent }: LeasedLoadsOptions): LoadMany {
  return (questions, load, purpose) => {
    const all = questions.map((question): Open => ({ question, answer: deferred<Loaded>(), mustLoad: false }));
    settle(all, load, purpose).catch((cause: unknown) => {
      // Only a fault of ours comes here. Without an answer, all who joined would wait for ever.
      const error = new LeetgraphError('INTERNAL_SERVER_ERROR', 'the cache could not agree on who loads', { cause });
      for (const { answer } of all) answer.reject(error);
    });
    return all.map(({ answer }) => answer.promise);
  };

  async function settle(open: readonly Open[], load: Load, purpose: LoadPurpose): Promise<void> {
    if (open.length === 0) return;
    const claims = open.map(({ question: { key, mustOutlastMs = 0 }, mustLoad }) => ({ key, mustLoad, mustOutlastMs }));
    const turns = await leases.acquire(claims, clock.nowMs());
    for (const [index, { question }] of open.entries()) {
      onEvent({ type: 'cache-lease', kind: question.kind, turn: turns[index] ?? 'free' });
    }
    const whose = (...wanted: readonly Turn[]) => open.filter((_, index) => wanted.includes(turns[index] ?? 'free'));
    begin(whose('ours', 'free'), load, purpose);
    await Promise.all([takeShared(whose('fresh'), load, purpose), waitFor(whose('theirs'), load, purpose)]);
  }

  /** What has no lease, because nobody could be asked, is loaded like what has: the leases let go of what they hold. */
  function begin(open: readonly Open[], load: Load, purpose: LoadPurpose): void {
    if (open.length === 0) return;
    const questions = open.map(({ question }) => question);
    for (const [index, loading] of loadMany(questions, load, purpose).entries()) {
      const { question, answer } = open[index] ?? {};
      if (!question || !answer) continue;
      const { key } = question;
      loading.then(
        (loaded) => {
          leases.loaded(key);
          answer.resolve(loaded.from === 'load' ? { ...loaded, notKept: () => void leases.release([key]) } : loaded);
        },
        (cause: unknown) => {
          const error = toError(question, cause);
          // Given up because nobody waits here: elsewhere somebody may, and has to load in turn.
          const isTold = error instanceof LeetgraphError && !question.signal?.aborted;
          void (isTold ? leases.failed(key, error) : leases.release([key]));
          answer.reject(error);
        },
      );
    }
  }

  /** One read for all. A record that is of no use after all, of another shape for example, has to be loaded. */
  async function takeShared(open: readonly Open[], load: Load, purpose: LoadPurpose): Promise<void> {
    if (open.length === 0) return;
    const { held } = await readShared(open.map(({ question }) => question));
    const records = new Map(held.flatMap(({ question, record, isStale }) => (isStale ? [] : [[question.key, record]])));
    const useless: Open[] = [];
    for (const each of open) {
      const record = records.get(each.question.key);
      if (record) each.answer.resolve({ from: 'redis', record });
      else useless.push({ ...each, mustLoad: true });
    }
    await settle(useless, load, purpose);
  }

  async function waitFor(open: readonly Open[], load: Load, purpose: LoadPurpose): Promise<void> {
    if (open.length === 0) return;
    const ended = await leases.wait(open.map(({ question }) => question.key));
    const again: Open[] = [];
    for (const each of open) {
      const error = ended.get(each.question.key);
      if (error) each.answer.reject(error);
      else if (ended.has(each.question.key)) again.push(each);
    }
    const waiting = open.filter(({ question }) => !ended.has(question.key));
    await Promise.all([settle(again, load, purpose), waitFor(waiting, load, purpose)]);
  }
}
