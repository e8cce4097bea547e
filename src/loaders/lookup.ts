/** A lookup: where an upstream field, its arguments, its kind and its stored shape meet. */
import { z } from 'zod';
import type { Finding, UpstreamField } from '../upstream/upstream-field.ts';
import { toUpstreamLookup, type UpstreamLookup } from '../upstream/upstream-lookup.ts';
import type { Kind } from './freshness-table.ts';

/** One question that may have to be asked of LeetCode: the unit of batching, caching, merging and failing. */
export interface Lookup<Value> {
  readonly key: string;
  readonly kind: Kind;
  readonly upstream: UpstreamLookup<Value>;
  /** Reads back what was stored; throws when it is not of today's shape. */
  readonly parseStored: (stored: unknown) => Finding<Value>;
}

/** Makes the lookups of one upstream field. */
export function lookupsOf<Args extends object, Value>(
  field: UpstreamField<Args, Value>,
  kind: Kind,
): (args: Args) => Lookup<Value> {
  const state = z.object({ state: z.enum(['found', 'absent', 'hidden']), value: z.unknown() });
  const parseStored = (stored: unknown): Finding<Value> => {
    const finding = state.parse(stored);
    if (finding.state !== 'found') return { state: finding.state };
    return { state: 'found', value: field.value.parse(finding.value) };
  };
  return (args) => {
    const upstream = toUpstreamLookup(field, args);
    return { key: upstream.key, kind, upstream, parseStored };
  };
}
