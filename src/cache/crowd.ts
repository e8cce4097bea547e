/** Those who wait for one answer, counted: when the last has gone, nobody needs it any more. It knows not what it is. */

export interface Crowd {
  /** Aborted when all who came have gone. Whoever comes then has to start anew. */
  readonly signal: AbortSignal;
  /** Returns how he goes; who never does keeps the crowd. Going twice is going once. */
  join(): () => void;
}

export function createCrowd(): Crowd {
  const empty = new AbortController();
  let waiting = 0;
  return {
    signal: empty.signal,
    join() {
      let isHere = true;
      waiting += 1;
      return () => {
        if (!isHere) return;
        isHere = false;
        waiting -= 1;
        if (waiting === 0) empty.abort();
      };
    },
  };
}
