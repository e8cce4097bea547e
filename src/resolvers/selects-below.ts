/** Whether a query selects a certain field anywhere below a place: for lookups that a deep field needs in this wave. */
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { Lookup } from '../loaders/lookup.ts';
import { selectedFields, type SelectedField } from './selected-fields.ts';

/** `coordinate` is a type and its field, for example `DifficultyCount.total`. */
export function selectsBelow(field: SelectedField, coordinate: string, info: GraphQLResolveInfo): boolean {
  const { node, type, below: known } = field;
  const answer = known.get(coordinate);
  if (answer !== undefined) return answer;
  const selects =
    isObjectType(type) &&
    selectedFields([node], type, info).some(
      (below) => `${type.name}.${below.name}` === coordinate || selectsBelow(below, coordinate, info),
    );
  known.set(coordinate, selects);
  return selects;
}

/** The lookup, if one of these fields is selected below. */
export function ifSelected<Value>(
  field: SelectedField,
  coordinates: readonly string[],
  toLookup: () => Lookup<Value>,
  info: GraphQLResolveInfo,
): Lookup<Value>[] {
  return coordinates.some((coordinate) => selectsBelow(field, coordinate, info)) ? [toLookup()] : [];
}
