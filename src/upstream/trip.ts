/** One exchange with LeetCode, as they are told of it who asked for something that was in it. */

export interface Trip {
  readonly type: 'document' | 'page';
  /** How long the exchange took, its answer read, in milliseconds. */
  readonly tookMs: number;
}

/** Told when it has ended, whatever became of it; how long this one had waited for it to begin, in milliseconds. */
export type OnTrip = (trip: Trip, waitedMs: number) => void;
