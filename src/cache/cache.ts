/** The port of the cache: answers by key, each with its age. It knows nothing of LeetCode. */
import type { UpstreamErrorCode } from '../errors.ts';
import type { GoneSignal } from './crowd.ts';
import type { Explanation } from './explanation.ts';
import type { Tagged } from './tags.ts';

/** Where an answer came from; LEETCODE is the load itself. */
export type Source = 'MEMORY' | 'REDIS' | 'STORE' | 'LEETCODE';

/** How long an answer is good: shown as it is until `freshUntilMs`, then as stale until `staleUntilMs`, then no more. */
export interface Lifetime {
  readonly freshUntilMs: number;
  readonly staleUntilMs: number;
}

/** One question to the cache. Equal keys are the same question. */
export interface CacheQuestion<Value = unknown> {
  readonly key: string;
  /** Data kind: the label of metrics. */
  readonly kind: string;
  /**
   * What was stored before counts as missing, and is shown as stale only if loading it anew fails; milliseconds since the
   * epoch. Unset: whatever is fresh is good.
   */
  readonly notBeforeMs?: number;
  /** Set by the cache on what it renews ahead: until when the answer that it has is fresh. */
  readonly mustOutlastMs?: number;
  /** How dear it is to load, in upstream's weights; 1, an ordinary root of a document, unless given. */
  readonly cost?: number;
  /** Set by the cache on what somebody waits for: aborted when nobody does any more. */
  readonly signal?: GoneSignal;
  /** Reads a value back from Redis or the store; throws when it is not of today's shape, which makes it a miss. */
  parse(stored: unknown): Value;
  /** Lifetime of an answer that was loaded at that moment. Pure. */
  lifetime(value: Value, loadedAtMs: number): Lifetime;
}

/** An answer with what its reader needs to know of its age. Values are frozen: many requests share them. */
export interface CacheAnswer<Value = unknown> {
  readonly value: Value;
  /** When LeetCode gave it, in milliseconds since the epoch. */
  readonly storedAtMs: number;
  readonly freshUntilMs: number;
  readonly source: Source;
  /** Set when an old answer is shown because loading a new one failed. */
  readonly staleReason?: UpstreamErrorCode;
}

/** Whether somebody waits for a load, or has been shown an old answer already and the load only renews it. */
export type LoadPurpose = 'wanted' | 'renewal';

/**
 * Loads what no tier holds; one promise a question, in the same order. Called at most once a wave and purpose, and again
 * only for keys that another process was loading when it died, or that were forgotten while they were being loaded.
 */
export type Load = (missing: readonly CacheQuestion[], purpose: LoadPurpose) => readonly Promise<unknown>[];

export interface Cache {
  /**
   * What memory holds of it, if that is fresh and not due to be renewed: an answer without a promise. Undefined, with
   * nothing done or reported, for all else; then `getOrLoadMany` gives the answer.
   */
  getNow(question: Pick<CacheQuestion, 'key' | 'kind'>): CacheAnswer | undefined;
  /**
   * One answer or Error a question, in the same order. Each tier is read at most once a call. At most one load of a key
   * is under way in the process, whoever asks for it. A failing or slow tier is an empty tier and never fails a call.
   * With a signal that is aborted the call ends at once; what others wait for goes on, the rest is given up if it can be.
   */
  getOrLoadMany(
    questions: readonly CacheQuestion[],
    load: Load,
    signal?: AbortSignal,
  ): Promise<(CacheAnswer | Error)[]>;
  /** Where that answer lies, and why it is as it is. Never rejects. */
  explain(tagged: Tagged): Promise<Explanation>;
  /**
   * Resolves when every pending write has been made or has failed. Loads that are under way count, since they end in
   * writes; so whoever stops a process stops the loads first, or gives this a deadline.
   */
  drain(): Promise<void>;
  close(): Promise<void>;
}
