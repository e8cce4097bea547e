/** What was forgotten, and when: a bounded set of marks that records are compared with. It deletes nothing and asks nobody. */
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { toKeyPattern, toKeyText, type KeyPattern } from './glob.ts';
import { everythingTag, readTag, type SubjectsOf, type Tag, type Tagged } from './tags.ts';

/** All that has this tag and was stored at that moment or before is gone. */
export const markSchema = z.object({ tag: z.string(), forgottenAtMs: z.number() });

export type Mark = Readonly<z.infer<typeof markSchema>>;

/** Of an answer, when it was stored. */
export interface Stored {
  readonly storedAtMs: number;
}

/** What those who read, load and keep need of the marks. */
export interface MarkReading {
  /** Counts up with each new mark: a moment that needs no clock. */
  revision(): number;
  /**
   * Whether what was stored at that moment counts as gone. `stored` is looked at once for each mark: who asks again with the
   * same object, as of what memory holds, must be asking about the same answer.
   */
  isForgotten(tagged: Tagged, stored: Stored): boolean;
  /** Whether a mark that concerns it has come since that revision, whatever any clock says. */
  isMarkedSince(tagged: Tagged, revision: number): boolean;
  /** The marks that concern it, latest first. */
  concerning(tagged: Tagged): readonly Mark[];
}

/** For a cache in which nothing is ever forgotten. */
export const nothingForgotten: MarkReading = {
  revision: () => 0,
  isForgotten: () => false,
  isMarkedSince: () => false,
  concerning: () => [],
};

export interface Marks extends MarkReading {
  /** The mark to add for what is forgotten now: later than any of its tag, so that it is news whatever the clock says. */
  next(tag: Tag): Mark;
  /** Returns those that are news: of one tag only the latest moment counts. */
  add(marks: readonly Mark[]): readonly Mark[];
  /** All that are still of use. */
  all(): readonly Mark[];
}

export interface MarksOptions {
  readonly clock: Clock;
  readonly subjectsOf: SubjectsOf;
}

interface Kept extends Mark {
  readonly revision: number;
  /** Set for a pattern's mark. */
  readonly matches: KeyPattern | undefined;
}

/** The longest that anything is shown (problems: 30 days, design section 4): what an older mark concerns is gone anyway. */
export const markLifetimeMs = 30 * 86_400_000;
/** A pattern is compared with the key of each older record when it is read for the first time: 100 cost some 5 µs a key. */
export const maxPatterns = 100;
/**
 * A mark of a process whose clock is further ahead counts as made so much ahead of ours: nothing that is loaded before its
 * moment can be kept, and this bounds for how long.
 */
const maxAheadMs = 60_000;
/** About 1 MB, and one HGETALL of some milliseconds for a process that starts. */
export const maxMarks = 10_000;

