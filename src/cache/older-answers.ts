/** What is held and older than its question allows: kept aside, for when nothing newer can be loaded. Of one wave. */
import { LeetgraphError, type UpstreamErrorCode } from '../errors.ts';
import type { CacheAnswer, CacheQuestion, Source } from './cache.ts';
import { toAnswer } from './show-held.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Held } from './tier-reading.ts';

export interface OlderAnswers {
  /** Those that are young enough; the others are put aside. */
  sort(
    held: readonly Held[],
    source: Source,
  ): { readonly young: readonly Held[]; readonly old: readonly CacheQuestion[] };
  /** What is put aside for that key, shown as stale because of that failure; undefined where there is nothing. */
  instead(key: string, failure: Error, nowMs: number): CacheAnswer | undefined;
}

export function isTooOld(
  { notBeforeMs = -Infinity }: Pick<CacheQuestion, 'notBeforeMs'>,
  { storedAtMs }: StoredRecord,
): boolean {
  return storedAtMs < notBeforeMs;
}

export function createOlderAnswers(): OlderAnswers {
  const aside = new Map<string, CacheAnswer>();
  return {
    sort(held, source) {
      const young: Held[] = [];
      const old: CacheQuestion[] = [];
      for (const each of held) {
        const { question, record } = each;
        if (!isTooOld(question, record)) {
          young.push(each);
          continue;
        }
        const known = aside.get(question.key);
        if (!known || known.storedAtMs < record.storedAtMs) aside.set(question.key, toAnswer(record, source));
        // What another process has loaded meanwhile is good only if it is newer than this.
        old.push({ ...question, mustOutlastMs: Math.max(question.mustOutlastMs ?? 0, record.freshUntilMs) });
      }
      return { young, old };
    },
    instead(key, failure, nowMs) {
      const answer = aside.get(key);
      if (!answer || !(failure instanceof LeetgraphError) || !isOfUpstream(failure.code)) return undefined;
      // Too old for who asks, and so stale, however long it is fresh for others.
      return { ...answer, freshUntilMs: Math.min(answer.freshUntilMs, nowMs), staleReason: failure.code };
    },
  };
}

function isOfUpstream(code: string): code is UpstreamErrorCode {
  return code.startsWith('UPSTREAM_');
}
