/** That what we expect of LeetCode's schema is what is known of it. The reference lies beside the project, not in it. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { expectedSchema } from './answer-of.ts';

const referencePath = '../shared/leetcode/leetcode.graphql';
const describeWithReference = existsSync(referencePath) ? describe : describe.skip;

/** Each thing that a schema says of a type, as a line of text. */
function statementsOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type))
    return [
      `${type.name} = ${type
        .getValues()
        .map(({ name }) => name)
        .sort()
        .join(' | ')}`,
    ];
  if (isObjectType(type)) {
    return Object.values(type.getFields()).map(
      (field) => `${type.name}.${field.name}${argumentsOf(field)}: ${String(field.type)}`,
    );
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, type: of }) => `${type.name}.${name}: ${String(of)}`);
  }
  return [`scalar ${type.name}`];
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const texts = field.args.map(
    ({ name, type, defaultValue }) => `${name}: ${String(type)} = ${JSON.stringify(defaultValue)}`,
  );
  return `(${texts.sort().join(', ')})`;
}

function allStatements(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(statementsOf);
}

test('our part of the schema has every root that the fields use, and says whether it may be null', () => {
  expect(allStatements(expectedSchema)).toContain('Query.matchedUser(username: String! = undefined): UserNode');
  expect(allStatements(expectedSchema).length).toBeGreaterThan(100);
});

describeWithReference('the reference', () => {
  test('has every type, field, argument and value of our part, with the same nullability', () => {
    const reference = new Set(allStatements(buildSchema(readFileSync(referencePath, 'utf8'))));
    expect(allStatements(expectedSchema).filter((statement) => !reference.has(statement))).toEqual([]);
  });
});
