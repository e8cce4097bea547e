/** An answer as the schema shows it: the value's own fields, and `freshness` beside them. */
import type { Freshness } from '../loaders/answer-freshness.ts';
import type { Loading } from '../loaders/lookup-loader.ts';
import { whenLoaded } from './when-loaded.ts';

export type Part<Value> = Value & { readonly freshness: Freshness };

/** Null where the answer is null. */
export function toPart<Value extends object>(
  loading: Loading<Value | null>,
): Part<Value> | null | Promise<Part<Value> | null> {
  return whenLoaded(loading, ({ value, freshness }) => value && { ...value, freshness });
}
