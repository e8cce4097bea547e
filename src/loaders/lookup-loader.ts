/** Loads lookups: one DataLoader a request collects a wave, and asks the cache for it once. */
import DataLoader from 'dataloader';
import { createBreather, followBreaths, type FollowedBreather } from '../breather.ts';
import type { Cache, CacheAnswer, CacheQuestion, Load, LoadPurpose } from '../cache/cache.ts';
import { deferred, type Deferred } from '../cache/deferred.ts';
import { LeetgraphError } from '../errors.ts';
import type { Finding } from '../upstream/upstream-field.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { AnswerFreshness, type Freshness } from './answer-freshness.ts';
import { deliver, type Arrival } from './deliver.ts';
import type { FreshnessTable } from './freshness-table.ts';
import { inPieces } from './in-pieces.ts';
import type { Lookup } from './lookup.ts';
import type { Usage } from './usage.ts';

/** `value` is null for what does not exist, and where null is the answer. */
export interface Answer<Value> {
  readonly value: Value | null;
  readonly freshness: Freshness;
}

/** What memory holds is there at once: a promise that nobody has to wait for costs as much as ten fields. */
export type Loading<Value> = Answer<Value> | Promise<Answer<Value>>;

export interface LookupLoader {
  /**
   * One answer for each lookup of a request: loading a lookup again gives the same one. Never throws. Rejects with
   * NOT_PUBLIC for what its owner hides, and with an UPSTREAM_ code when LeetCode did not answer and no older answer is known.
   */
  load<Value>(lookup: Lookup<Value>): Loading<Value>;
}

export interface RequestLoader extends LookupLoader {
  /** As `load`, of what is at hand and not hidden: then it is loaded. Undefined, with nothing done, for all else. */
  loadNow<Value>(lookup: Lookup<Value>): Answer<Value> | undefined;
}

export interface LookupLoaderOptions {
  readonly cache: Cache;
  readonly upstream: Upstream;
  readonly freshness: FreshnessTable;
  readonly nowMs: () => number;
  /** Of the request; one of its own unless given. */
  readonly breather?: FollowedBreather;
  /** Where each answer is noted; undefined: nobody asks. */
  readonly usage?: Usage | undefined;
  /** What is older than that moment is loaded anew; undefined: whatever is fresh is good. */
  readonly notBeforeMs?: number | undefined;
  /** Gives a signal that is aborted when the client is gone; undefined: there is none who could go. */
  readonly signalOf?: (() => AbortSignal) | undefined;
}

/** Lookups that upstream is given at a time: 1,200 at once took 25 to 70 ms (bench/, 200 users, a busy machine). */
const pieceLength = 100;

