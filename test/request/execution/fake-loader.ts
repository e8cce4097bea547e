/** A loader that knows an outcome for every lookup: a value, nothing, hidden, an error; at once, ticks or turns later. Decided by the lookup's key. */
import type { ZodType } from 'zod';
import { LeetgraphError } from '../../../src/errors.ts';
import type { Answer, Loading, LookupLoader } from '../../../src/loaders/lookup-loader.ts';
import type { Lookup } from '../../../src/loaders/lookup.ts';
import { rejecting } from '../../../src/resolvers/rejecting.ts';
import { allFields } from '../../../src/upstream/fields/all-fields.ts';
import { contestStandings } from '../../../src/upstream/pages/contest-standings.ts';
import { choicesOf, type Choices } from './choices.ts';
import { inventValue } from './invented-values.ts';

export interface FakeLoaderOptions {
  /** Another seed, another world. */
  readonly seed: string;
  /** Shares of the lookups, 0 to 1. */
  readonly failing: number;
}

const schemas = new Map<string, ZodType>([...allFields, contestStandings].map(({ name, value }) => [name, value]));

const freshness = {
  fetchedAt: '2026-09-22T12:00:00.000Z',
  freshUntil: '2026-09-22T13:00:00.000Z',
  source: 'MEMORY',
  stale: false,
  staleReason: null,
} as const;

/** For one request: a lookup that is loaded again gives the same answer, or the same promise of it. */
export function createFakeLoader({ seed, failing }: FakeLoaderOptions): LookupLoader {
  const loading = new Map<string, Loading<unknown>>();

  function outcome(lookup: Lookup<unknown>, choices: Choices): Answer<unknown> {
    if (choices.chance(failing)) {
      const kind = choices.below(5);
      if (kind === 0) throw new LeetgraphError('NOT_PUBLIC', `${lookup.upstream.name} is hidden`);
      if (kind === 1) throw new LeetgraphError('UPSTREAM_RATE_LIMITED', 'wait', { retryAfterMs: 1_000 });
      if (kind === 2) throw new Error(`a fault of ours at ${lookup.key}`);
      return { value: null, freshness };
    }
    const schema = schemas.get(lookup.upstream.name);
    if (schema === undefined) throw new Error(`nothing is known of ${lookup.upstream.name}`);
    return { value: inventValue(schema, choices), freshness };
  }

  function load(lookup: Lookup<unknown>): Loading<unknown> {
    const choices = choicesOf(`${seed} ${lookup.key}`);
    // As what memory holds; what fails is a promise all the same.
    return choices.chance(0.4) ? rejecting(() => outcome(lookup, choices)) : loadLater(lookup, choices);
  }

  async function loadLater(lookup: Lookup<unknown>, choices: Choices): Promise<Answer<unknown>> {
    // Most settle in this turn of the event loop, some ticks apart; some a turn or two later.
    for (let turns = choices.below(6) - 3; turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
    for (let ticks = choices.below(6); ticks > 0; ticks -= 1) await Promise.resolve();
    return outcome(lookup, choices);
  }

  return {
    load<Value>(lookup: Lookup<Value>): Loading<Value> {
      const known = loading.get(lookup.key) ?? load(lookup);
      loading.set(lookup.key, known);
      // Invented by the schema of this very lookup, or broken on purpose.
      return known as Loading<Value>;
    },
  };
}
