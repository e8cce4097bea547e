/** What one request has had LeetCode asked for: the exchanges that its lookups were in, and how long they waited for them. */
import type { OnTrip, Trip } from '../upstream/trip.ts';

export interface UpstreamUsage {
  /** Each once, in the order of their ends. One that other requests had lookups in as well counts for each of them. */
  readonly trips: readonly Trip[];
  /** The longest that a lookup has waited for its exchange to begin, in milliseconds. */
  readonly waitedMs: number;
  /** Whether it was this request for which it was asked; otherwise it joined what was under way for another. */
  hasAsked(key: string): boolean;
  noteAsked(keys: readonly string[]): void;
  readonly noteTrip: OnTrip;
}

/** Of one request. Renewals are not noted: they are for those who come later. */
export function createUpstreamUsage(): UpstreamUsage {
  const trips = new Set<Trip>();
  const asked = new Set<string>();
  let longestMs = 0;
  return {
    get trips() {
      return [...trips];
    },
    get waitedMs() {
      return longestMs;
    },
    hasAsked: (key) => asked.has(key),
    noteAsked(keys) {
      for (const key of keys) asked.add(key);
    },
    noteTrip: (trip, waitedMs) => {
      trips.add(trip);
      longestMs = Math.max(longestMs, waitedMs);
    },
  };
}
