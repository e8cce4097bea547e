/** Texts that were made of lookups in memory, with what they rest on, bounded in bytes. It does not know what they say. */
import { LRUCache } from 'lru-cache';
import type { GivenLookup } from './recording-loader.ts';

export interface KeptText {
  readonly text: string;
  readonly given: readonly GivenLookup[];
  /** Another text from then on, whatever becomes of the lookups; milliseconds since the epoch, Infinity: never. */
  readonly endsAtMs: number;
  /** What of the process it rests on as a whole, beside lookups: while that is the same object, it has not changed. */
  readonly basis: unknown;
}

export interface KeptTexts {
  get(key: string): KeptText | undefined;
  set(key: string, text: KeptText): void;
  /** Whether that key was asked for before: what comes once is not worth a place. */
  isWanted(key: string): boolean;
  /** To be called when one was given. */
  noteRecall(): void;
  /** `recalls`: given since the process started. */
  figures(): { readonly entries: number; readonly bytes: number; readonly recalls: number };
}

/** Beside the characters: of an entry with its object, and of each lookup (480 and 395, measured with Node 20, 40,000 texts). */
const entryBytes = 480;
const lookupBytes = 400;
/** A share of the whole that one text may take. */
const largestShare = 1 / 64;

export function createKeptTexts(maxBytes: number, isSecond: (key: string) => boolean): KeptTexts {
  const texts = new LRUCache<string, KeptText>({
    maxSize: maxBytes,
    maxEntrySize: Math.max(1, Math.floor(maxBytes * largestShare)),
    // A string may take two bytes a character, and most take one.
    sizeCalculation: ({ text, given }, key) => text.length + key.length + entryBytes + given.length * lookupBytes,
  });
  let recalls = 0;
  return {
    get: (key) => texts.get(key),
    set: (key, text) => void texts.set(key, text),
    isWanted: isSecond,
    noteRecall: () => void (recalls += 1),
    figures: () => ({ entries: texts.size, bytes: texts.calculatedSize, recalls }),
  };
}
