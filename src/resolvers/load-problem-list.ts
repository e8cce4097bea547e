/** Lists of problems, and one at random, out of the catalogue: whatever is asked for, LeetCode is asked for its pages alone. */
import type { CatalogueEntry } from '../domain/catalogue.ts';
import { pageOf, type PageRequest } from '../domain/paging.ts';
import { passes, type ProblemFilter } from '../domain/problem-filter.ts';
import type { ProblemOrder } from '../domain/problem-order.ts';
import type { LoadedCatalogue } from '../loaders/catalogue.ts';
import type { Context } from './context.ts';
import type { ProblemParent } from './parents.ts';

export interface ProblemListRequest {
  readonly filter: ProblemFilter;
  readonly order: ProblemOrder;
  readonly page: PageRequest;
}

/** The page's cursors are slugs, so that a cursor keeps its place in every list that its problem is in. */
export async function loadProblemList({ catalogue, loader, ratings }: Context, request: ProblemListRequest) {
  const loaded = await catalogue.load(loader, ratings);
  const entries = loaded.inOrder(request.order).filter((entry) => passes(request.filter, entry));
  const { edges, pageInfo, totalCount } = pageOf(entries, ({ problem }) => problem.titleSlug, request.page);
  const problems = edges.map(({ cursor, node }) => ({ cursor, node: toParent(node, loaded) }));
  return {
    edges: problems,
    nodes: problems.map(({ node }) => node),
    pageInfo,
    totalCount,
    freshness: loaded.freshness,
  };
}

/** Each with the same chance. Null when none passes. */
export async function loadRandomProblem(
  { catalogue, loader, ratings, random }: Context,
  filter: ProblemFilter,
): Promise<ProblemParent | null> {
  const loaded = await catalogue.load(loader, ratings);
  const entries = loaded.inOrder({ by: 'NUMBER', direction: 'ASC' }).filter((entry) => passes(filter, entry));
  const chosen = entries[Math.floor(random() * entries.length)];
  return chosen ? toParent(chosen, loaded) : null;
}

function toParent(entry: CatalogueEntry, { freshnessOf }: LoadedCatalogue): ProblemParent {
  const { problem } = entry;
  return { titleSlug: problem.titleSlug, summary: { value: problem, freshness: freshnessOf(entry) } };
}
