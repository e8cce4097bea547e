/** Changes the schema as LeetCode changes its own from time to time: fields disappear, get other names or other types. */
import { defaultFieldResolver, GraphQLError, isObjectType, Kind, visit } from 'graphql';
import type {
  DocumentNode,
  FieldDefinitionNode,
  GraphQLFieldResolver,
  GraphQLSchema,
  InputValueDefinitionNode,
} from 'graphql';
import { z } from 'zod';

/**
 * With `to` the field is renamed, with `value` it answers with just that, with neither it is removed. With `argument` it is
 * that argument of the field which is renamed or removed. The type may be an input type.
 */
export const driftSchema = z
  .strictObject({
    type: z.string().min(1),
    field: z.string().min(1),
    argument: z.string().min(1).optional(),
    to: z.string().min(1).optional(),
    value: z.json().optional(),
  })
  .refine((drift) => drift.to === undefined || drift.value === undefined, 'Give `to` or `value`, not both.')
  .refine((drift) => drift.argument === undefined || drift.value === undefined, 'An argument answers with no value.');

export type Drift = z.infer<typeof driftSchema>;

/** The scalar of fields that answer with a fixed value of any type. */
const ANY_SCALAR = 'DriftedValue';

/** GraphQL has no types without fields: what is left of one whose only field was removed. */
const placeholder: FieldDefinitionNode = {
  kind: Kind.FIELD_DEFINITION,
  name: { kind: Kind.NAME, value: 'nothingIsLeft' },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Boolean' } },
};

/** The definitions with all drifts applied; fails when a drift names a field that is not there. */
export function applyDrifts(definitions: DocumentNode, drifts: readonly Drift[]): DocumentNode {
  const applied = drifts.reduce(applyDrift, definitions);
  if (drifts.every((drift) => drift.value === undefined)) return applied;
  const scalar = { kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value: ANY_SCALAR } } as const;
  return { ...applied, definitions: [...applied.definitions, scalar] };
}

/** Lets drifted fields answer: a renamed one with what its old name had, a wrongly typed one with its value. */
export function resolveDrifts(schema: GraphQLSchema, drifts: readonly Drift[]): void {
  for (const { type, field, argument, to, value } of drifts) {
    const parent = schema.getType(type);
    const definition = isObjectType(parent)
      ? parent.getFields()[argument === undefined ? (to ?? field) : field]
      : undefined;
    if (definition === undefined) continue;
    if (argument !== undefined) definition.resolve = withOldArgument(argument, to);
    else if (to !== undefined) definition.resolve = underOldName(field);
    else if (value !== undefined) definition.resolve = () => value;
  }
}

function applyDrift(definitions: DocumentNode, drift: Drift): DocumentNode {
  let found = 0;
  const named = <Node extends { readonly name: { readonly value: string } }>(
    nodes: readonly Node[] | undefined,
    name: string,
    change: (node: Node) => readonly Node[],
  ): Node[] => (nodes ?? []).flatMap((node) => (node.name.value === name ? change(node) : [node]));
  /** Of what the drift is about; it is there once. */
  const drifted = <Node extends FieldDefinitionNode | InputValueDefinitionNode>(node: Node): Node[] => {
    found += 1;
    return renamed(node, drift);
  };
  const changed = visit(definitions, {
    ObjectTypeDefinition: (node) => {
      if (node.name.value !== drift.type) return undefined;
      const { field, argument } = drift;
      const fields = named(node.fields, field, (definition) => {
        if (argument === undefined) return drifted(definition);
        return [{ ...definition, arguments: named(definition.arguments, argument, drifted) }];
      });
      return { ...node, fields: fields.length > 0 ? fields : [placeholder] };
    },
    InputObjectTypeDefinition: (node) => {
      if (node.name.value !== drift.type) return undefined;
      return { ...node, fields: named(node.fields, drift.field, drifted) };
    },
  });
  if (found === 0)
    throw new GraphQLError(`Could not drift ${drift.type}.${drift.field}, because there is no such field or argument.`);
  return changed;
}

function renamed<Node extends FieldDefinitionNode | InputValueDefinitionNode>(
  node: Node,
  { to, value }: Drift,
): Node[] {
  if (to !== undefined) return [{ ...node, name: { kind: Kind.NAME, value: to } }];
  if (value === undefined) return [];
  return [{ ...node, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANY_SCALAR } } }];
}

/** What is asked under the new name is answered as under the old one. */
function withOldArgument(
  oldName: string,
  newName: string | undefined,
): GraphQLFieldResolver<unknown, unknown, Arguments> {
  return (source, args, context, info) => {
    const { [newName ?? '']: value, ...others } = args;
    return defaultFieldResolver(source, value === undefined ? others : { ...others, [oldName]: value }, context, info);
  };
}

type Arguments = Readonly<Record<string, unknown>>;

function underOldName(oldName: string): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => defaultFieldResolver(source, args, context, { ...info, fieldName: oldName });
}
