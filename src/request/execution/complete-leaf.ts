/** Turns the value of a scalar or enum into what the answer holds: its type's `serialize`, spared where it would change nothing. */
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, type GraphQLLeafType } from 'graphql';

/** Of a value that is not null. */
export type CompleteLeaf = (value: unknown) => unknown;

/** Whether that type's `serialize` gives back what it gets. Of the five types of the specification only: others decide themselves. */
const isAsIs: ReadonlyMap<unknown, (value: unknown) => boolean> = new Map<unknown, (value: unknown) => boolean>([
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  // `| 0` keeps what fits into 32 bits, and nothing else. It makes 0 of -0, which JSON does as well.
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
  [GraphQLFloat, (value) => typeof value === 'number' && Number.isFinite(value)],
]);

/** Throws what `serialize` throws, and when it gives nothing. */
export function planLeaf(type: GraphQLLeafType): CompleteLeaf {
  const isDone = isAsIs.get(type);
  return (value) => {
    if (isDone?.(value) === true) return value;
    const serialized: unknown = type.serialize(value);
    if (serialized == null) {
      throw new Error(`Expected \`${type.name}.serialize(${String(value)})\` to return non-nullable value`);
    }
    return serialized;
  };
}
