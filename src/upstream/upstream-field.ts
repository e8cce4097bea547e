/** What one upstream field is: a root of LeetCode, its arguments, a selection and a parser. Files in fields/ each hold one. */
import type { ZodType } from 'zod';

/** A value that JSON can carry to LeetCode as a variable. */
export type VariableValue = string | number | boolean | null | { readonly [key: string]: VariableValue };

/** An argument of a field of LeetCode; `type` is LeetCode's GraphQL type, for example `String!`. */
export interface UpstreamArgument {
  readonly type: string;
  readonly value: VariableValue;
}

export type UpstreamArguments = Readonly<Record<string, UpstreamArgument>>;

/**
 * What LeetCode said about one lookup.
 * - found: a value, which may be null where null is an answer (a user who was never rated).
 * - absent: there is no such user or problem.
 * - hidden: it exists, but its owner does not show it.
 */
export type Finding<Value> =
  { readonly state: 'found'; readonly value: Value } | { readonly state: 'absent' } | { readonly state: 'hidden' };

/**
 * One separately fetched, cached and failing piece of LeetCode data.
 * Lookups whose root and arguments are equal share one alias in a document, so a fragment must not
 * use aliases of its own nor give a field arguments: two fragments below one alias would contradict each other.
 */
export interface UpstreamField<Args, Value> {
  /** Name in keys, metrics and logs; unique, and the same as the export's. */
  readonly name: string;
  /** LeetCode's root field. */
  readonly root: string;
  /** True where LeetCode's schema says non-null: an error there empties the whole document. */
  readonly rootIsNonNull: boolean;
  readonly rootArguments: (args: Args) => UpstreamArguments;
  /** `fragment Name on Type { … }`, on the type of the root or, with `inner`, of the inner field. Empty for a root that has no fields. */
  readonly fragment: string;
  /**
   * Set where LeetCode's name of that type is not known, only its fields: the type in `fragment` is then a name of ours,
   * which no document may tell LeetCode, and the selection is written where it is used.
   */
  readonly typeIsUnknown?: true;
  /**
   * Set where the selection lies below a child of the root that takes arguments or is known to fail:
   * such a lookup has an alias of its own, so that it cannot take its neighbours down.
   */
  readonly inner?: { readonly field: string; readonly arguments: (args: Args) => UpstreamArguments };
  /** Share of a document's limit that one alias takes; 1 is an ordinary root (docs/decisions/0003). */
  readonly weight: number;
  /**
   * Reads the value of the alias (with `inner`: the root's value, the inner field in it). Null is passed in when
   * LeetCode answered null without an error. Throws a ZodError when the value does not fit.
   */
  readonly parse: (wire: unknown, args: Args) => Finding<Value>;
  /** The shape of `Value` in our own words: what a value that was stored must still look like when it is read back. */
  readonly value: ZodType<Value>;
}

/** The finding with a value. */
export function found<Value>(value: Value): Finding<Value> {
  return { state: 'found', value };
}

/** The finding that there is no such thing. */
export const absent: Finding<never> = { state: 'absent' };
