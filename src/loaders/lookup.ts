/** A lookup: where an upstream field, its arguments, its kind and its stored shape meet. */
import { z, type ZodType } from 'zod';
import type { Finding, UpstreamField } from '../upstream/upstream-field.ts';
import type { AnyLookup } from '../upstream/any-lookup.ts';
import { toUpstreamLookup } from '../upstream/upstream-lookup.ts';
import { toPageLookup, type UpstreamPage } from '../upstream/upstream-page.ts';
import type { Kind } from './freshness-table.ts';

/** One question that may have to be asked of LeetCode: the unit of batching, caching, merging and failing. */
export interface Lookup<Value> {
  readonly key: string;
  readonly kind: Kind;
  readonly upstream: AnyLookup<Value>;
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
  const make = (args: Args): Lookup<Value> => ({
    ...toLookup(toUpstreamLookup(field, args), parseStored, kind),
    isBehind: (finding, atMs) => finding.state === 'found' && isBehind(finding.value, args, atMs),
  });
  return Object.assign(make, { field: field.name, kind, parseStored });
}

/** Makes the lookups of one REST page. */
export function pageLookupsOf<Args extends object, Value>(
  page: UpstreamPage<Args, Value>,
  kind: Kind,
): LookupMaker<Args, Value> {
  const parseStored = storedParser(page.value);
  const make = (args: Args): Lookup<Value> => toLookup(toPageLookup(page, args), parseStored, kind);
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

function toLookup<Value>(
  upstream: AnyLookup<Value>,
  parseStored: (stored: unknown) => Finding<Value>,
  kind: Kind,
): Lookup<Value> {
  return { key: upstream.key, kind, upstream, parseStored, isBehind: () => false };
}
