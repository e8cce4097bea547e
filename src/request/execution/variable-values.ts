/** Coerces variables: as graphql-js does, but without its work for values that coercion gives back as they are. */
import {
  getVariableValues,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** Undefined for values that are refused: how that is worded is graphql-js's matter. */
export type CoerceVariables = (given: Values) => Values | undefined;

type Test = (value: unknown) => boolean;

/** What is sent for these five and arrives as it is; an ID may come as a number, which coercion turns into text. */
const scalars: ReadonlyMap<unknown, Test> = new Map<unknown, Test>([
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
  [GraphQLFloat, (value) => typeof value === 'number' && Number.isFinite(value)],
]);

export function planVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): CoerceVariables {
  const definitions = operation.variableDefinitions ?? [];
  const tests = definitions.map(({ variable, type: typeNode, defaultValue }) => {
    const type = typeFromAST(schema, typeNode);
    return {
      name: variable.name.value,
      isAsIs: testOf(type),
      mayMiss: defaultValue === undefined && !isNonNullType(type),
    };
  });

  return (given) => {
    const values: Record<string, unknown> = {};
    for (const { name, isAsIs, mayMiss } of tests) {
      if (!Object.hasOwn(given, name)) {
        if (mayMiss) continue;
        return coerce(given);
      }
      const value = given[name];
      if (!isAsIs(value)) return coerce(given);
      values[name] = value;
    }
    return values;
  };

  function coerce(given: Values): Values | undefined {
    // One error is enough to know.
    return getVariableValues(schema, definitions, given, { maxErrors: 1 }).coerced;
  }
}

function testOf(type: GraphQLType | undefined): Test {
  if (isNonNullType(type)) {
    const test = testOf(type.ofType);
    return (value) => value !== null && test(value);
  }
  if (isListType(type)) {
    const test = testOf(type.ofType);
    return (value) => value === null || (Array.isArray(value) && value.every(test));
  }
  const test = scalars.get(type);
  return (value) => value === null || test?.(value) === true;
}
