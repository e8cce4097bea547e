/** Connections over lists that LeetCode gives in pages of rows: the global ranking and the standings of a contest. */
import { formatCursor } from '../domain/cursor.ts';
import { rankingPageSize } from '../domain/global-ranking.ts';
import { pagesOfRange, placeOnPage, type PlaceRange } from '../domain/ranked-pages.ts';
import { standingsPageSize } from '../domain/standings.ts';
import { contestStandingsLookup, globalRankingLookup } from '../loaders/contest-lookups.ts';
import type { Loading, LookupLoader } from '../loaders/lookup-loader.ts';
import { oldestOf } from '../loaders/oldest-of.ts';

interface RankedList<Row> {
  /** Name of the list in its cursors. */
  readonly name: string;
  readonly pageSize: number;
  readonly load: (page: number) => Loading<{ readonly rows: readonly Row[]; readonly totalCount: number }>;
}

export function loadGlobalRanking(loader: LookupLoader, range: PlaceRange) {
  return loadRanked(
    { name: 'globalRanking', pageSize: rankingPageSize, load: (page) => loader.load(globalRankingLookup({ page })) },
    range,
  );
}

/** Each page is a call of its own to LeetCode. Null before the start, and for a contest that LeetCode does not have. */
export async function loadStandings(loader: LookupLoader, titleSlug: string, range: PlaceRange) {
  const ranked = await loadRanked(
    {
      name: `standings/${titleSlug}`,
      pageSize: standingsPageSize,
      load: (page) => loader.load(contestStandingsLookup({ titleSlug, page })),
    },
    range,
  );
  return ranked && ranked.totalCount > 0 ? ranked : null;
}

/** Cursors are places in the list, not ranks: accounts with one rating may share a rank, and nobody is to be skipped. */
async function loadRanked<Row>({ name, pageSize, load }: RankedList<Row>, range: PlaceRange) {
  const numbers = pagesOfRange(range, pageSize);
  const pages = await Promise.all(numbers.map(async (page) => load(page)));
  const [head, ...others] = pages;
  if (!head?.value) return null;
  const { totalCount } = head.value;
  const rows = numbers.flatMap((page, index) =>
    (pages[index]?.value?.rows ?? []).map((node, row) => ({ node, place: placeOnPage(page, row, pageSize) })),
  );
  const shown = rows.filter(({ place }) => place > range.lastSeen).slice(0, range.first);
  const edges = shown.map(({ node, place }) => ({ cursor: formatCursor(name, String(place)), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount,
    freshness: oldestOf([head, ...others]),
    pageInfo: {
      hasNextPage: (shown.at(-1)?.place ?? totalCount) < totalCount,
      hasPreviousPage: range.lastSeen > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
