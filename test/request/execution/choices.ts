/** A source of choices: from a list that fast-check made and can shorten, or from a seed. When a list has ended, each choice is the first. */

export interface Choices {
  /** A whole number from 0, `bound` not included. */
  below(bound: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in that share of cases. False once a list has ended. */
  chance(share: number): boolean;
}

/** Numbers are 0 to 2^32, not included. */
function createChoices(next: () => number): Choices {
  const below = (bound: number): number => Math.floor((next() / 2 ** 32) * bound);
  return {
    below,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    },
    chance: (share) => next() >= 2 ** 32 * (1 - share),
  };
}

export function choicesFrom(list: readonly number[]): Choices {
  let index = 0;
  return createChoices(() => list[index++] ?? 0);
}

/** The same text gives the same choices (FNV-1a, then mulberry32). */
export function choicesOf(text: string): Choices {
  let state = 2166136261;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  return createChoices(() => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  });
}
