/** Turns the value of a scalar or enum into what the answer holds: its type's `serialize`, spared where it would change nothing. */
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, type GraphQLLeafType } from 'graphql';
import type { PlainScalar } from './plan.ts';

/** Of a value that is not null. */
export type CompleteLeaf = (value: unknown) => unknown;

/** The five types of the specification. Others decide themselves what they give. */
const plainScalars: ReadonlyMap<unknown, PlainScalar> = new Map<unknown, PlainScalar>([
  [GraphQLString, 'text'],
  [GraphQLID, 'text'],
  [GraphQLBoolean, 'boolean'],
  [GraphQLInt, 'int'],
  [GraphQLFloat, 'float'],
]);

/** Undefined for types of others. */
export function plainScalarOf(type: GraphQLLeafType): PlainScalar | undefined {
  return plainScalars.get(type);
}

/** Whether `serialize` of that type gives back what it gets. */
export function isAsIs(scalar: PlainScalar | undefined, value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return scalar === 'text';
    case 'number':
      // `| 0` keeps what fits into 32 bits, and nothing else. It makes 0 of -0, which JSON does as well.
      return scalar === 'int' ? (value | 0) === value : scalar === 'float' && Number.isFinite(value);
    case 'boolean':
      return scalar === 'boolean';
    default:
      return false;
  }
}

/** Throws what `serialize` throws, and when it gives nothing. */
export function planLeaf(type: GraphQLLeafType): CompleteLeaf {
  const scalar = plainScalarOf(type);
  return (value) => {
    if (isAsIs(scalar, value)) return value;
    const serialized: unknown = type.serialize(value);
    if (serialized == null) {
      throw new Error(`Expected \`${type.name}.serialize(${String(value)})\` to return non-nullable value`);
    }
    return serialized;
  };
}
