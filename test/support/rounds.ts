/** For tests of what gives others their turn: counts rounds of the event loop, and what was done in each. */

export interface Rounds {
  /** To be called for each piece of work. */
  note(): void;
  /** Pieces by round; empty rounds are not there. */
  pieces(): readonly number[];
  /** How many it were so far. */
  count(): number;
  end(): void;
}

export function countRounds(): Rounds {
  const pieces = new Map<number, number>();
  let round = 0;
  let isOver = false;
  const goRound = (): void => {
    round += 1;
    if (!isOver) setImmediate(goRound);
  };
  setImmediate(goRound);
  return {
    note: () => void pieces.set(round, (pieces.get(round) ?? 0) + 1),
    pieces: () => [...pieces.values()],
    count: () => round,
    end: () => void (isOver = true),
  };
}
