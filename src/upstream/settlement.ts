/** What became of the lookups of one document: some are settled, the innocent of somebody else's failure are asked again. */
import type { LeetgraphError } from '../errors.ts';
import type { Finding } from './upstream-field.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

export type Outcome = Finding<unknown> | LeetgraphError;

export interface Settlement {
  readonly settled: ReadonlyMap<UpstreamLookup, Outcome>;
  /** Lookups that lost their answer to a neighbour's failure. Without the neighbour they can be answered. */
  readonly again: readonly UpstreamLookup[];
  /** True when a failing non-null root took the whole answer with it; another one can do so again. */
  readonly emptied: boolean;
}
