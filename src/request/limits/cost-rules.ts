/** What `@cost` and `@listSize` say of each field, read from the schema once. It knows no documents. */
import {
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** How many items a list is taken to have. */
export interface ListRule {
  readonly assumedSize: number | undefined;
  /** Arguments that are numbers of items. */
  readonly slicingArguments: readonly string[];
  readonly mustHaveOne: boolean;
  /** Lists of the field's own type to which the size belongs; none: it belongs to the field. */
  readonly sizedFields: ReadonlySet<string>;
}

export interface InputRule {
  readonly type: GraphQLInputType;
  /** Undefined: 1 for an object, 0 for everything else. */
  readonly weight: number | undefined;
  readonly defaultValue: unknown;
}

export interface FieldRule {
  readonly weight: number;
  readonly isList: boolean;
  readonly type: GraphQLNamedType;
  readonly arguments: ReadonlyMap<string, InputRule>;
  readonly size: ListRule | undefined;
  /** The argument of which each item becomes an item of the answer; undefined: there is none. */
  readonly itemsArgument: string | undefined;
}

export interface CostRules {
  readonly schema: GraphQLSchema;
  /** Undefined for what is not in the schema, and for introspection, which costs nothing. */
  fieldRule(parent: GraphQLNamedType, name: string): FieldRule | undefined;
  /** By field of an input object. */
  inputRules(type: GraphQLNamedType): ReadonlyMap<string, InputRule>;
}

/** Rules are made when they are first needed, and kept: the schema does not change while the process lives. */
export function createCostRules(schema: GraphQLSchema): CostRules {
  const fields = new Map<GraphQLNamedType, Map<string, FieldRule | undefined>>();
  const inputs = new Map<GraphQLNamedType, ReadonlyMap<string, InputRule>>();

  function make(parent: GraphQLNamedType, name: string): FieldRule | undefined {
    if (!isCompositeType(parent) || !('getFields' in parent)) return undefined;
    const fieldsOfType: Readonly<Record<string, GraphQLField<unknown, unknown>>> = parent.getFields();
    const field = Object.hasOwn(fieldsOfType, name) ? fieldsOfType[name] : undefined;
    return field && toFieldRule(field, schema);
  }

  return {
    schema,
    fieldRule(parent, name) {
      const known = fields.get(parent) ?? new Map<string, FieldRule | undefined>();
      fields.set(parent, known);
      if (!known.has(name)) known.set(name, make(parent, name));
      return known.get(name);
    },
    inputRules(type) {
      let known = inputs.get(type);
      if (!known) {
        const own = isInputObjectType(type) ? Object.values(type.getFields()) : [];
        known = new Map(own.map((field) => [field.name, toInputRule(field, schema)]));
        inputs.set(type, known);
      }
      return known;
    },
  };
}

function toFieldRule(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): FieldRule {
  const type = getNamedType(field.type);
  const isList = isListOf(field.type);
  const size = toListRule(directiveOf(schema, 'listSize', field.astNode?.directives));
  const weight = weightOf(schema, field.astNode?.directives) ?? weightOf(schema, type.astNode?.directives);
  const items = field.args.find(
    (argument) => isList && isNonNullType(argument.type) && isListType(argument.type.ofType),
  );
  return {
    weight: weight ?? (isCompositeType(type) ? 1 : 0),
    isList,
    type,
    arguments: new Map(field.args.map((argument) => [argument.name, toInputRule(argument, schema)])),
    size,
    itemsArgument: size === undefined || size.slicingArguments.length === 0 ? items?.name : undefined,
  };
}

function toInputRule(
  input: Pick<GraphQLArgument, 'type' | 'defaultValue' | 'astNode'>,
  schema: GraphQLSchema,
): InputRule {
  return { type: input.type, defaultValue: input.defaultValue, weight: weightOf(schema, input.astNode?.directives) };
}

function toListRule(values: Readonly<Record<string, unknown>> | undefined): ListRule | undefined {
  if (values === undefined) return undefined;
  const { assumedSize, requireOneSlicingArgument } = values;
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: textsOf(values['slicingArguments']),
    mustHaveOne: requireOneSlicingArgument !== false,
    sizedFields: new Set(textsOf(values['sizedFields'])),
  };
}

function weightOf(schema: GraphQLSchema, directives: readonly ConstDirectiveNode[] | undefined): number | undefined {
  const weight = directiveOf(schema, 'cost', directives)?.['weight'];
  return typeof weight === 'number' ? weight : undefined;
}

/** Both directives are imported under their own names (schema/schema.graphql). */
function directiveOf(schema: GraphQLSchema, name: string, directives: readonly ConstDirectiveNode[] | undefined) {
  const definition = directives && schema.getDirective(name);
  return definition ? getDirectiveValues(definition, { directives }) : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isListOf(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
