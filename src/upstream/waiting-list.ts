/** The lookups that wait, each once, and which of them leave together. It knows no time but what it is told. */
import { isPage } from './any-lookup.ts';
import { maxDocumentBytes } from './document-size.ts';
import type { Door } from './pace-state.ts';
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
  take(door: Door, nowMs: number): readonly WaitingLookup[];
  /** Where the next goes that may leave; undefined: none may yet. */
  nextDoor(nowMs: number): Door | undefined;
  /** How many documents it takes to ask for all. */
  documents(): number;
}

/** Weights are fractions: 400 times 0.2 is a little more than 80 to a machine, and must fit where 80 does. */
const roundingError = 1e-6;

export function createWaitingList(maxWeight: number): WaitingList {
  const byKey = new Map<string, WaitingLookup>();
  let lastDoor: Door = 'pages';

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
      let last: WaitingLookup | undefined;
      for (const entry of byKey.values()) {
        if (isLessUrgent(entry.purpose, purpose) && entry.dueMs >= (last?.dueMs ?? -Infinity)) last = entry;
      }
      return last;
    },
    take(door, nowMs) {
      lastDoor = door;
      const ready = inOrder(nowMs).filter((entry) => doorOf(entry) === door);
      const taken = door === 'pages' ? ready.slice(0, 1) : takeTogether(ready, maxWeight);
      for (const { lookup } of taken) byKey.delete(lookup.key);
      return taken;
    },
    nextDoor(nowMs) {
      const firsts = new Map<Door, WaitingLookup>();
      for (const entry of byKey.values()) {
        if (entry.notBeforeMs > nowMs) continue;
        const door = doorOf(entry);
        if (entry.dueMs < (firsts.get(door)?.dueMs ?? Infinity)) firsts.set(door, entry);
      }
      return chooseDoor(firsts, lastDoor);
    },
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

export function doorOf({ lookup }: WaitingLookup): Door {
  return isPage(lookup) ? 'pages' : 'documents';
}

/** Pages and documents take turns, unless somebody more urgent waits for one of them. */
function chooseDoor(firsts: ReadonlyMap<Door, WaitingLookup>, lastDoor: Door): Door | undefined {
  const document = firsts.get('documents');
  const page = firsts.get('pages');
  if (!document || !page) return document ? 'documents' : page && 'pages';
  if (document.purpose !== page.purpose) return page.dueMs < document.dueMs ? 'pages' : 'documents';
  return lastDoor === 'pages' ? 'documents' : 'pages';
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
