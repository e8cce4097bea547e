/** The arguments of one field of a document: worked out once for the document, or once a request where they name a variable. */
import { getArgumentValues, type FieldNode, type GraphQLField } from 'graphql';
import { namesVariable } from '../../resolvers/names-variable.ts';
import type { Run } from './run.ts';

/** Gives an object of the caller's own; what lies in it is shared. Throws what graphql-js throws, each time. */
export type ArgumentsOf = (run: Run) => Record<string, unknown>;

/** Throws when an argument that names no variable is not well formed: validation has let through what it should not have. */
export function planArguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentsOf {
  if (definition.args.length === 0) return () => ({});
  if (!namesVariable(node)) {
    const values = getArgumentValues(definition, node);
    return () => ({ ...values });
  }
  const place = {};
  return ({ argumentsOf, variableValues }) => {
    let values = argumentsOf.get(place);
    if (values === undefined) {
      values = getArgumentValues(definition, node, variableValues);
      argumentsOf.set(place, values);
    }
    return { ...values };
  };
}
