/** An answer as the schema shows it: the value's own fields, and `freshness` beside them. */
import type { Answer, Freshness } from '../loaders/lookup-loader.ts';

export type Part<Value> = Value & { readonly freshness: Freshness };

/** Null where the answer is null. */
export async function toPart<Value extends object>(
  loading: Promise<Answer<Value | null>>,
): Promise<Part<Value> | null> {
  const { value, freshness } = await loading;
  return value && { ...value, freshness };
}
