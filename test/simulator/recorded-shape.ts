/** Turns a recorded answer into the selection that asks for it, and compares it with ours. */
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../simulator/leetcode.graphql', import.meta.url), 'utf8'));

/** Names that clients gave to roots and fields. */
const RENAMED: Readonly<Record<string, string>> = { problemsetQuestionList: 'questionList' };
const RENAMED_IN_PAGE: Readonly<Record<string, string>> = { total: 'totalNum', questions: 'data' };

/** The type of a root, by the name that the recorded client gave it. */
export function typeOfRoot(root: string): GraphQLNamedType | undefined {
  const field = schema.getQueryType()?.getFields()[RENAMED[root] ?? root];
  return field === undefined ? undefined : getNamedType(field.type);
}

/** The selection that asks for every key of a recorded value; for an object of which no key is known, its type name. */
export function selectLike(value: unknown, type: GraphQLNamedType | undefined): string {
  if (!isObjectType(type)) return '';
  const example = Array.isArray(value) ? merge(value) : value;
  if (typeof example !== 'object' || example === null) return '{ __typename }';
  const fields = Object.entries(example).map(([key, inner]) => {
    const name = type.name === 'PagifiedQuestionNode' ? (RENAMED_IN_PAGE[key] ?? key) : key;
    const field = type.getFields()[name];
    const head = name === key ? key : `${key}: ${name}`;
    return `${head} ${selectLike(inner, field === undefined ? undefined : getNamedType(field.type))}`;
  });
  return `{ ${fields.join(' ')} }`;
}

/** Where our value lacks a key of the recorded one, or has another JSON type. Null on either side fits everything. */
export function differences(recorded: unknown, ours: unknown, path: string): string[] {
  if (recorded === null || ours === null) return [];
  if (ours === undefined) return [`${path} is missing`];
  if (kindOf(recorded) !== kindOf(ours)) return [`${path} is a ${kindOf(ours)}, not a ${kindOf(recorded)}`];
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    // Empty lists say nothing about their rows.
    if (recorded.length === 0 || ours.length === 0) return [];
    return ours.flatMap((item, index) => differences(merge(recorded), item, `${path}.${index}`));
  }
  if (typeof recorded !== 'object') return [];
  const own = new Map(typeof ours === 'object' ? Object.entries(ours) : []);
  return Object.entries(recorded).flatMap(([key, value]) => differences(value, own.get(key), `${path}.${key}`));
}

/** One item with the keys of all items: the value of the first item wins. */
function merge(items: readonly unknown[]): unknown {
  const objects = items.filter((item) => typeof item === 'object' && item !== null);
  if (objects.length === 0) return items[0];
  return objects.reduceRight<object>((merged, item) => ({ ...merged, ...item }), {});
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
