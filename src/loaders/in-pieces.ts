/** Begins many loads piece by piece: what a wave of 1,200 lookups takes to be begun, others would have to wait for. */
import type { Breathe } from '../breather.ts';

/**
 * One promise an item, in the same order. The first piece is begun before this returns, and each further one too, unless it
 * is time that others have their turn.
 */
export function inPieces<Item, Result>(
  items: readonly Item[],
  length: number,
  begin: (piece: readonly Item[], isLast: boolean) => readonly Promise<Result>[],
  breathe: Breathe,
): readonly Promise<Result>[] {
  const results: Promise<Result>[] = [];
  // Once a piece waits, all after it do: they keep their order.
  let before: Promise<void> | undefined;
  for (let start = 0; start < items.length; start += length) {
    const piece = items.slice(start, start + length);
    const isLast = start + length >= items.length;
    before = before ? before.then(breathe) : start > 0 ? breathe() : undefined;
    if (!before) {
      results.push(...begin(piece, isLast));
      continue;
    }
    const begun = before.then(() => begin(piece, isLast));
    results.push(...piece.map((item, index) => begun.then((all) => all[index] ?? missing(item))));
    // Whoever waits for its results is told of its failure.
    before = begun.then(
      () => undefined,
      () => undefined,
    );
  }
  return results;
}

function missing(item: unknown): never {
  throw new Error('a piece has begun fewer loads than it has items', { cause: item });
}
