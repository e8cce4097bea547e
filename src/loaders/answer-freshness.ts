/** How old an answer is and where it came from, made for each request that is given it. */
import type { CacheAnswer, Source } from '../cache/cache.ts';
import type { UpstreamErrorCode } from '../errors.ts';

/** In the words of the schema. */
export interface Freshness {
  readonly fetchedAt: string;
  readonly freshUntil: string;
  readonly source: Source;
  readonly stale: boolean;
  readonly staleReason: UpstreamErrorCode | null;
}

/** Makes its texts when they are asked for: most queries select no freshness. */
export class AnswerFreshness implements Freshness {
  readonly source: Source;
  readonly stale: boolean;
  readonly staleReason: UpstreamErrorCode | null;
  readonly #storedAtMs: number;
  readonly #freshUntilMs: number;

  constructor({ storedAtMs, freshUntilMs, source, staleReason }: CacheAnswer, nowMs: number) {
    this.source = source;
    this.stale = freshUntilMs <= nowMs;
    this.staleReason = staleReason ?? null;
    this.#storedAtMs = storedAtMs;
    this.#freshUntilMs = freshUntilMs;
  }

  get fetchedAt(): string {
    return new Date(this.#storedAtMs).toISOString();
  }

  get freshUntil(): string {
    return new Date(this.#freshUntilMs).toISOString();
  }

  /** Of one lookup: whether both are of the same answer. A key is loaded by one at a time, so each has moments of its own. */
  static isSame(one: Freshness, other: Freshness): boolean {
    return (
      one instanceof AnswerFreshness &&
      other instanceof AnswerFreshness &&
      one.#storedAtMs === other.#storedAtMs &&
      one.#freshUntilMs === other.#freshUntilMs &&
      one.source === other.source &&
      one.stale === other.stale &&
      one.staleReason === other.staleReason
    );
  }
}
