/** The lookups that wait, each once, and which of them leave together. It knows no time but what it is told. */
import { isPage } from './any-lookup.ts';
import { maxDocumentBytes } from './document-size.ts';
import { isLessUrgent, joinWaiting, type WaitingLookup } from './waiting-lookup.ts';
import type { FetchPurpose } from './fetch-options.ts';

export interface WaitingList {
  /** Joins an equal one that waits already. */
  add(entry: WaitingLookup): void;
  remove(entry: WaitingLookup): void;
  get(key: string): WaitingLookup | undefined;
  size(): number;
  all(): readonly WaitingLookup[];
  counts(): Readonly<Record<FetchPurpose, number>>;
  /** The last of those that are less urgent than that, for it to make room. */
  lastBehind(purpose: FetchPurpose): WaitingLookup | undefined;
  /** What is to leave together now, and does not wait any more. Empty when nothing may leave yet. */
  take(nowMs: number): readonly WaitingLookup[];
  isReady(nowMs: number): boolean;
  /** How many documents it takes to ask for all. */
  documents(): number;
}

/** Weights are fractions: 400 times 0.2 is a little more than 80 to a machine, and must fit where 80 does. */
const roundingError = 1e-6;

export function createWaitingList(maxWeight: number): WaitingList {
  const byKey = new Map<string, WaitingLookup>();
  let lastWasPage = true;

  /** Looked at anew each time: the list is nearly in order, and a document leaves twice a second. */
  function inOrder(nowMs: number): WaitingLookup[] {
    const ready = [...byKey.values()].filter(({ notBeforeMs }) => notBeforeMs <= nowMs);
    return ready.sort((a, b) => a.dueMs - b.dueMs);
  }

  return {
    add(entry) {
      const { key } = entry.lookup;
      const waiting = byKey.get(key);
      if (waiting) joinWaiting(waiting, entry);
      else byKey.set(key, entry);
    },
    remove(entry) {
      if (byKey.get(entry.lookup.key) === entry) byKey.delete(entry.lookup.key);
    },
    get: (key) => byKey.get(key),
    size: () => byKey.size,
    all: () => [...byKey.values()],
    counts() {
      const counts = { wanted: 0, renewal: 0, 'warm-up': 0 };
      for (const { purpose } of byKey.values()) counts[purpose] += 1;
      return counts;
    },
    lastBehind(purpose) {
      const behind = [...byKey.values()].filter((entry) => isLessUrgent(entry.purpose, purpose));
      return behind.sort((a, b) => b.dueMs - a.dueMs)[0];
    },
    take(nowMs) {
      const ready = inOrder(nowMs);
      const page = nextPage(ready, lastWasPage);
      lastWasPage = page !== undefined;
      const taken = page ? [page] : takeTogether(ready, maxWeight);
      for (const { lookup } of taken) byKey.delete(lookup.key);
      return taken;
    },
    isReady: (nowMs) => [...byKey.values()].some(({ notBeforeMs }) => notBeforeMs <= nowMs),
    documents() {
      const weights = new Map<string, number>();
      let pages = 0;
      for (const { lookup, shareKey } of byKey.values()) {
        if (isPage(lookup)) pages += 1;
        else weights.set(shareKey, Math.max(lookup.weight, weights.get(shareKey) ?? 0));
      }
      const weight = [...weights.values()].reduce((sum, each) => sum + each, 0);
      return pages + Math.ceil(weight / maxWeight - roundingError);
    },
  };
}

/** A page leaves alone. Pages and documents take turns, unless somebody more urgent waits for one of them. */
function nextPage(waiting: readonly WaitingLookup[], lastWasPage: boolean): WaitingLookup | undefined {
  const page = waiting.find(({ lookup }) => isPage(lookup));
  const other = waiting.find(({ lookup }) => !isPage(lookup));
  if (!page || !other) return page;
  const isFirst = page.purpose === other.purpose ? !lastWasPage : page.dueMs < other.dueMs;
  return isFirst ? page : undefined;
}

/**
 * A document takes in the order of waiting; a lookup that shares an alias with one already taken
 * weighs nothing, so it fits as long as there are bytes left.
 */
function takeTogether(waiting: readonly WaitingLookup[], maxWeight: number): readonly WaitingLookup[] {
  const weights = new Map<string, number>();
  const fragments = new Set<string>();
  let weight = 0;
  let bytes = 0;
  const taken: WaitingLookup[] = [];
  for (const entry of waiting) {
    const { lookup, shareKey, size } = entry;
    if (isPage(lookup)) continue;
    const paid = weights.get(shareKey) ?? 0;
    const added = Math.max(0, lookup.weight - paid);
    const addedBytes = size.ownBytes + (fragments.has(size.fragment) ? 0 : size.fragmentBytes);
    // One that is heavier than a whole document goes alone rather than never.
    const fits = weight + added <= maxWeight + roundingError && bytes + addedBytes <= maxDocumentBytes;
    if (taken.length > 0 && !fits) continue;
    weight += added;
    bytes += addedBytes;
    weights.set(shareKey, paid + added);
    fragments.add(size.fragment);
    taken.push(entry);
  }
  return taken;
}
