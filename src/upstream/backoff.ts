/** How long to wait before something is tried again, as pure functions. `random` is 0 to 1, 1 not included. */

export interface Growth {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Doubles from one time to the next; `times` counts from 0. */
export function grown({ firstMs, mostMs }: Growth, times: number): number {
  return Math.min(mostMs, firstMs * 2 ** times);
}

/** Full jitter (AWS, "Exponential Backoff And Jitter", 2015): those who failed together do not come back together. */
export function fullJitter(growth: Growth, times: number, random: number): number {
  return grown(growth, times) * random;
}

/** Up to a fifth longer, never shorter: for pauses that somebody else must be sure of. */
export function longer(ms: number, random: number): number {
  return ms * (1 + random / 5);
}
