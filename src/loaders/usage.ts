/** What one request has used: its lookups and their ages, noted by its loader, read when its answer is complete. */
import type { CacheAnswer, Source } from '../cache/cache.ts';
import type { Lookup } from './lookup.ts';

/** A lookup that was answered, whether or not there was anything to find. */
export interface UsedLookup {
  readonly key: string;
  /** Data kind. */
  readonly kind: string;
  readonly source: Source;
  /** In milliseconds since the epoch, both. */
  readonly storedAtMs: number;
  readonly freshUntilMs: number;
  /** As the cache holds it, for those who ask what it is about. */
  readonly value: unknown;
}

export interface Usage {
  /** Each once, in the order of being answered. */
  readonly lookups: readonly UsedLookup[];
  /** Lookups that were not answered. */
  readonly failures: number;
  /** To be called once a lookup of the request. */
  note(lookup: Lookup<unknown>, answer: CacheAnswer | Error): void;
}

/** Of one request: to be made with its loader. */
export function createUsage(): Usage {
  const lookups: UsedLookup[] = [];
  let failures = 0;
  return {
    lookups,
    get failures() {
      return failures;
    },
    note({ key, kind }, answer) {
      if (answer instanceof Error) failures += 1;
      else {
        const { source, storedAtMs, freshUntilMs, value } = answer;
        lookups.push({ key, kind, source, storedAtMs, freshUntilMs, value });
      }
    },
  };
}
