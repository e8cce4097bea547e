/** Literal fakes of the cache's ports for the tests of this folder, and promises that a test settles by hand. */
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { TierName } from '../../src/cache/tier-name.ts';
import type { CacheAnswer, CacheQuestion, Load } from '../../src/cache/cache.ts';
import type { StoredRecord } from '../../src/cache/stored-record.ts';
import type { Tier } from '../../src/cache/tier.ts';

/** A promise that the test settles. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

export function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((take, refuse) => {
    resolve = take;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

export interface FakeTier extends Tier {
  readonly records: Map<string, StoredRecord>;
  /** The keys of each getMany, in order. */
  readonly reads: string[][];
  /** The keys of each setMany, in order. */
  readonly writes: string[][];
  closed: boolean;
}

/** A tier that is a Map and remembers what it was asked. */
export function createFakeTier(name: TierName): FakeTier {
  const records = new Map<string, StoredRecord>();
  const reads: string[][] = [];
  const writes: string[][] = [];
  return {
    name,
    records,
    reads,
    writes,
    closed: false,
    getMany(keys) {
      reads.push([...keys]);
      return Promise.resolve(keys.map((key) => records.get(key)));
    },
    setMany(entries) {
      writes.push(entries.map(({ key }) => key));
      for (const { key, record } of entries) records.set(key, record);
      return Promise.resolve();
    },
    close() {
      this.closed = true;
      return Promise.resolve();
    },
  };
}

export const freshForMs = 60_000;
export const staleForMs = 600_000;

/** A question whose value must be an object, fresh for a minute and stale for ten more. */
export function questionOf(key: string, kind = 'profile'): CacheQuestion {
  return {
    key,
    kind,
    parse(stored) {
      if (typeof stored !== 'object') throw new Error('not an object');
      return stored;
    },
    lifetime: (_value, loadedAtMs) => ({
      freshUntilMs: loadedAtMs + freshForMs,
      staleUntilMs: loadedAtMs + freshForMs + staleForMs,
    }),
  };
}

export interface FakeLoad {
  readonly load: Load;
  /** What was asked, a call an entry: `wanted a b`. */
  readonly calls: string[];
  /** The latest unsettled load of that key. */
  readonly pending: (key: string) => Deferred<unknown>;
}

/** A load that waits for the test: `pending('ada').resolve(…)`. */
export function createFakeLoad(): FakeLoad {
  const calls: string[] = [];
  const loads = new Map<string, Deferred<unknown>>();
  return {
    calls,
    load(missing, purpose) {
      calls.push([purpose, ...missing.map(({ key }) => key)].join(' '));
      return missing.map(({ key }) => {
        const load = deferred<unknown>();
        loads.set(key, load);
        return load.promise;
      });
    },
    pending(key) {
      const load = loads.get(key);
      if (!load) throw new Error(`${key} is not being loaded`);
      return load;
    },
  };
}

/** Loads at once what the function says, and counts. */
export function loadOf(value: (key: string) => unknown): { readonly load: Load; readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    load(missing, purpose) {
      calls.push([purpose, ...missing.map(({ key }) => key)].join(' '));
      return missing.map(({ key }) => Promise.resolve(value(key)));
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
}

/** The answer, or a failing test. */
export function answerOf(answers: readonly (CacheAnswer | Error)[], index = 0): CacheAnswer {
  const answer = answers[index];
  if (answer === undefined) throw new Error('no answer');
  if (answer instanceof Error) throw answer;
  return answer;
}

/** Events as a story: type, and what tells two of a type apart. */
export function storyOf(events: readonly CacheEvent[]): string[] {
  return events.flatMap((event) => {
    switch (event.type) {
      // Told by the misses and answers around them.
      case 'cache-load':
      case 'cache-gone':
        return [];
      case 'cache-evicted':
        return `evicted ${event.entries} of ${event.shelf}`;
      case 'cache-forgotten':
        return `forgotten ${event.marks} from ${event.from}`;
      case 'cache-swept':
        return `swept ${event.records}`;
      case 'cache-warmed':
        return `warmed ${event.held} of ${event.listed}`;
      case 'cache-answer':
        return `answer ${event.source}${event.stale ? ' stale' : ''}`;
      case 'cache-miss':
        return `miss ${event.tier}`;
      case 'cache-join':
        return 'join';
      case 'cache-load-failed':
        return `load-failed ${event.key} served ${event.served}`;
      case 'cache-misfit':
        return `misfit ${event.tier} ${event.key}`;
      case 'cache-tier-failed':
        return `tier-failed ${event.tier} ${event.operation}`;
      case 'cache-tier-recovered':
        return `tier-recovered ${event.tier} ${event.operation}`;
      case 'cache-lease':
        return `lease ${event.turn}`;
    }
  });
}