/** Beyond a bound the oldest mark becomes one of everything: more is forgotten than was asked for, never less. */
export function createMarks({ clock, subjectsOf }: MarksOptions): Marks {
  const kept = new Map<Tag, Kept>();
  // The same marks by what their tag is about, under what follows the prefix: most questions are answered by an empty
  // map, and none makes a text.
  const kinds = new Map<string, Kept>();
  const keys = new Map<string, Kept>();
  const patterns = new Map<string, Kept>();
  const subjects = new Map<Tag, Kept>();
  /** What no mark up to that revision has concerned: only later ones are compared with it. */
  const clearedAt = new WeakMap<Stored, number>();
  let everything: Kept | undefined;
  let latestMs = -Infinity;
  let revision = 0;

  const isOfUse = (forgottenAtMs: number): boolean => forgottenAtMs > clock.nowMs() - markLifetimeMs;

  function isNews({ tag, forgottenAtMs }: Mark): boolean {
    return isOfUse(forgottenAtMs) && forgottenAtMs > (kept.get(tag)?.forgottenAtMs ?? -Infinity);
  }

  function put({ tag, forgottenAtMs }: Mark): void {
    revision += 1;
    const { type, about } = readTag(tag);
    const matches = type === 'pattern' ? toKeyPattern(about) : undefined;
    const mark = { tag, forgottenAtMs, revision, matches };
    kept.set(tag, mark);
    if (type === 'all') everything = mark;
    else mapOf(type).set(about, mark);
    latestMs = Math.max(latestMs, forgottenAtMs);
  }

  function drop(tag: Tag): void {
    kept.delete(tag);
    const { type, about } = readTag(tag);
    if (type === 'all') everything = undefined;
    else mapOf(type).delete(about);
  }

  function mapOf(type: 'kind' | 'lookup' | 'pattern' | 'subject'): Map<string, Kept> {
    return { kind: kinds, lookup: keys, pattern: patterns, subject: subjects }[type];
  }

  function bound(): void {
    for (const { tag, forgottenAtMs } of kept.values()) if (!isOfUse(forgottenAtMs)) drop(tag);
    while (patterns.size > maxPatterns) for (const mark of oldestOf(patterns, patterns.size - maxPatterns)) fold(mark);
    while (kept.size > maxMarks) for (const mark of oldestOf(kept, kept.size - maxMarks)) fold(mark);
  }

  function fold(mark: Mark): void {
    drop(mark.tag);
    const ofEverything = { tag: everythingTag, forgottenAtMs: mark.forgottenAtMs };
    if (isNews(ofEverything)) put(ofEverything);
  }

  /** The marks that concern it, for which that is true; with `isEnough`, no more than one. */
  function find(tagged: Tagged, tells: (mark: Kept) => boolean, isEnough: boolean): Kept[] {
    const found: Kept[] = [];
    const isDone = (mark: Kept | undefined): boolean => {
      if (mark && tells(mark)) found.push(mark);
      return isEnough && found.length > 0;
    };
    if (isDone(everything) || isDone(kinds.get(tagged.kind)) || isDone(keys.get(tagged.key))) return found;
    // Without such marks neither the subjects nor the text of the key are worked out.
    if (subjects.size + kinds.size > 0) {
      for (const tag of subjectsOf(tagged)) if (isDone(kept.get(tag))) return found;
    }
    if (patterns.size > 0) {
      const text = toKeyText(tagged.key);
      for (const mark of patterns.values()) {
        // Asked first, because comparing takes longer.
        if (tells(mark) && mark.matches?.(text) === true && isDone(mark)) return found;
      }
    }
    return found;
  }

  return {
    revision: () => revision,
    isForgotten(tagged, stored) {
      const { storedAtMs } = stored;
      // Nearly all records are younger than the latest mark of all, and are looked at no further.
      if (storedAtMs > latestMs) return false;
      const since = clearedAt.get(stored) ?? 0;
      if (since === revision) return false;
      const isNews = (mark: Kept): boolean => mark.revision > since && storedAtMs <= mark.forgottenAtMs;
      if (find(tagged, isNews, true).length > 0) return true;
      clearedAt.set(stored, revision);
      return false;
    },
    isMarkedSince: (tagged, since) =>
      since < revision && find(tagged, (mark) => mark.revision > since, true).length > 0,
    concerning: (tagged) =>
      find(tagged, () => true, false)
        .sort((one, other) => other.forgottenAtMs - one.forgottenAtMs)
        .map(toMark),
    next(tag) {
      const known = kept.get(tag)?.forgottenAtMs ?? -Infinity;
      return { tag, forgottenAtMs: Math.max(clock.nowMs(), known + 1) };
    },
    add(marks) {
      const latest = clock.nowMs() + maxAheadMs;
      const news = marks
        .map(({ tag, forgottenAtMs }) => ({ tag, forgottenAtMs: Math.min(forgottenAtMs, latest) }))
        .filter(isNews);
      for (const mark of news) put(mark);
      if (news.length > 0) bound();
      return news;
    },
    all: () => [...kept.values()].filter(({ forgottenAtMs }) => isOfUse(forgottenAtMs)).map(toMark),
  };
}

/** Whichever is of everything has nothing to become. */
function oldestOf(marks: ReadonlyMap<Tag, Kept>, count: number): readonly Mark[] {
  const all = [...marks.values()].filter(({ tag }) => tag !== everythingTag);
  // One at a time is what it is but for a process that meets thousands of others' marks; it needs no order.
  if (count === 1) return all.length === 0 ? [] : [all.reduce(olderOf)];
  return all.sort((one, other) => one.forgottenAtMs - other.forgottenAtMs).slice(0, count);
}

function olderOf(one: Kept, other: Kept): Kept {
  return other.forgottenAtMs < one.forgottenAtMs ? other : one;
}

function toMark({ tag, forgottenAtMs }: Mark): Mark {
  return { tag, forgottenAtMs };
}
