/** What a load is to those who wait for it: a value from LeetCode, or a record that another process has loaded meanwhile. */
import { LeetgraphError } from '../errors.ts';
import type { CacheEvent } from './cache-event.ts';
import type { CacheQuestion, Load, LoadPurpose } from './cache.ts';
import type { StoredRecord } from './stored-record.ts';

export type Loaded =
  | {
      readonly from: 'load';
      readonly value: unknown;
      /** To be called when the value is not going to be kept: nobody else shall wait for it. */
      readonly notKept: () => void;
    }
  /** From the tier that processes share; frozen. */
  | { readonly from: 'redis'; readonly record: StoredRecord };

/** One promise a question, in the same order. */
export type LoadMany = (
  questions: readonly CacheQuestion[],
  load: Load,
  purpose: LoadPurpose,
) => readonly Promise<Loaded>[];

/** For one process alone: calls `load` for all, before it returns. */
export function createLoadMany(onEvent: (event: CacheEvent) => void): LoadMany {
  return (questions, load, purpose) => {
    for (const { kind } of questions) onEvent({ type: 'cache-load', kind, purpose });
    const loading = callLoad(load, questions, purpose);
    return questions.map(async (question, index): Promise<Loaded> => {
      const value = await loading[index];
      // No promise, or a promise of nothing: JSON cannot carry undefined, so no tier could keep it.
      if (value === undefined) throw nothingLoaded(question);
      return { from: 'load', value, notKept: () => undefined };
    });
  };
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

export function toError({ key }: CacheQuestion, cause: unknown): Error {
  if (cause instanceof Error) return cause;
  const message = `the cache could not load ${key}, because something that is no error was thrown`;
  return new LeetgraphError('INTERNAL_SERVER_ERROR', message, { cause });
}
