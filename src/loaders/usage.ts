/** What one request has used: its lookups and their ages, noted by its loader, read when its answer is complete. */
import type { CacheAnswer, Source } from '../cache/cache.ts';
import type { Lookup } from './lookup.ts';
import { createUpstreamUsage, type UpstreamUsage } from './upstream-usage.ts';

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
  readonly upstream: UpstreamUsage;
  /** When something other than a lookup's age changes the answer, in milliseconds since the epoch; Infinity: never. */
  readonly endsAtMs: number;
  /** True when the answer must not be given to anybody else, or a second time. */
  readonly isKeptOut: boolean;
  /** To be called by whatever reads the time: the answer is true until then, if not for a shorter time. */
  endBy(ms: number): void;
  /** To be called by whatever is of this moment, or of this caller, alone. */
  keepOut(): void;
  /** What is said by those who are called while `run` runs, which is said of the whole request all the same. */
  apart(run: () => void): Pick<Usage, 'endsAtMs' | 'isKeptOut'>;
  /** To be called once a lookup of the request. */
  note(lookup: Lookup<unknown>, answer: CacheAnswer | Error): void;
}

/** Of one request: to be made with its loader. */
export function createUsage(): Usage {
  return new RequestUsage();
}

/** A class, because each request has one, and most ask for little of it: what memory answers is only noted. */
class RequestUsage implements Usage {
  failures = 0;
  endsAtMs = Infinity;
  isKeptOut = false;
  readonly #noted: { readonly lookup: Lookup<unknown>; readonly answer: CacheAnswer }[] = [];
  #upstream: UpstreamUsage | undefined;

  get lookups(): readonly UsedLookup[] {
    return this.#noted.map(({ lookup: { key, kind }, answer }) => {
      const { source, storedAtMs, freshUntilMs, value } = answer;
      return { key, kind, source, storedAtMs, freshUntilMs, value };
    });
  }

  get upstream(): UpstreamUsage {
    return (this.#upstream ??= createUpstreamUsage());
  }

  endBy(ms: number): void {
    this.endsAtMs = Math.min(this.endsAtMs, ms);
  }

  keepOut(): void {
    this.isKeptOut = true;
  }

  apart(run: () => void): Pick<Usage, 'endsAtMs' | 'isKeptOut'> {
    const before = { endsAtMs: this.endsAtMs, isKeptOut: this.isKeptOut };
    this.endsAtMs = Infinity;
    this.isKeptOut = false;
    try {
      run();
      return { endsAtMs: this.endsAtMs, isKeptOut: this.isKeptOut };
    } finally {
      this.endBy(before.endsAtMs);
      this.isKeptOut ||= before.isKeptOut;
    }
  }

  note(lookup: Lookup<unknown>, answer: CacheAnswer | Error): void {
    if (answer instanceof Error) this.failures += 1;
    else this.#noted.push({ lookup, answer });
  }
}
