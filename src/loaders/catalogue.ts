/** The whole list of problems as one value: its pages in one wave, and what was made of them kept while they last. */
import { cataloguePageSize, type CataloguePage } from '../domain/catalogue-page.ts';
import { createCatalogueIndex, type CatalogueIndex } from '../domain/catalogue-index.ts';
import { toCatalogue, type CatalogueEntry } from '../domain/catalogue.ts';
import type { ProblemRatings } from '../domain/problem-rating.ts';
import type { Freshness } from './answer-freshness.ts';
import type { Answer, LookupLoader } from './lookup-loader.ts';
import { cataloguePageLookup } from './problem-lookups.ts';

export interface LoadedCatalogue extends CatalogueIndex {
  /** Of the oldest page: true of every problem. */
  readonly freshness: Freshness;
  /** Of the page that the problem came with. */
  readonly freshnessOf: (entry: CatalogueEntry) => Freshness;
}

export interface Catalogue {
  /**
   * Once a request: the same loader gives the same promise. Page 0 tells how many pages there are, so a cold start is
   * two waves; fails as its pages do.
   */
  load(loader: LookupLoader, ratings: ProblemRatings): Promise<LoadedCatalogue>;
}

interface Built {
  readonly pages: readonly CataloguePage[];
  readonly ratings: ProblemRatings;
  readonly index: CatalogueIndex;
}

type PageAnswer = Answer<CataloguePage> & { readonly value: CataloguePage };

/** 100,000 problems, where LeetCode had 4,059 in September 2026: no mistake of its count makes us ask for more. */
const maxPages = 1000;

/**
 * To be made once a process. Remembers what it built last: pages that the cache holds are the same frozen objects for
 * every request, so requests on warm pages compare 41 references and build nothing.
 */
export function createCatalogue(): Catalogue {
  const loadings = new WeakMap<LookupLoader, Promise<LoadedCatalogue>>();
  let last: Built | undefined;

  return {
    load(loader, ratings) {
      const loading = loadings.get(loader) ?? loadFrom(loader, ratings);
      loadings.set(loader, loading);
      return loading;
    },
  };

  async function loadFrom(loader: LookupLoader, ratings: ProblemRatings): Promise<LoadedCatalogue> {
    const first = await loadPage(loader, 0);
    const count = Math.min(maxPages, Math.ceil(first.value.totalCount / cataloguePageSize));
    const others = Array.from({ length: Math.max(0, count - 1) }, (_, index) => loadPage(loader, index + 1));
    const pages = [first, ...(await Promise.all(others))];
    const oldest = pages.reduce((a, b) => (b.freshness.fetchedAt < a.freshness.fetchedAt ? b : a));
    return {
      ...indexOf(pages, ratings),
      freshness: oldest.freshness,
      freshnessOf: ({ page }) => pages[page]?.freshness ?? oldest.freshness,
    };
  }

  function indexOf(answers: readonly PageAnswer[], ratings: ProblemRatings): CatalogueIndex {
    const pages = answers.map(({ value }) => value);
    if (last?.ratings === ratings && isSame(last.pages, pages)) return last.index;
    const parts = answers.map(({ value, freshness }) => ({ problems: value.problems, fetchedAt: freshness.fetchedAt }));
    last = { pages, ratings, index: createCatalogueIndex(toCatalogue(parts, ratings)) };
    return last.index;
  }
}

async function loadPage(loader: LookupLoader, page: number): Promise<PageAnswer> {
  const { value, freshness } = await loader.load(cataloguePageLookup({ page }));
  // No reading of LeetCode's list gives null; beyond its end the list is empty.
  if (!value) throw new Error(`page ${page} of the catalogue is absent`);
  return { value, freshness };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
