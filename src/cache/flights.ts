/** What is under way at this moment, by key, for others to join. It knows nothing of what is being done. */

export interface Flight<Result> {
  readonly result: Promise<Result>;
  /** Gives the result to all who joined, and ends the flight: who asks next starts anew. */
  land(result: Result): void;
}

export interface Flights<Result> {
  /** The flight of that key, if there is one. */
  underWay(key: string): Promise<Result> | undefined;
  /** Registers a flight, at once. Its owner must land it, whatever happens. */
  start(key: string): Flight<Result>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Looking for a flight and starting one are synchronous; done without an await between them, a key has one owner. */
export function createFlights<Result>(): Flights<Result> {
  const flights = new Map<string, Promise<Result>>();
  return {
    underWay: (key) => flights.get(key),
    start(key) {
      const { promise, resolve } = deferred<Result>();
      flights.set(key, promise);
      return {
        result: promise,
        land(result) {
          // Landing twice must not end the flight that somebody else has started since.
          if (flights.get(key) === promise) flights.delete(key);
          resolve(result);
        },
      };
    },
    async idle() {
      while (flights.size > 0) await Promise.all(flights.values());
    },
  };
}

/** Promise.withResolvers came with Node 22. */
function deferred<Result>(): { promise: Promise<Result>; resolve: (result: Result) => void } {
  let resolve: (result: Result) => void = () => undefined;
  const promise = new Promise<Result>((take) => {
    resolve = take;
  });
  return { promise, resolve };
}
