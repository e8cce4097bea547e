/** The arguments of one field of a document: worked out once for the document, or once a request where they name a variable. */
import { getArgumentValues, Kind, type FieldNode, type GraphQLField } from 'graphql';
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
  const variables = plainVariables(definition, node);
  return ({ argumentsOf, variableValues }) => {
    const plain = variables && valuesOf(variables, variableValues);
    if (plain) return plain;
    let values = argumentsOf.get(place);
    if (values === undefined) {
      values = getArgumentValues(definition, node, variableValues);
      argumentsOf.set(place, values);
    }
    return { ...values };
  };
}

interface PlainVariable {
  readonly argument: string;
  readonly variable: string;
}

/** Set where each argument that the field has is a variable and nothing else, as programs write it. */
function plainVariables(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: nodes = [] }: FieldNode,
): readonly PlainVariable[] | undefined {
  const variables = nodes.flatMap(({ name, value }) =>
    value.kind === Kind.VARIABLE ? { argument: name.value, variable: value.name.value } : [],
  );
  return variables.length === args.length ? variables : undefined;
}

/** A value that was given and is not null is the argument's as it is. For the rest graphql-js knows defaults and errors. */
function valuesOf(
  variables: readonly PlainVariable[],
  variableValues: Run['variableValues'],
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const { argument, variable } of variables) {
    const value = Object.hasOwn(variableValues, variable) ? variableValues[variable] : undefined;
    if (value == null) return undefined;
    values[argument] = value;
  }
  return values;
}
