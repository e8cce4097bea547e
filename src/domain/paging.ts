/** Pages of lists that are held whole, in the shape of Relay's connections. */
import { badInput } from '../errors.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { parseWholeNumber } from './whole-number.ts';

export interface PageRequest {
  /** Name of the list in its cursors. */
  readonly list: string;
  /** Already checked by `parseFirst`. */
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
  /** Items of the whole list. */
  readonly totalCount: number;
}

/** Reads the argument `first`. Null is refused: an argument that is left out has its default already. */
export function parseFirst(first: unknown, max: number): number {
  return parseWholeNumber('first', first, { min: 1, max });
}

/** The items after the one that `after` names. Keys must be unique in the list. */
export function pageOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, request: PageRequest): Page<Item> {
  const start = startOf(items, keyOf, request);
  const nodes = items.slice(start, start + request.first);
  const edges = nodes.map((node) => ({ cursor: formatCursor(request.list, keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

/** The same page of something made of each item. */
export function mapPage<Item, Mapped>(page: Page<Item>, map: (item: Item) => Mapped): Page<Mapped> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: map(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/** Refuses a cursor whose item has left the list: every place that could be guessed for it would skip or repeat items. */
function startOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, { list, after }: PageRequest): number {
  if (after == null) return 0;
  const key = parseCursor(list, after);
  const index = items.findIndex((item) => keyOf(item) === key);
  if (index === -1) throw badInput('after', `a cursor of an item that is still in the list ${list}`, after);
  return index + 1;
}
