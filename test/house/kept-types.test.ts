import { expect, test } from '@jest/globals';
import { getNamedType, isInterfaceType, isObjectType, isUnionType, type GraphQLNamedType } from 'graphql';
import { keptKeys } from '../../src/resolvers/kept-keys.ts';
import { createSchema } from '../../src/resolvers/schema.ts';

const { executable: schema } = createSchema();

/** All object types that can be selected of that one, and below. */
function typesBelow(type: GraphQLNamedType | undefined, reached = new Set<GraphQLNamedType>()): Set<GraphQLNamedType> {
  if (type === undefined || reached.has(type)) return reached;
  reached.add(type);
  if (isInterfaceType(type) || isUnionType(type))
    for (const each of schema.getPossibleTypes(type)) typesBelow(each, reached);
  if (isObjectType(type))
    for (const field of Object.values(type.getFields())) typesBelow(getNamedType(field.type), reached);
  return reached;
}

test('what is kept as text is the same for every caller: no field below it asks who he is', () => {
  for (const name of Object.keys(keptKeys)) {
    const below = [...typesBelow(schema.getType(name))].filter(isObjectType);
    expect(below.map((type) => type.name)).toContain(name);
    const guarded = below.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ astNode }) =>
          astNode?.directives?.some((directive) => ['authenticated', 'requiresScopes'].includes(directive.name.value)),
        )
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(guarded).toEqual([]);
  }
});
