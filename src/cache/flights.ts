/** What is under way at this moment, by key, for others to join. It knows nothing of what is being done. */
import { deferred } from './deferred.ts';
import { nothingForgotten, type MarkReading } from './marks.ts';
import type { Tagged } from './tags.ts';

export interface Flight<Result> {
  readonly result: Promise<Result>;
  /** Gives the result to all who joined, and ends the flight: who asks next starts anew. */
  land(result: Result): void;
}

export interface Flights<Result> {
  /** The flight of that key, if there is one that began after all that was forgotten of it: what may be joined. */
  underWay(tagged: Tagged): Promise<Result> | undefined;
  /** The latest flight of that key, forgotten meanwhile or not. */
  latest(key: string): Promise<Result> | undefined;
  /** Registers a flight, at once, as the latest. Its owner must land it, whatever happens. */
  start(key: string): Flight<Result>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface UnderWay<Result> {
  readonly promise: Promise<Result>;
  /** Of the marks, when it began. */
  readonly revision: number;
}

/** Looking for a flight and starting one are synchronous; done without an await between them, a key has one owner. */
export function createFlights<Result>(marks: MarkReading = nothingForgotten): Flights<Result> {
  const flights = new Map<string, UnderWay<Result>>();
  return {
    underWay(tagged) {
      const flight = flights.get(tagged.key);
      return flight && !marks.isMarkedSince(tagged, flight.revision) ? flight.promise : undefined;
    },
    latest: (key) => flights.get(key)?.promise,
    start(key) {
      const { promise, resolve } = deferred<Result>();
      flights.set(key, { promise, revision: marks.revision() });
      return {
        result: promise,
        land(result) {
          // Landing twice must not end the flight that somebody else has started since.
          if (flights.get(key)?.promise === promise) flights.delete(key);
          resolve(result);
        },
      };
    },
    async idle() {
      while (flights.size > 0) await Promise.all([...flights.values()].map(({ promise }) => promise));
    },
  };
}
