/** Loads lookups: one DataLoader a request collects a wave, and asks the cache for it once. */
import DataLoader from 'dataloader';
import type { Cache, CacheAnswer, CacheQuestion, Load, Source } from '../cache/cache.ts';
import { LeetgraphError, type UpstreamErrorCode } from '../errors.ts';
import type { Finding } from '../upstream/upstream-field.ts';
import type { Upstream } from '../upstream/upstream.ts';
import type { FreshnessTable } from './freshness-table.ts';
import type { Lookup } from './lookup.ts';
import type { Usage } from './usage.ts';

/** How old an answer is and where it came from, in the words of the schema. */
export interface Freshness {
  readonly fetchedAt: string;
  readonly freshUntil: string;
  readonly source: Source;
  readonly stale: boolean;
  readonly staleReason: UpstreamErrorCode | null;
}

/** `value` is null for what does not exist, and where null is the answer. */
export interface Answer<Value> {
  readonly value: Value | null;
  readonly freshness: Freshness;
}

export interface LookupLoader {
  /**
   * One answer for each lookup of a request: loading a lookup again gives the same promise. Fails with NOT_PUBLIC for
   * what its owner hides, and with an UPSTREAM_ code when LeetCode did not answer and no older answer is known.
   */
  load<Value>(lookup: Lookup<Value>): Promise<Answer<Value>>;
}

export interface LookupLoaderOptions {
  readonly cache: Cache;
  readonly upstream: Upstream;
  readonly freshness: FreshnessTable;
  readonly nowMs: () => number;
  /** Where each answer is noted; undefined: nobody asks. */
  readonly usage?: Usage | undefined;
  /** Aborted when the client is gone; undefined: there is none who could go. */
  readonly signal?: AbortSignal | undefined;
}

/** To be made for each request: it remembers what it has given, so that one request never sees two truths. */
export function createLookupLoader(options: LookupLoaderOptions): LookupLoader {
  const { cache, upstream, freshness, nowMs, usage, signal } = options;
  const loader = new DataLoader<Lookup<unknown>, CacheAnswer, string>(loadWave, { cacheKeyFn: (lookup) => lookup.key });
  return {
    async load<Value>(lookup: Lookup<Value>): Promise<Answer<Value>> {
      const answer = await loader.load(lookup);
      // Not an outside value: this very lookup's parser made it, here or when it was read from a tier.
      const finding = answer.value as Finding<Value>;
      if (finding.state === 'hidden') {
        throw new LeetgraphError('NOT_PUBLIC', `${lookup.upstream.name} is not shown by its owner on LeetCode`);
      }
      return { value: finding.state === 'found' ? finding.value : null, freshness: freshnessOf(answer) };
    },
  };

  async function loadWave(lookups: readonly Lookup<unknown>[]): Promise<(CacheAnswer | Error)[]> {
    const byKey = new Map(lookups.map((lookup) => [lookup.key, lookup]));
    const load: Load = (missing, purpose) =>
      upstream.fetchMany(
        missing.flatMap(({ key }) => byKey.get(key)?.upstream ?? []),
        // A renewal is for those who come later: it is no matter who has gone.
        { purpose, signals: purpose === 'wanted' ? missing.map((question) => question.signal) : [] },
      );
    const answers = await cache.getOrLoadMany(lookups.map(toQuestion), load, signal);
    for (const [index, lookup] of lookups.entries()) {
      const answer = answers[index];
      if (answer) usage?.note(lookup, answer);
    }
    return answers;
  }

  function toQuestion(lookup: Lookup<unknown>): CacheQuestion<Finding<unknown>> {
    const { key, kind, parseStored } = lookup;
    return {
      key,
      kind,
      cost: lookup.upstream.weight,
      parse: parseStored,
      lifetime(finding, loadedAtMs) {
        if (finding.state !== 'found') return freshness.lifetimeOf(kind, 'absent', loadedAtMs);
        return freshness.lifetimeOf(kind, lookup.isBehind(finding, loadedAtMs) ? 'behind' : 'found', loadedAtMs);
      },
    };
  }

  function freshnessOf(answer: CacheAnswer): Freshness {
    return {
      fetchedAt: new Date(answer.storedAtMs).toISOString(),
      freshUntil: new Date(answer.freshUntilMs).toISOString(),
      source: answer.source,
      stale: answer.freshUntilMs <= nowMs(),
      staleReason: answer.staleReason ?? null,
    };
  }
}
