/** Numbers that look random and are the same on every run: everything is derived from a seed and the names it is for. */

/** A stream of pseudo-random draws. Two streams with the same seed and keys give the same draws. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** So many different items in random order; all of them, when there are not more. */
  sample<T>(list: readonly T[], count: number): T[];
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const UINT32 = 2 ** 32;

/** FNV-1a over the seed and all keys: 32 bits that stand for "this thing in this world". */
export function hash32(seed: number, ...keys: readonly (string | number)[]): number {
  let hash = Math.imul(FNV_OFFSET ^ seed, FNV_PRIME);
  const text = keys.join('\u0000');
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return mix32(hash, seed);
}

/** Mixes two numbers into 32 bits; much cheaper than `hash32`, for loops over days and contests. */
export function mix32(left: number, right: number): number {
  let mixed = Math.imul(left ^ (right + 0x9e3779b9 + (left << 6) + (left >>> 2)), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A hash as a fraction, 0 (inclusive) to 1 (exclusive). */
export function toFraction(hash: number): number {
  return hash / UINT32;
}

/** mulberry32, started from the hash of the seed and the keys. */
export function createRandom(seed: number, ...keys: readonly (string | number)[]): Random {
  let state = hash32(seed, ...keys);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return toFraction((mixed ^ (mixed >>> 14)) >>> 0);
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => pickAt(list, next()),
    sample: (list, count) => sampled(list, count, int),
  };
}

/** The item at a fraction (0 to 1) of the list. */
export function pickAt<T>(list: readonly T[], fraction: number): T {
  const item = list[Math.min(list.length - 1, Math.floor(fraction * list.length))];
  if (item === undefined) throw new Error('Could not pick from a list, because it is empty.');
  return item;
}

/** Fisher and Yates, stopped after `count` steps: users take a few hundred of thousands of problems. */
function sampled<T>(list: readonly T[], count: number, int: Random['int']): T[] {
  const rest = [...list];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) {
    const index = int(0, rest.length - 1);
    const last = rest.pop();
    const item = rest[index] ?? last;
    if (item === undefined || last === undefined) break;
    if (index < rest.length) rest[index] = last;
    taken.push(item);
  }
  return taken;
}
