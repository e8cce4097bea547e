/** The compile-time tie between a fragment and the zod schema that reads its answer. */
import type { ZodType } from 'zod';

/**
 * `z.object({ … }) satisfies WireSchema<SomeFragment>` compiles if the schema reads exactly the fields that the fragment
 * selects, at every depth, each with a type that LeetCode's schema allows there. It may be stricter (no null, fewer texts).
 */
export type WireSchema<Wire> = ZodType<unknown, Wire> & {
  // As a property, not a method, because only then is its parameter compared the other way round:
  // what the fragment selects must have every field that the schema wants.
  readonly decode: (selected: Selected<Wire>) => unknown;
};

/** The shape alone: every leaf fits, because leaves are compared by the first half above. */
type Selected<Wire> = Wire extends readonly (infer Item)[]
  ? Selected<NonNullable<Item>>[]
  : Wire extends object
    ? { [Field in keyof Wire]: Selected<NonNullable<Wire[Field]>> }
    : never;