/** To be made for each request: it remembers what it has given, so that one request never sees two truths. */
export function createLookupLoader(options: LookupLoaderOptions): RequestLoader {
  const { cache, upstream, freshness, nowMs, usage, notBeforeMs, signalOf } = options;
  const { breather = followBreaths(createBreather({ nowMs })) } = options;
  // Made for the first lookup that memory does not hold. What it has loaded is remembered in `answers`, in the form in
  // which it is given.
  let loader: DataLoader<Lookup<unknown>, Deferred<CacheAnswer | Error>> | undefined;
  const answers = new Map<string, Loading<unknown>>();
  return {
    load<Value>(lookup: Lookup<Value>): Loading<Value> {
      let answer = answers.get(lookup.key);
      if (answer === undefined) answers.set(lookup.key, (answer = load(lookup)));
      // Not an outside value: this very lookup's parser made it, here or when it was read from a tier.
      return answer as Loading<Value>;
    },
    loadNow<Value>(lookup: Lookup<Value>): Answer<Value> | undefined {
      let answer = answers.get(lookup.key);
      if (answer === undefined) {
        const held = heldNow(lookup);
        if (held === undefined || isHidden(held)) return undefined;
        answers.set(lookup.key, (answer = give(lookup, held)));
      }
      return answer instanceof Promise ? undefined : (answer as Answer<Value>);
    },
  };

  function heldNow(lookup: Lookup<unknown>): CacheAnswer | undefined {
    return notBeforeMs === undefined ? cache.getNow(lookup) : undefined;
  }

  /** What is missing waits for its wave; what is at hand does not. */
  function load(lookup: Lookup<unknown>): Loading<unknown> {
    const held = heldNow(lookup);
    if (held === undefined) {
      loader ??= new DataLoader(beginWave, { cache: false, batchScheduleFn: afterPromises });
      return loader.load(lookup).then(async ({ promise }) => arrived(lookup, await promise));
    }
    return give(lookup, held);
  }

  function give(lookup: Lookup<unknown>, held: CacheAnswer): Loading<unknown> {
    usage?.note(lookup, held);
    return toLoading(lookup, held);
  }

  /**
   * Where DataLoader dispatches a batch, when all promises that can go on have, but not while others have their turn before
   * more answers are handed over or more of a list is completed: what these will load is of the same wave.
   */
  function afterPromises(dispatch: () => void): void {
    const dispatchIfDone = (): void => {
      const pending = breather.pending();
      if (pending) void pending.then(() => afterPromises(dispatch));
      else dispatch();
    };
    void Promise.resolve().then(() => process.nextTick(dispatchIfDone));
  }

  /** From then on it is at hand: the fields below an entity load again what its wave has brought. */
  function arrived(lookup: Lookup<unknown>, answer: CacheAnswer | Error): Loading<unknown> {
    if (answer instanceof Error) throw answer;
    const loading = toLoading(lookup, answer);
    if (!(loading instanceof Promise)) answers.set(lookup.key, loading);
    return loading;
  }

  function toLoading(lookup: Lookup<unknown>, answer: CacheAnswer): Loading<unknown> {
    if (isHidden(answer)) {
      const message = `${lookup.upstream.name} is not shown by its owner on LeetCode`;
      return Promise.reject(new LeetgraphError('NOT_PUBLIC', message));
    }
    const finding = answer.value as Finding<unknown>;
    const value = finding.state === 'found' ? finding.value : null;
    return { value, freshness: new AnswerFreshness(answer, nowMs()) };
  }

  /** DataLoader would hand over all answers at once, so it is given promises of them, in objects that it leaves alone. */
  function beginWave(lookups: readonly Lookup<unknown>[]): Promise<Deferred<CacheAnswer | Error>[]> {
    const arrivals = lookups.map(() => deferred<CacheAnswer | Error>());
    loadWave(lookups, arrivals).catch((cause: unknown) => {
      // Only a fault of ours comes here.
      const error = new LeetgraphError('INTERNAL_SERVER_ERROR', 'a wave could not be loaded', { cause });
      for (const { reject } of arrivals) reject(error);
    });
    return Promise.resolve(arrivals);
  }

  async function loadWave(lookups: readonly Lookup<unknown>[], arrivals: readonly Arrival<CacheAnswer | Error>[]) {
    const byKey = new Map(lookups.map((lookup) => [lookup.key, lookup]));
    const load: Load = (missing, purpose) => {
      breather.begin();
      return inPieces(missing, pieceLength, (piece, isLast) => fetchPiece(piece, purpose, !isLast), breather.breathe);
    };
    const fetchPiece = (missing: readonly CacheQuestion[], purpose: LoadPurpose, isMoreToCome: boolean) => {
      const wanted = missing.flatMap(({ key }) => byKey.get(key)?.upstream ?? []);
      // A renewal is for those who come later: it is no matter who has gone, and no cost of this request.
      if (purpose === 'renewal') return upstream.fetchMany(wanted, { purpose, isMoreToCome });
      usage?.upstream.noteAsked(missing.map(({ key }) => key));
      const signals = missing.map((question) => question.signal);
      return upstream.fetchMany(wanted, { purpose, signals, isMoreToCome, onTrip: usage?.upstream.noteTrip });
    };
    const answers = await cache.getOrLoadMany(lookups.map(toQuestion), load, signalOf?.());
    for (const [index, lookup] of lookups.entries()) {
      const answer = answers[index];
      if (answer) usage?.note(lookup, answer);
    }
    breather.begin();
    await deliver(answers, arrivals, breather.breathe);
  }

  function toQuestion(lookup: Lookup<unknown>): CacheQuestion<Finding<unknown>> {
    const { key, kind, parseStored } = lookup;
    return {
      key,
      kind,
      cost: lookup.weight,
      ...(notBeforeMs !== undefined && { notBeforeMs }),
      parse: parseStored,
      lifetime(finding, loadedAtMs) {
        if (finding.state !== 'found') return freshness.lifetimeOf(kind, 'absent', loadedAtMs);
        return freshness.lifetimeOf(kind, lookup.isBehind(finding, loadedAtMs) ? 'behind' : 'found', loadedAtMs);
      },
    };
  }
}

function isHidden({ value }: CacheAnswer): boolean {
  return (value as Finding<unknown>).state === 'hidden';
}
