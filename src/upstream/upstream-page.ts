/** One page of LeetCode's REST addresses, for what its GraphQL does not show. It cannot be merged: it is fetched alone. */
import type { ZodType } from 'zod';
import type { Finding } from './upstream-field.ts';
import { keyOf } from './upstream-lookup.ts';

export interface UpstreamPage<Args, Value> {
  /** Name in keys, metrics and logs; unique among upstream fields and pages, and the same as the export's. */
  readonly name: string;
  /** Path and query below the site. Arguments are parsed and encoded: nothing else may come into an address. */
  readonly path: (args: Args) => string;
  /** Reads the JSON of the page. Throws a ZodError when it does not fit. A page that is not there (404) is absent. */
  readonly parse: (wire: unknown, args: Args) => Finding<Value>;
  /** What a value that was stored must still look like when it is read back. */
  readonly value: ZodType<Value>;
}

/** A page with its arguments given. */
export interface PageLookup<Value = unknown> {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  /** What one page costs LeetCode, beside an ordinary root. */
  readonly weight: number;
  readonly parse: (wire: unknown) => Finding<Value>;
}

export function toPageLookup<Args extends object, Value>(
  page: UpstreamPage<Args, Value>,
  args: Args,
): PageLookup<Value> {
  return {
    key: keyOf(page.name, args),
    name: page.name,
    path: page.path(args),
    weight: 1,
    parse: (wire) => page.parse(wire, args),
  };
}
