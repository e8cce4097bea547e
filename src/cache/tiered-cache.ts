/** The cache over its tiers: memory, Redis, store, load. It knows the order of things; each step is in a file of its own. */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { Cache, CacheAnswer, CacheQuestion } from './cache.ts';
import { createFlights } from './flights.ts';
import type { Flight } from './flights.ts';
import { createLoads } from './loads.ts';
import { createRecordKeeper } from './record-keeper.ts';
import { createRenewals } from './renewals.ts';
import type { Tier } from './tier.ts';
import { createWaves } from './wave.ts';

export interface TieredCacheOptions {
  /** Fastest first. Those that may hang are wrapped by `withBudget`; without it a hanging tier is waited for. */
  readonly tiers: readonly Tier[];
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Promises what the port says. Closing it closes the tiers. */
export function createTieredCache({ tiers, clock, onEvent }: TieredCacheOptions): Cache {
  const answers = createFlights<CacheAnswer | Error>();
  const keeper = createRecordKeeper(tiers, onEvent);
  const renewals = createRenewals(clock);
  const loads = createLoads({ keep: (entry) => keeper.keep([entry], tiers), renewals, clock, onEvent });
  const waves = createWaves({ tiers, keeper, loads, renewals, clock, onEvent });

  return {
    getOrLoadMany(questions, load) {
      const owned: CacheQuestion[] = [];
      const flights = new Map<string, Flight<CacheAnswer | Error>>();
      // Nothing in this loop awaits. So between "nobody is answering this key" and "I am" nobody else can come, and a
      // hundred calls at once read each tier once. A key that is asked for twice in one call joins itself.
      const flying = questions.map((question) => {
        const joined = answers.underWay(question.key);
        if (joined) {
          onEvent({ type: 'cache-join', kind: question.kind });
          return joined;
        }
        const flight = answers.start(question.key);
        flights.set(question.key, flight);
        owned.push(question);
        return flight.result;
      });
      if (owned.length > 0) void waves.answer(owned, load, (key, answer) => flights.get(key)?.land(answer));
      return Promise.all(flying);
    },
    async drain() {
      await answers.idle();
      await loads.idle();
      await keeper.drain();
    },
    async close() {
      await Promise.allSettled(tiers.map((tier) => tier.close()));
    },
  };
}
