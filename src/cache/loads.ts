/** Loads keys, each once at a time, and keeps what comes. It knows nothing of tiers, and not where loads get their values. */
import type { Clock } from '../clock.ts';
import { Abandoned } from './abandoned.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheQuestion, Load, LoadPurpose } from './cache.ts';
import { createFlights } from './flights.ts';
import { freeze } from './freeze.ts';
import { toError } from './load-many.ts';
import type { Loaded, LoadMany } from './load-many.ts';
import type { MarkReading } from './marks.ts';
import type { Renewals } from './renewals.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tagged } from './tags.ts';
import type { TierEntry } from './tier.ts';

export interface LoadsOptions {
  readonly loadMany: LoadMany;
  /** Called before a load ends, so that who asks after it finds the record. */
  readonly keep: (entry: TierEntry, from: Loaded['from']) => Promise<void>;
  readonly renewals: Renewals;
  readonly marks: MarkReading;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** What came of a load, and from where: another process may have been quicker. */
export interface LoadedRecord {
  readonly record: StoredRecord;
  readonly from: Loaded['from'];
}

export interface Loads {
  /** The load of that question, if one is under way. It never rejects. */
  underWay(question: Tagged): Promise<LoadedRecord | Error> | undefined;
  /**
   * Begins to load those that are not being loaded yet, together; they are under way when it returns. A load that was
   * forgotten under way is not joined: its key is loaded again as soon as it has ended, so that there are never two.
   */
  begin(questions: readonly CacheQuestion[], load: Load, purpose: LoadPurpose): void;
  idle(): Promise<void>;
}

export function createLoads({ loadMany, keep, renewals, marks, clock, onEvent }: LoadsOptions): Loads {
  const flights = createFlights<LoadedRecord | Error>(marks);

  function begin(questions: readonly CacheQuestion[], load: Load, purpose: LoadPurpose): void {
    const idle = questions.filter((question) => !flights.underWay(question));
    const free = idle.filter(({ key }) => flights.latest(key) === undefined);
    const overtaken = idle.filter(({ key }) => flights.latest(key) !== undefined);
    const ended = Promise.all(overtaken.flatMap(({ key }) => flights.latest(key) ?? []));
    // Registered before `load` is called: what that does, and whom it calls, must find the flight.
    const landings = new Map(idle.map((question) => [question, flights.start(question.key)]));

    function settleAll(some: readonly CacheQuestion[], loading: Promise<readonly Promise<Loaded>[]>): void {
      for (const [index, question] of some.entries()) {
        const loaded = loading.then((all) => all[index]);
        void settle(question, loaded, purpose).then((outcome) => landings.get(question)?.land(outcome));
      }
    }
    if (free.length > 0) settleAll(free, Promise.resolve(loadMany(free, load, purpose)));
    if (overtaken.length === 0) return;
    // Together, so that they make one document again.
    const reloading = ended.then(() => loadMany(overtaken, load, purpose));
    settleAll(overtaken, reloading);
  }

  async function settle(
    question: CacheQuestion,
    loading: Promise<Loaded | undefined>,
    purpose: LoadPurpose,
  ): Promise<LoadedRecord | Error> {
    const revision = marks.revision();
    try {
      const loaded = await loading;
      if (!loaded) throw new Error('a load made no promise');
      const record = loaded.from === 'redis' ? loaded.record : toRecord(question, freeze(loaded.value));
      const { value } = record;
      const { key, kind, cost } = question;
      // What LeetCode said before it was forgotten is good for those who asked before, and for nobody after them.
      const isOfUse = record.freshUntilMs > clock.nowMs() && !marks.isMarkedSince({ key, kind, value }, revision);
      if (isOfUse) await keep({ key, kind, record, ...(cost !== undefined && { cost }) }, loaded.from);
      else if (loaded.from === 'load') loaded.notKept();
      renewals.settle(question.key, undefined);
      return { record, from: loaded.from };
    } catch (error) {
      const { key, kind } = question;
      if (purpose === 'wanted' && question.signal?.aborted) {
        renewals.settle(key, undefined);
        return new Abandoned(error);
      }
      const failure = toError(question, error);
      renewals.settle(key, failure);
      const served = purpose === 'renewal' ? 'stale' : 'error';
      onEvent({ type: 'cache-load-failed', kind, key, error: failure, served });
      return failure;
    }
  }

  function toRecord(question: CacheQuestion, value: unknown): StoredRecord {
    const storedAtMs = clock.nowMs();
    return { value, storedAtMs, ...question.lifetime(value, storedAtMs) };
  }

  return { underWay: (question) => flights.underWay(question), begin, idle: () => flights.idle() };
}
