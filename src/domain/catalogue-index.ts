/** A catalogue in every order that was asked for, with its problems counted by topic: each made once, when it is first needed. */
import type { CatalogueEntry } from './catalogue.ts';
import { compareEntries, type ProblemOrder } from './problem-order.ts';

export interface CatalogueIndex {
  /** All problems. The same list for the same order. */
  inOrder(order: ProblemOrder): readonly CatalogueEntry[];
  /** How many problems have that topic. */
  countOfTopic(slug: string): number;
}

export function createCatalogueIndex(entries: readonly CatalogueEntry[]): CatalogueIndex {
  // Six fields in two directions: never more than twelve.
  const orders = new Map<string, readonly CatalogueEntry[]>();
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    inOrder(order) {
      const name = `${order.by} ${order.direction}`;
      const known = orders.get(name) ?? entries.toSorted(compareEntries(order));
      orders.set(name, known);
      return known;
    },
    countOfTopic(slug) {
      counts ??= countTopics(entries);
      return counts.get(slug) ?? 0;
    },
  };
}

function countTopics(entries: readonly CatalogueEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { problem } of entries) {
    for (const slug of new Set(problem.topics.map((topic) => topic.slug)))
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}
