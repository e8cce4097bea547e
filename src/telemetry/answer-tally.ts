/** Answers of the cache by kind, source and age: the one figure that each lookup adds to, so it is counted without a text. */
import type { Source } from '../cache/cache.ts';

export interface Tallied {
  readonly kind: string;
  readonly source: Source;
  readonly fresh: number;
  readonly stale: number;
}

export interface AnswerTally {
  count(answer: { readonly kind: string; readonly source: Source; readonly stale: boolean }): void;
  of(kind: string, source: Source): Pick<Tallied, 'fresh' | 'stale'>;
  all(): readonly Tallied[];
}

const none = { fresh: 0, stale: 0 };

export function createAnswerTally(): AnswerTally {
  const kinds = new Map<string, Map<Source, { fresh: number; stale: number }>>();

  function add(kind: string, source: Source): { fresh: number; stale: number } {
    const sources = kinds.get(kind) ?? new Map<Source, { fresh: number; stale: number }>();
    const counts = { fresh: 0, stale: 0 };
    kinds.set(kind, sources.set(source, counts));
    return counts;
  }

  return {
    count({ kind, source, stale }) {
      const counts = kinds.get(kind)?.get(source) ?? add(kind, source);
      counts[stale ? 'stale' : 'fresh'] += 1;
    },
    of: (kind, source) => kinds.get(kind)?.get(source) ?? none,
    all: () =>
      [...kinds].flatMap(([kind, sources]) => [...sources].map(([source, counts]) => ({ kind, source, ...counts }))),
  };
}
