/** The cache over its tiers: memory, Redis, store, load. It knows the order of things; each step is in a file of its own. */
import { createBreather, type Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import { Abandoned } from './abandoned.ts';
import { createAtHand } from './at-hand.ts';
import type { CacheEvent } from './cache-event.ts';
import type { Cache, CacheAnswer, CacheQuestion } from './cache.ts';
import { createCrowd } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import { explainTiers } from './explanation.ts';
import { createFlights } from './flights.ts';
import type { Flight } from './flights.ts';
import { createHeldNow } from './held-now.ts';
import { createLeasedLoads } from './leased-loads.ts';
import type { Leases } from './lease.ts';
import { createLoadMany } from './load-many.ts';
import type { Loaded, LoadMany } from './load-many.ts';
import { createLoads } from './loads.ts';
import { nothingForgotten, type MarkReading } from './marks.ts';
import { createRecordKeeper } from './record-keeper.ts';
import { withLeaseRelease } from './releasing-tier.ts';
import { neverAhead, type IsDueAhead } from './renew-ahead.ts';
import { createRenewals } from './renewals.ts';
import { createShowHeld } from './show-held.ts';
import { readTier } from './tier-reading.ts';
import type { Tier, TierEntry } from './tier.ts';
import { createWaves } from './wave.ts';

export interface TieredCacheOptions {
  /** Fastest first. Those that may hang are wrapped by `withBudget`; without it a hanging tier is waited for. */
  readonly tiers: readonly Tier[];
  /** What counts as gone before its time; nothing unless given. */
  readonly marks?: MarkReading;
  /** Which answers are renewed before they are stale; none unless given. */
  readonly isDueAhead?: IsDueAhead;
  /** Kept beside the Redis tier: then a key is loaded by one process of all that share it. */
  readonly leases?: Leases;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Promises what the port says. Closing it closes the tiers. */
export function createTieredCache(options: TieredCacheOptions): Cache {
  const { marks = nothingForgotten, isDueAhead = neverAhead, leases, clock, onEvent } = options;
  const { breathe } = options.breather ?? createBreather(clock);
  const tiers = options.tiers.map((tier) => (leases && tier.name === 'redis' ? withLeaseRelease(tier, leases) : tier));
  const shared = tiers.find(({ name }) => name === 'redis');
  const answers = createFlights<CacheAnswer | Error>(marks);
  /** Of those who will have nothing so old; joined by nobody. */
  const demands = createFlights<CacheAnswer | Error>(marks);
  /** Who waits for each of the answers that are under way. */
  const crowds = new Map<string, Crowd>();
  const keeper = createRecordKeeper(tiers, clock, onEvent);
  const renewals = createRenewals(clock);
  const loads = createLoads({ loadMany: toLoadMany(), keep, renewals, marks, clock, onEvent });
  const shown = createShowHeld({ renewals, isDueAhead, clock, onEvent });
  const heldNow = createHeldNow({ tiers, marks, clock });
  const atHand = createAtHand({ heldNow, shown, loads });
  const waves = createWaves({ tiers, keeper, loads, shown, heldNow, marks, breathe, clock, onEvent });

  /** What another process has loaded lies in Redis, and in the store if that is shared; it fills what is faster. */
  function keep(entry: TierEntry, from: Loaded['from']): Promise<void> {
    const place = from === 'redis' && shared ? tiers.indexOf(shared) : tiers.length;
    return keeper.keep([entry], tiers.slice(0, place));
  }

  function toLoadMany(): LoadMany {
    const loadMany = createLoadMany(onEvent);
    if (!leases || !shared) return loadMany;
    const readShared = (questions: readonly CacheQuestion[]) =>
      readTier(shared, questions, { marks, breathe, clock, onEvent });
    return createLeasedLoads({ loadMany, leases, readShared, clock, onEvent });
  }

  return {
    getNow(question) {
      const held = heldNow?.(question);
      if (!held || held.isStale || isDueAhead(question.key, held.record, clock.nowMs())) return undefined;
      return shown.show(held, 'MEMORY');
    },
    getOrLoadMany(questions, load, signal) {
      const answered = signal?.aborted ? undefined : atHand(questions, load);
      if (answered) return Promise.resolve([...answered]);
      const owned: CacheQuestion[] = [];
      const leave: (() => void)[] = [];
      const flights = new Map<string, Flight<CacheAnswer | Error>>();
      // Nothing in this loop awaits. So between "nobody is answering this key" and "I am" nobody else can come, and a
      // hundred calls at once read each tier once. A key that is asked for twice in one call joins itself.
      const flying = questions.map((question) => {
        // What others are given may be older than this one allows; and they would wait with it for what they need not have.
        const isShared = question.notBeforeMs === undefined;
        const crowd = isShared ? crowds.get(question.key) : undefined;
        // What all have left may be given up any moment.
        const joined = crowd?.aborted === false ? answers.underWay(question) : flights.get(question.key)?.result;
        if (joined) {
          onEvent({ type: 'cache-join', kind: question.kind });
          if (crowd) leave.push(crowd.join());
          return joined;
        }
        const flight = (isShared ? answers : demands).start(question.key);
        const newCrowd = createCrowd();
        leave.push(newCrowd.join());
        if (isShared) crowds.set(question.key, newCrowd);
        flights.set(question.key, flight);
        owned.push({ ...question, signal: newCrowd });
        void flight.result.then(() => {
          if (crowds.get(question.key) === newCrowd) crowds.delete(question.key);
        });
        return flight.result;
      });
      if (owned.length > 0) void waves.answer(owned, load, (key, answer) => flights.get(key)?.land(answer));
      return untilGone(Promise.all(flying), questions, leave, signal);
    },
    async explain(tagged) {
      return {
        tiers: await explainTiers(tagged, { tiers, marks, clock }),
        marks: marks.concerning(tagged),
        isLoading: loads.underWay(tagged) !== undefined,
        renewalFailure: renewals.staleReason(tagged.key),
      };
    },
    async drain() {
      await Promise.all([answers.idle(), demands.idle()]);
      await loads.idle();
      await keeper.drain();
    },
    async close() {
      await Promise.allSettled(tiers.map((tier) => tier.close()));
    },
  };
}

/** Who goes away settles alone. One listener a call, however many questions: Node warns of more than ten on a signal. */
function untilGone(
  answers: Promise<(CacheAnswer | Error)[]>,
  questions: readonly CacheQuestion[],
  leave: readonly (() => void)[],
  signal: AbortSignal | undefined,
): Promise<(CacheAnswer | Error)[]> {
  if (!signal) return answers;
  return new Promise((resolve) => {
    const go = (): void => {
      for (const each of leave) each();
      resolve(questions.map(() => new Abandoned()));
    };
    if (signal.aborted) go();
    else signal.addEventListener('abort', go, { once: true });
    void answers.then((all) => {
      signal.removeEventListener('abort', go);
      resolve(all);
    });
  });
}
