/** A page of the catalogue by number, whatever its size, from LeetCode's own pages of 100. */
import { cataloguePageSize } from '../domain/catalogue-page.ts';
import { formatCursor } from '../domain/cursor.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import { cataloguePageLookup } from '../loaders/problem-lookups.ts';

export interface ProblemPageRequest {
  readonly first: number;
  /** Number of the last problem that the client has seen, 0 at the beginning. */
  readonly lastSeen: number;
}

/** The cursor is the number of the last problem seen: pages stay right when problems are added at the end. */
export async function loadProblemPage(loader: LookupLoader, { first, lastSeen }: ProblemPageRequest) {
  // Numbers have no gaps to speak of, so a problem's number tells its page; both pages are one wave.
  const from = Math.floor(lastSeen / cataloguePageSize);
  const to = Math.floor((lastSeen + first) / cataloguePageSize);
  const pages = await Promise.all(
    Array.from({ length: to - from + 1 }, (_, index) => loader.load(cataloguePageLookup({ page: from + index }))),
  );
  const [oldest] = [...pages].sort((a, b) => (a.freshness.fetchedAt < b.freshness.fetchedAt ? -1 : 1));
  const totalCount = pages[0]?.value?.totalCount;
  if (!oldest || totalCount === undefined) return null;
  const rows = pages.flatMap(({ value, freshness }) =>
    (value?.problems ?? []).map((problem) => ({ value: problem, freshness })),
  );
  const later = rows.filter(({ value }) => value.number > lastSeen);
  const edges = later.slice(0, first).map((summary) => ({
    cursor: formatCursor('problems', String(summary.value.number)),
    node: { titleSlug: summary.value.titleSlug, summary },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount,
    // Any page's age would be true of some rows; the oldest is true of all.
    freshness: oldest.freshness,
    pageInfo: {
      hasNextPage: later.length > first,
      hasPreviousPage: lastSeen > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
