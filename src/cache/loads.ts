/** Loads keys, each once at a time, and keeps what comes. It knows nothing of tiers, and not where loads get their values. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheQuestion, Load, LoadPurpose } from './cache.ts';
import { createFlights } from './flights.ts';
import { freeze } from './freeze.ts';
import type { Renewals } from './renewals.ts';
import type { StoredRecord } from './stored-record.ts';
import type { TierEntry } from './tier.ts';

export interface LoadsOptions {
  /** Called before a load ends, so that who asks after it finds the record. */
  readonly keep: (entry: TierEntry) => Promise<void>;
  readonly renewals: Renewals;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface Loads {
  /** The load of that key, if one is under way. It never rejects. */
  underWay(key: string): Promise<StoredRecord | Error> | undefined;
  /** Calls `load` once for those that are not being loaded yet, before it returns. */
  begin(questions: readonly CacheQuestion[], load: Load, purpose: LoadPurpose): void;
  idle(): Promise<void>;
}

export function createLoads({ keep, renewals, clock, onEvent }: LoadsOptions): Loads {
  const flights = createFlights<StoredRecord | Error>();

  function begin(questions: readonly CacheQuestion[], load: Load, purpose: LoadPurpose): void {
    const idle = questions.filter(({ key }) => !flights.underWay(key));
    if (idle.length === 0) return;
    // Registered before `load` is called: what that does, and whom it calls, must find the flight.
    const landings = idle.map(({ key }) => flights.start(key));
    const loading = callLoad(load, idle, purpose);
    for (const [index, question] of idle.entries()) {
      void settle(question, loading[index], purpose).then((outcome) => landings[index]?.land(outcome));
    }
  }

  async function settle(
    question: CacheQuestion,
    loading: Promise<unknown> | undefined,
    purpose: LoadPurpose,
  ): Promise<StoredRecord | Error> {
    try {
      const value = freeze(await loading);
      // No promise, or a promise of nothing: JSON cannot carry undefined, so no tier could keep it.
      if (value === undefined) throw nothingLoaded(question);
      const storedAtMs = clock.nowMs();
      const record = { value, storedAtMs, ...question.lifetime(value, storedAtMs) };
      if (record.freshUntilMs > storedAtMs) await keep({ key: question.key, kind: question.kind, record });
      renewals.settle(question.key, undefined);
      return record;
    } catch (error) {
      const { key, kind } = question;
      const failure = toError(question, error);
      renewals.settle(key, failure);
      const served = purpose === 'renewal' ? 'stale' : 'error';
      onEvent({ type: 'cache-load-failed', kind, key, error: failure, served });
      return failure;
    }
  }

  return { underWay: (key) => flights.underWay(key), begin, idle: () => flights.idle() };
}

/** A load that throws has failed for all its questions. */
function callLoad(load: Load, questions: readonly CacheQuestion[], purpose: LoadPurpose): readonly Promise<unknown>[] {
  try {
    return load(questions, purpose);
  } catch (error) {
    return questions.map((question) => Promise.reject(toError(question, error)));
  }
}

function nothingLoaded({ key }: CacheQuestion): Error {
  return new LeetgraphError('INTERNAL_SERVER_ERROR', `the cache could not load ${key}, because its load gave nothing`);
}

function toError({ key }: CacheQuestion, cause: unknown): Error {
  if (cause instanceof Error) return cause;
  const message = `the cache could not load ${key}, because something that is no error was thrown`;
  return new LeetgraphError('INTERNAL_SERVER_ERROR', message, { cause });
}
