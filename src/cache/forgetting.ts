/** Forgets: makes marks, and sees that memory, Redis and the store come to know them. It judges no record (marks.ts). */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { TierName } from './tier-name.ts';
import type { MarkSource } from './mark-source.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import type { MemoryTier } from './memory-tier.ts';
import { createMarkSync, type MarkSync } from './mark-sync.ts';
import type { SubjectsOf, Tag } from './tags.ts';
import type { Tier } from './tier.ts';

export interface Forgotten {
  readonly mark: Mark;
  /**
   * fleet: it lies in a place that processes share, Redis or a database, and those that are connected know it or are about
   * to. process: this one alone knows, until such a place is back.
   */
  readonly reach: 'fleet' | 'process';
}

export interface Forgetting {
  /** At once in this process. Never rejects; waits for what processes share for no longer than the limit. */
  forget(tag: Tag): Promise<Forgotten>;
  /** The tier, which is not read before the marks that lie beside it have been read: what it holds may be forgotten. */
  withMarks(tier: Tier): Tier;
  /** Resolves when what was told is told, or has failed; nothing is tried again after that. */
  close(): Promise<void>;
}

export interface ForgettingOptions {
  readonly marks: Marks;
  readonly sources: readonly MarkSource[];
  /** Of this process. What is forgotten is read as gone anyway; dropping it frees the room. */
  readonly memory: Pick<MemoryTier, 'drop'>;
  readonly subjectsOf: SubjectsOf;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Whoever forgets wants to know whether all have heard; what stands still must not keep him longer. */
const tellLimitMs = 500;

export function createForgetting(options: ForgettingOptions): Forgetting {
  const { marks, sources, memory, subjectsOf, clock, onEvent } = options;
  const syncs = new Map<TierName, MarkSync>(
    sources.map((source) => [source.name, createMarkSync({ source, marks, take, clock, onEvent })]),
  );

  /** What comes from one place goes to all others; what is no news goes nowhere, which is what ends the circle. */
  function take(given: readonly Mark[], from: TierName | 'here'): Map<TierName, Promise<boolean>> {
    const news = marks.add(given);
    if (news.length === 0) return new Map();
    dropFromMemory(news);
    onEvent({ type: 'cache-forgotten', marks: news.length, from });
    const others = [...syncs.values()].filter(({ name }) => name !== from);
    return new Map(others.map((sync) => [sync.name, sync.tell(news)]));
  }

  function dropFromMemory(news: readonly Mark[]): void {
    const wanted = createMarks({ clock, subjectsOf });
    wanted.add(news);
    void memory.drop((key, { kind, record }) => wanted.isForgotten({ key, kind, value: record.value }, record));
  }

  for (const sync of syncs.values()) sync.listen();

  return {
    async forget(tag) {
      const mark = marks.next(tag);
      const told = take([mark], 'here');
      const shared = [...syncs.values()].flatMap(({ name, isShared }) => (isShared ? (told.get(name) ?? []) : []));
      const isTold = await withinLimit(anyOf(shared), clock);
      return { mark, reach: isTold ? 'fleet' : 'process' };
    },
    withMarks(tier) {
      const sync = syncs.get(tier.name);
      if (!sync) return tier;
      return {
        ...tier,
        async getMany(keys, onReply) {
          await sync.compared();
          return tier.getMany(keys, onReply);
        },
      };
    },
    async close() {
      await Promise.all([...syncs.values()].map((sync) => sync.close()));
    },
  };
}

/** True as soon as one of them is: either place reaches everybody. False when none is. */
async function anyOf(telling: readonly Promise<boolean>[]): Promise<boolean> {
  return Promise.any(
    telling.map(async (each) => {
      if (!(await each)) throw new Error('not told');
      return true;
    }),
  ).catch(() => false);
}

/** False when it takes longer. */
async function withinLimit(telling: Promise<boolean>, clock: Clock): Promise<boolean> {
  let cancel = (): void => undefined;
  const late = new Promise<boolean>((resolve) => {
    cancel = clock.after(tellLimitMs, () => resolve(false));
  });
  return Promise.race([telling, late]).finally(cancel);
}
