/** Changes the schema as LeetCode changes its own from time to time: fields disappear, get other names or other types. */
import { defaultFieldResolver, GraphQLError, isObjectType, Kind, visit } from 'graphql';
import type { DocumentNode, FieldDefinitionNode, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { z } from 'zod';

/** With `to` the field is renamed, with `value` it answers with just that, with neither it is removed. */
export const driftSchema = z
  .strictObject({
    type: z.string().min(1),
    field: z.string().min(1),
    to: z.string().min(1).optional(),
    value: z.json().optional(),
  })
  .refine((drift) => drift.to === undefined || drift.value === undefined, 'Give `to` or `value`, not both.');

export type Drift = z.infer<typeof driftSchema>;

/** The scalar of fields that answer with a fixed value of any type. */
const ANY_SCALAR = 'DriftedValue';

/** The definitions with all drifts applied; fails when a drift names a field that is not there. */
export function applyDrifts(definitions: DocumentNode, drifts: readonly Drift[]): DocumentNode {
  const applied = drifts.reduce(applyDrift, definitions);
  if (drifts.every((drift) => drift.value === undefined)) return applied;
  const scalar = { kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value: ANY_SCALAR } } as const;
  return { ...applied, definitions: [...applied.definitions, scalar] };
}

/** Lets drifted fields answer: a renamed one with what its old name had, a wrongly typed one with its value. */
export function resolveDrifts(schema: GraphQLSchema, drifts: readonly Drift[]): void {
  for (const { type, field, to, value } of drifts) {
    const parent = schema.getType(type);
    const definition = isObjectType(parent) ? parent.getFields()[to ?? field] : undefined;
    if (definition === undefined) continue;
    if (to !== undefined) definition.resolve = underOldName(field);
    else if (value !== undefined) definition.resolve = () => value;
  }
}

function applyDrift(definitions: DocumentNode, drift: Drift): DocumentNode {
  let found = 0;
  const changed = visit(definitions, {
    ObjectTypeDefinition: (node) => {
      if (node.name.value !== drift.type) return undefined;
      const fields = (node.fields ?? []).flatMap((field) => {
        if (field.name.value !== drift.field) return [field];
        found += 1;
        return driftedField(field, drift);
      });
      return { ...node, fields };
    },
  });
  if (found === 0)
    throw new GraphQLError(`Could not drift ${drift.type}.${drift.field}, because there is no such field.`);
  return changed;
}

function driftedField(field: FieldDefinitionNode, { to, value }: Drift): FieldDefinitionNode[] {
  if (to !== undefined) return [{ ...field, name: { kind: Kind.NAME, value: to } }];
  if (value === undefined) return [];
  return [{ ...field, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANY_SCALAR } } }];
}

function underOldName(oldName: string): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => defaultFieldResolver(source, args, context, { ...info, fieldName: oldName });
}
