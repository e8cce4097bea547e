/** A lookup as upstream sees it: an upstream field with its arguments given. */
import type { Finding, UpstreamArguments, UpstreamField } from './upstream-field.ts';

/** One question to LeetCode. Two lookups are the same question exactly if their keys are equal. */
export interface UpstreamLookup<Value = unknown> {
  /** `userProfile("alice")`: the field's name and its arguments in lower case, because LeetCode ignores case. */
  readonly key: string;
  readonly name: string;
  readonly root: string;
  readonly rootIsNonNull: boolean;
  readonly rootArguments: UpstreamArguments;
  readonly fragment: string;
  readonly typeIsUnknown?: boolean;
  readonly inner: { readonly field: string; readonly arguments: UpstreamArguments } | undefined;
  readonly weight: number;
  readonly parse: (wire: unknown) => Finding<Value>;
}

/** `userProfile("alice")`. */
export function keyOf(name: string, args: object): string {
  return `${name}(${Object.values(args)
    .map((value) => JSON.stringify(value).toLowerCase())
    .join(',')})`;
}

/** Gives a field its arguments. Their order in the key is that of the object, so write them in one order only. */
export function toUpstreamLookup<Args extends object, Value>(
  field: UpstreamField<Args, Value>,
  args: Args,
): UpstreamLookup<Value> {
  const inner = field.inner && { field: field.inner.field, arguments: field.inner.arguments(args) };
  return {
    key: keyOf(field.name, args),
    name: field.name,
    root: field.root,
    rootIsNonNull: field.rootIsNonNull,
    rootArguments: field.rootArguments(args),
    fragment: field.fragment,
    typeIsUnknown: field.typeIsUnknown ?? false,
    inner,
    weight: field.weight,
    parse: (wire) => field.parse(wire, args),
  };
}
