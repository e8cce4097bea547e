/** The rules of cost as one would write them down for a schema that is known: recursive, by name, without a memory. */
import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { expand, operationOf } from './random-documents.ts';

/** weight, type below, list size by itself (undefined: no list), sized fields. */
interface Known {
  readonly weight: number;
  readonly type?: string;
  readonly list?: (field: FieldNode) => number;
  readonly sizes?: (field: FieldNode) => number;
  readonly inputs?: (field: FieldNode) => number;
}

const firstOr = (fallback: number) => (field: FieldNode) => {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  return value?.kind === Kind.INT ? Number(value.value) : fallback;
};
const keys = (field: FieldNode) => {
  const value = field.arguments?.[0]?.value;
  return value?.kind === Kind.LIST ? value.values.length : 1;
};
// The only filter that the random documents send: the object, its text, one range, a list of two.
const filterCost = (field: FieldNode) =>
  field.arguments?.some(({ name }) => name.value === 'filter') ? 1 + 2 + 1 + 2 : 0;

const table: Readonly<Record<string, Readonly<Record<string, Known>>>> = {
  Query: {
    item: { weight: 1, type: 'Item' },
    free: { weight: 0, type: 'Item' },
    items: { weight: 1, type: 'Item', list: keys },
    some: { weight: 1, type: 'Item', list: firstOr(5), inputs: filterCost },
    page: { weight: 1, type: 'Page', sizes: firstOr(3) },
    unsized: { weight: 1, type: 'Item', list: () => 10 },
  },
  Page: {
    nodes: { weight: 1, type: 'Item', list: () => 10 },
    edges: { weight: 0, type: 'Edge', list: () => 10 },
    info: { weight: 1, type: 'Info' },
  },
  Edge: { node: { weight: 1, type: 'Item' } },
  Item: {
    dear: { weight: 7 },
    info: { weight: 1, type: 'Info' },
    weighty: { weight: 3, type: 'Weighty' },
    item: { weight: 1, type: 'Item' },
    infos: { weight: 1, type: 'Info', list: () => 4 },
    page: { weight: 1, type: 'Page', sizes: firstOr(2) },
  },
  Weighty: { info: { weight: 1, type: 'Info' } },
  Info: {},
};

export function naiveCost(document: DocumentNode): number {
  return costOfSet(operationOf(expand(document)).selectionSet, 'Query', undefined);
}

function costOfSet({ selections }: SelectionSetNode, type: string, size: number | undefined): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      cost += costOfSet(selection.selectionSet, selection.typeCondition?.name.value ?? type, size);
    }
    if (selection.kind === Kind.FIELD) cost += costOfField(selection, type, size);
  }
  return cost;
}

function costOfField(field: FieldNode, parent: string, sizeFromAbove: number | undefined): number {
  const known = table[parent]?.[field.name.value];
  if (!known || (field.directives ?? []).length > 0) return 0;
  const below = field.selectionSet && known.type ? costOfSet(field.selectionSet, known.type, known.sizes?.(field)) : 0;
  const count = known.list ? (sizeFromAbove ?? known.list(field)) : 1;
  return count * (known.weight + below) + (known.inputs?.(field) ?? 0);
}
