/** Fills memory with what was hot before a restart, from Redis and the store. It loads nothing, and nobody waits for it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createBreather, type Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import { readHotKeyList, writeHotKeyList } from './hot-key-list.ts';
import type { HotKeys } from './hot-keys.ts';
import type { MarkReading } from './marks.ts';
import { readTier } from './tier-reading.ts';
import type { StoredQuestion } from './tier-reading.ts';
import type { Tier } from './tier.ts';

export interface WarmUpOptions {
  readonly hotKeys: HotKeys;
  readonly memory: Tier;
  /** Where the list is kept. Asked without a budget: it may still be opening, and nobody waits. */
  readonly store: Tier;
  /** Where the records come from, fastest first. The same is true of them. */
  readonly sources: readonly Tier[];
  /** The store within its budget, for writing the list: what fails there is reported there. */
  readonly guardedStore: Tier;
  /** How the record of that key is read back; undefined for a key of another release. */
  readonly questionOf: (key: string) => StoredQuestion | undefined;
  readonly marks: MarkReading;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface WarmUp {
  /** Ends the filling, and writes the list. */
  close(): Promise<void>;
}

/** Between two writings of the list; also the time in which a count halves. */
const writeEveryMs = 300_000;
/** Keys a read. Parsing what comes takes some milliseconds of this thread, between which requests have their turn. */
const chunkSize = 25;
/** While the store is away: 1, 2, 4 … seconds, and no more after half a minute. The cache has become warm by itself then. */
const firstRetryMs = 1_000;
const lastRetryMs = 16_000;

/** Begins at once. What memory holds already is left alone: it is newer. */
export function createWarmUp(options: WarmUpOptions): WarmUp {
  const { hotKeys, memory, store, sources, guardedStore, questionOf, marks, clock, onEvent } = options;
  const { breathe } = options.breather ?? createBreather(clock);
  let isClosed = false;
  let cancelRetry = (): void => undefined;
  let cancelWrite = planWrite();

  // Asked in a function, because it changes while `fill` waits.
  const hasClosed = (): boolean => isClosed;

  async function fill(retryMs: number): Promise<void> {
    const heats = await readHotKeyList(store).catch(() => undefined);
    if (hasClosed()) return;
    if (heats === undefined) {
      if (retryMs <= lastRetryMs) cancelRetry = clock.after(retryMs, () => void fill(retryMs * 2));
      return;
    }
    hotKeys.add(heats);
    const wanted = heats.flatMap(([key]) => questionOf(key) ?? []);
    let held = 0;
    for (let start = 0; start < wanted.length; start += chunkSize) {
      held += await fillFrom(wanted.slice(start, start + chunkSize));
      await nextTurn();
      if (hasClosed()) return;
    }
    onEvent({ type: 'cache-warmed', listed: heats.length, held });
  }

  async function fillFrom(questions: readonly StoredQuestion[]): Promise<number> {
    let missing = await notHeld(questions);
    let count = 0;
    for (const source of sources) {
      if (missing.length === 0) break;
      // Its events would count as misses of requests. A source that is away is reported by those who need it.
      const reading = await readTier(source, missing, { marks, breathe, clock, onEvent: () => undefined });
      const still = new Set(await notHeld(reading.held.map(({ question }) => question)));
      const news = reading.held.filter(({ question }) => still.has(question));
      await memory.setMany(
        news.map(({ question: { key, kind, cost }, record }) => ({
          key,
          kind,
          record,
          ...(cost !== undefined && { cost }),
        })),
      );
      count += news.length;
      missing = reading.missing;
    }
    return count;
  }

  /** Asked again after each read: meanwhile a request may have brought something newer. */
  async function notHeld(questions: readonly StoredQuestion[]): Promise<readonly StoredQuestion[]> {
    const held = await memory.getMany(questions.map(({ key }) => key));
    return questions.filter((_, index) => held[index] === undefined);
  }

  function planWrite(): () => void {
    return clock.after(writeEveryMs, () => {
      cancelWrite = planWrite();
      void write();
      hotKeys.fade();
    });
  }

  async function write(): Promise<void> {
    const heats = hotKeys.hottest();
    // A process that was asked for nothing knows nothing better than the list that is there.
    if (heats.length > 0) await writeHotKeyList(guardedStore, heats, clock.nowMs());
  }

  void fill(firstRetryMs);
  return {
    async close() {
      isClosed = true;
      cancelRetry();
      cancelWrite();
      await write();
    },
  };
}
