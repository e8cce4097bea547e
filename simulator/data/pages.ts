/** Cuts lists into pages in the three ways that LeetCode does it: by offset, by page number, by cursor. */

export interface Page<T> {
  readonly items: readonly T[];
  readonly skip: number;
  readonly limit: number;
  readonly total: number;
}

/** The page after `skip` items. Negative numbers count as 0, and no page is longer than `maxLimit`. */
export function pageAt<T>(list: readonly T[], skip: number | null, limit: number, maxLimit: number): Page<T> {
  const from = Math.max(0, skip ?? 0);
  const size = Math.max(0, Math.min(limit, maxLimit));
  return { items: list.slice(from, from + size), skip: from, limit: size, total: list.length };
}

export interface Connection<T> {
  readonly totalNum: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
}

export interface ConnectionArgs {
  readonly first?: number | null;
  readonly skip?: number | null;
  readonly after?: string | null;
}

/** A Relay connection. Cursors are graphene's: base64 of "arrayconnection:" and the index. */
export function toConnection<T>(list: readonly T[], { first, skip, after }: ConnectionArgs): Connection<T> {
  const from = Math.max(0, skip ?? 0) + indexAfter(after ?? null);
  const items = list.slice(from, first == null ? undefined : from + Math.max(0, first));
  const edges = items.map((node, index) => ({ cursor: toCursor(from + index), node }));
  return {
    totalNum: list.length,
    pageInfo: {
      hasNextPage: from + items.length < list.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    edges,
  };
}

const CURSOR_PREFIX = 'arrayconnection:';

function toCursor(index: number): string {
  return Buffer.from(`${CURSOR_PREFIX}${index}`).toString('base64');
}

function indexAfter(cursor: string | null): number {
  if (cursor === null) return 0;
  const index = Number(Buffer.from(cursor, 'base64').toString('utf8').slice(CURSOR_PREFIX.length));
  return Number.isInteger(index) ? index + 1 : 0;
}
