/** The whole wave below an entity, from what the query selects: so that no part waits for the entity's identity. */
import { isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import type { Lookup } from '../loaders/lookup.ts';
import { selectedFields, type SelectedField } from './selected-fields.ts';

/** Refuses arguments that are not well formed, so that a bad argument asks LeetCode nothing at all. */
export type LookupsOfField<Key> = (
  key: Key,
  field: SelectedField,
  info: GraphQLResolveInfo,
) => readonly Lookup<unknown>[];

/** The lookups that the fields of one type need, by the field's name. */
export interface Wave<Key> {
  readonly typeName: string;
  readonly lookupsByField: ReadonlyMap<string, LookupsOfField<Key>>;
}

/** The lookups of what is selected of that type below these nodes, normally the field being resolved. Refuses malformed arguments there. */
export function lookupsOfWave<Key>(
  wave: Wave<Key>,
  key: Key,
  info: GraphQLResolveInfo,
  nodes: readonly FieldNode[] = info.fieldNodes,
): Lookup<unknown>[] {
  const type = info.schema.getType(wave.typeName);
  if (!isObjectType(type)) throw new Error(`${wave.typeName} is no object type of the schema`);
  const lookups: Lookup<unknown>[] = [];
  for (const field of selectedFields(nodes, type, info)) {
    const ofField = wave.lookupsByField.get(field.name);
    if (ofField) lookups.push(...ofField(key, field, info));
  }
  return lookups;
}

/**
 * Begins to load what is selected of that type below the field being resolved. Field resolvers load the same lookups
 * again and get the same promises.
 */
export function loadWave<Key>(loader: LookupLoader, wave: Wave<Key>, key: Key, info: GraphQLResolveInfo): void {
  for (const lookup of lookupsOfWave(wave, key, info)) {
    const loading = loader.load(lookup);
    // Told by the field that loads the same lookup; by nobody if the entity turns out not to exist.
    if (loading instanceof Promise) loading.catch(() => undefined);
  }
}
