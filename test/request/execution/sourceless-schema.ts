/** Our schema without its resolvers: each root field gives invented data, of which a share is not what the schema says. */
import {
  buildASTSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  printSchema,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { choicesOf, type Choices } from './choices.ts';

/** No promises: of a list that ends at once because of one item, graphql-js leaves the failures of others to nobody. */
const broken: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => NaN,
  () => ({}),
  () => [],
  () => 'text',
  () => 2 ** 40,
  () => new Error('an error as a value'),
  () => () => 'from a method',
  () => () => {
    throw new Error('a method that fails');
  },
];

/** What lies deeper is null, or nothing in a list. */
const maxDepth = 12;

/** A place has the same value for the same seed, however often and in whatever order it is asked for. */
export interface SourcelessSchema {
  readonly schema: GraphQLSchema;
  setData(seed: number, brokenShare: number): void;
}

export function createSourcelessSchema(sourced: GraphQLSchema): SourcelessSchema {
  const schema = buildASTSchema(parse(printSchema(sourced)), { assumeValidSDL: true });
  let world = { seed: 0, brokenShare: 0 };
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = () => invent(field.type, [field.name]);
  }
  return {
    schema,
    setData(seed, brokenShare) {
      world = { seed, brokenShare };
    },
  };

  function invent(type: GraphQLOutputType, place: readonly (string | number)[]): unknown {
    const choices = choicesOf(`${world.seed} ${place.join('.')}`);
    if (choices.chance(world.brokenShare)) return choices.pick(broken)();
    if (isNonNullType(type)) return inventPresent(type.ofType, place, choices);
    return place.length > maxDepth || choices.chance(0.1) ? null : inventPresent(type, place, choices);
  }

  function inventPresent(type: GraphQLOutputType, place: readonly (string | number)[], choices: Choices): unknown {
    if (isNonNullType(type)) return inventPresent(type.ofType, place, choices);
    if (isListType(type)) {
      const length = place.length > maxDepth ? 0 : choices.below(4);
      return Array.from({ length }, (_, index) => invent(type.ofType, [...place, index]));
    }
    if (isAbstractType(type)) return inventPresent(choices.pick(schema.getPossibleTypes(type)), place, choices);
    if (isEnumType(type)) return choices.pick(type.getValues()).value as unknown;
    if (!isObjectType(type)) return choices.pick<unknown>([1, 'text', true, 0.5, '2026-01-01']);
    const parts: Record<string, unknown> = { __typename: type.name };
    for (const field of Object.values(type.getFields())) {
      // Made when it is asked for: the whole would be endless.
      const get = (): unknown => invent(field.type, [...place, field.name]);
      Object.defineProperty(parts, field.name, { enumerable: true, get });
    }
    return parts;
  }
}
