/** How many items a field is asked for: by its arguments, or by what `@listSize` assumes. It counts nothing else. */
import { Kind, type FieldNode, type ValueNode } from 'graphql';
import { LeetgraphError } from '../../errors.ts';
import type { ValueOf } from './cost-of-input.ts';
import type { FieldRule } from './cost-rules.ts';

export interface ListSize {
  /** Undefined: nothing says how many. */
  readonly expected: number | undefined;
  /** True where an argument says so, and not the schema. */
  readonly isAskedFor: boolean;
}

const unknown: ListSize = { expected: undefined, isAskedFor: false };

/**
 * The greatest of the slicing arguments, then the items of the list that is asked about, then the assumed size. Routers do
 * not know of the second: federation takes numbers alone for slicing arguments, so for them it is the assumed size.
 */
export function sizeOf(field: FieldNode, rule: FieldRule, valueOf: ValueOf): ListSize {
  if (rule.itemsArgument !== undefined) {
    const given = field.arguments?.find(({ name }) => name.value === rule.itemsArgument);
    return { expected: given ? itemsIn(given.value, valueOf) : 0, isAskedFor: true };
  }
  if (rule.size === undefined) return unknown;
  const { slicingArguments, mustHaveOne, assumedSize } = rule.size;
  const given = slicingArguments.flatMap((name) => numberGiven(name, field, rule, valueOf) ?? []);
  if (slicingArguments.length > 0 && mustHaveOne && given.length !== 1) {
    throw new LeetgraphError(
      'BAD_USER_INPUT',
      `${field.name.value} must be asked for with exactly one of ${slicingArguments.join(', ')}`,
    );
  }
  if (given.length === 0) return { expected: assumedSize, isAskedFor: false };
  // What is below zero is refused where it is used, and is no credit here.
  return { expected: Math.max(0, ...given), isAskedFor: true };
}

/** As sent, and the default where nothing that is a whole number was. */
function numberGiven(name: string, field: FieldNode, rule: FieldRule, valueOf: ValueOf): number | undefined {
  const literal = field.arguments?.find((argument) => argument.name.value === name)?.value;
  const value = literal && toNumber(literal, valueOf);
  return wholeNumber(value) ?? wholeNumber(rule.arguments.get(name)?.defaultValue);
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function toNumber(literal: ValueNode, valueOf: ValueOf): unknown {
  if (literal.kind === Kind.VARIABLE) return valueOf(literal.name.value);
  return literal.kind === Kind.INT ? Number(literal.value) : undefined;
}

function itemsIn(literal: ValueNode, valueOf: ValueOf): number {
  if (literal.kind === Kind.LIST) return literal.values.length;
  const value = literal.kind === Kind.VARIABLE ? valueOf(literal.name.value) : true;
  if (Array.isArray(value)) return value.length;
  // One value where a list is expected is a list of one.
  return value === undefined || value === null ? 0 : 1;
}
