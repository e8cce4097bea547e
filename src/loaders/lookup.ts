/** A lookup: where an upstream field, its arguments, its kind and its stored shape meet. */
import { z, type ZodType } from 'zod';
import type { Finding, UpstreamField } from '../upstream/upstream-field.ts';
import type { AnyLookup } from '../upstream/any-lookup.ts';
import { keyOf, toUpstreamLookup } from '../upstream/upstream-lookup.ts';
import { toPageLookup, type UpstreamPage } from '../upstream/upstream-page.ts';
import type { Kind } from './freshness-table.ts';

/** One question that may have to be asked of LeetCode: the unit of batching, caching, merging and failing. */
export interface Lookup<Value> {
  readonly key: string;
  readonly kind: Kind;
  /** Made when it is first asked for: most lookups are answered without upstream. */
  readonly upstream: AnyLookup<Value>;
  /** What it costs upstream; 1 is an ordinary root. */
  readonly weight: number;
  /** Reads back what was stored; throws when it is not of today's shape. */
  readonly parseStored: (stored: unknown) => Finding<Value>;
  /** True for an answer that was already out of date when it came: LeetCode gives the new one any moment. */
  isBehind(finding: Finding<Value>, loadedAtMs: number): boolean;
}

/** Makes lookups, and says what is true of all of them. */
export interface LookupMaker<Args extends object, Value> {
  (args: Args): Lookup<Value>;
  readonly field: string;
  readonly kind: Kind;
  /** As the lookups' own. */
  readonly parseStored: (stored: unknown) => Finding<Value>;
}

/** Says of a value, its arguments and the moment when it came whether it was out of date then. */
export type IsBehind<Args, Value> = (value: Value, args: Args, loadedAtMs: number) => boolean;

/** Makes the lookups of one upstream field. */
export function lookupsOf<Args extends object, Value>(
  field: UpstreamField<Args, Value>,
  kind: Kind,
  isBehind: IsBehind<Args, Value> = () => false,
): LookupMaker<Args, Value> {
  const parseStored = storedParser(field.value);
  const of = { field, kind, parseStored, isBehind };
  const make = (args: Args): Lookup<Value> => new FieldLookup(of, args);
  return Object.assign(make, { field: field.name, kind, parseStored });
}

interface OfField<Args extends object, Value> {
  readonly field: UpstreamField<Args, Value>;
  readonly kind: Kind;
  readonly parseStored: (stored: unknown) => Finding<Value>;
  readonly isBehind: IsBehind<Args, Value>;
}

/** A class, because a request makes a hundred of them, and objects with an accessor of their own are slow to make. */
class FieldLookup<Args extends object, Value> implements Lookup<Value> {
  readonly key: string;
  readonly #of: OfField<Args, Value>;
  readonly #args: Args;
  #upstream: AnyLookup<Value> | undefined;

  constructor(of: OfField<Args, Value>, args: Args) {
    this.key = keyOf(of.field.name, args);
    this.#of = of;
    this.#args = args;
  }

  get kind(): Kind {
    return this.#of.kind;
  }

  get weight(): number {
    return this.#of.field.weight;
  }

  get upstream(): AnyLookup<Value> {
    return (this.#upstream ??= toUpstreamLookup(this.#of.field, this.#args));
  }

  get parseStored(): (stored: unknown) => Finding<Value> {
    return this.#of.parseStored;
  }

  isBehind(finding: Finding<Value>, loadedAtMs: number): boolean {
    return finding.state === 'found' && this.#of.isBehind(finding.value, this.#args, loadedAtMs);
  }
}

/** Makes the lookups of one REST page. */
export function pageLookupsOf<Args extends object, Value>(
  page: UpstreamPage<Args, Value>,
  kind: Kind,
): LookupMaker<Args, Value> {
  const parseStored = storedParser(page.value);
  const make = (args: Args): Lookup<Value> => {
    const upstream = toPageLookup(page, args);
    const { key, weight } = upstream;
    return { key, kind, upstream, weight, parseStored, isBehind: () => false };
  };
  return Object.assign(make, { field: page.name, kind, parseStored });
}

const storedFinding = z.object({ state: z.enum(['found', 'absent', 'hidden']), value: z.unknown() });

function storedParser<Value>(valueSchema: ZodType<Value>): (stored: unknown) => Finding<Value> {
  return (stored) => {
    const finding = storedFinding.parse(stored);
    if (finding.state !== 'found') return { state: finding.state };
    return { state: 'found', value: valueSchema.parse(finding.value) };
  };
}
