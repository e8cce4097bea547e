/** Looks at what `_entities` is asked for before the subgraph library does: that one fails them all, as a fault of ours. */
import { isUnionType, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { badInput, type LeetgraphError } from '../errors.ts';

const representation = z.object({ __typename: z.string() });
const entitiesArguments = z.object({ representations: z.array(z.unknown()) });
const entities = z.array(z.unknown());

/** From then on a representation of no entity is an error at its own place, BAD_USER_INPUT, and its neighbours answer. */
export function checkRepresentations(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  const union = schema.getType('_Entity');
  if (!resolve || !isUnionType(union)) throw new Error('the subgraph library has made no _entities field');
  const names = union.getTypes().map(({ name }) => name);

  field.resolve = (source, args, context, info) => {
    const { representations } = entitiesArguments.parse(args);
    const faults = representations.map((each) => faultOf(each, names));
    const sound = representations.filter((_, index) => faults[index] === undefined);
    const found = entities.parse(resolve(source, { representations: sound }, context, info)).values();
    // An error among the values of a list is GraphQL's way to say that this one has failed.
    return faults.map((fault) => fault ?? found.next().value);
  };
}

function faultOf(given: unknown, names: readonly string[]): LeetgraphError | undefined {
  const typename = representation.safeParse(given).data?.__typename;
  if (typename !== undefined && names.includes(typename)) return undefined;
  return badInput("A representation's __typename", `one of ${names.join(', ')}`, typename ?? null);
}
