/** DateTime and Date: domain values are texts of the right form already; what a client sends is checked. */
import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { z } from 'zod';
import { utcDay } from '../domain/utc-day.ts';

export const DateTime = createTextScalar('DateTime', 'an ISO 8601 moment in UTC', z.iso.datetime());

export const DateScalar = createTextScalar('Date', 'a calendar day, YYYY-MM-DD', utcDay);

function createTextScalar(
  name: string,
  expected: string,
  schema: z.ZodType<string>,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown, got: string): string => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new GraphQLError(`${name} must be ${expected}, but got: ${got.slice(0, 60)}`);
  };
  return new GraphQLScalarType({
    name,
    // Leetgraph's own values: the parsers of the domain made them.
    serialize: String,
    parseValue: (value) => parse(value, JSON.stringify(value)),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, print(node)),
  });
}
