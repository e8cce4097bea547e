/** The catalogue out of its pages: two waves when cold, nothing built while the pages stay what they are. */
import { describe, expect, test } from '@jest/globals';
import type { CataloguePage } from '../../src/domain/catalogue-page.ts';
import type { ProblemSummary } from '../../src/domain/problem-summary.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createCatalogue } from '../../src/loaders/catalogue.ts';
import type { Answer, LookupLoader } from '../../src/loaders/lookup-loader.ts';
import type { Lookup } from '../../src/loaders/lookup.ts';

const noRatings = new Map();
const byNumber = { by: 'NUMBER', direction: 'ASC' } as const;

function problem(number: number): ProblemSummary {
  return {
    titleSlug: `problem-${number}`,
    number,
    title: `Problem ${number}`,
    difficulty: 'EASY',
    paidOnly: false,
    category: null,
    acceptance: null,
    acceptedSubmissions: null,
    totalSubmissions: null,
    likes: null,
    dislikes: null,
    topics: [],
    hasSolution: false,
    hasVideoSolution: false,
  };
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => problem(from + index));

/** Pages of 100 problems each, but for the last. */
function pagesOf(count: number): CataloguePage[] {
  return Array.from({ length: Math.ceil(count / 100) }, (_, page) => ({
    problems: numbered(page * 100 + 1, Math.min(count, page * 100 + 100)),
    totalCount: count,
  }));
}

/** A request's loader over these pages; `waves` has the keys that were asked for in one turn. */
function loaderOf(
  pages: readonly CataloguePage[],
  fetchedAt: (page: number) => string = () => '2026-01-01T00:00:00.000Z',
) {
  const waves: string[][] = [];
  let wave: string[] | undefined;
  const loader: LookupLoader = {
    async load<Value>({ key, parseStored }: Lookup<Value>): Promise<Answer<Value>> {
      if (!wave) {
        waves.push((wave = []));
        queueMicrotask(() => (wave = undefined));
      }
      wave.push(key);
      await Promise.resolve();
      const page = Number(/\d+/.exec(key)?.[0]);
      const value = pages[page];
      if (!value) throw new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode did not answer');
      // The types of the value are told by the lookup's own parser, identity by the page.
      parseStored({ state: 'found', value });
      const freshness = {
        fetchedAt: fetchedAt(page),
        freshUntil: '',
        source: 'MEMORY',
        stale: false,
        staleReason: null,
      } as const;
      return { value: value as Value, freshness };
    },
  };
  return { loader, waves };
}

describe('a catalogue', () => {
  test('is its first page and then all others in one wave', async () => {
    const { loader, waves } = loaderOf(pagesOf(2050));
    const loaded = await createCatalogue().load(loader, noRatings);
    expect(loaded.inOrder(byNumber).map((entry) => entry.problem)).toEqual(numbered(1, 2050));
    expect(waves).toEqual([
      ['cataloguePage(0)'],
      Array.from({ length: 20 }, (_, index) => `cataloguePage(${index + 1})`),
    ]);
  });

  test('of one page, or of none, is one wave', async () => {
    for (const count of [0, 100]) {
      const { loader, waves } = loaderOf(count === 0 ? [{ problems: [], totalCount: 0 }] : pagesOf(count));
      expect((await createCatalogue().load(loader, noRatings)).inOrder(byNumber)).toHaveLength(count);
      expect(waves).toEqual([['cataloguePage(0)']]);
    }
  });

  test('is loaded once a request, however often it is asked for', async () => {
    const { loader, waves } = loaderOf(pagesOf(300));
    const catalogue = createCatalogue();
    const [first, again] = await Promise.all([catalogue.load(loader, noRatings), catalogue.load(loader, noRatings)]);
    expect(again).toBe(first);
    expect(waves.flat()).toHaveLength(3);
  });

  test('is built once as long as its pages are the same objects, and again for a new page or new ratings', async () => {
    const pages = pagesOf(300);
    const catalogue = createCatalogue();
    const listOf = async (some: readonly CataloguePage[], ratings = noRatings) =>
      (await catalogue.load(loaderOf(some).loader, ratings)).inOrder(byNumber);
    const first = await listOf(pages);
    expect(await listOf(pages)).toBe(first);

    const renewed = pages.map((page, index) => (index === 1 ? { ...page, problems: [problem(777)] } : page));
    const second = await listOf(renewed);
    expect(second.map(({ problem: { number } }) => number)).toContain(777);
    expect(await listOf(renewed)).toBe(second);

    const rating = { titleSlug: 'problem-1', rating: 1500, contestSlug: 'weekly-contest-1', position: 1 };
    const third = await listOf(renewed, new Map([['problem-1', rating]]));
    expect(third[0]?.rating).toEqual(rating);
  });

  test('is as old as its oldest page, and each problem as old as its own', async () => {
    const day = (page: number) => `2026-01-0${page === 1 ? 1 : 3}T00:00:00.000Z`;
    const loaded = await createCatalogue().load(loaderOf(pagesOf(300), day).loader, noRatings);
    expect(loaded.freshness.fetchedAt).toBe(day(1));
    const ages = loaded.inOrder(byNumber).map((entry) => loaded.freshnessOf(entry).fetchedAt);
    expect([ages[0], ages[150], ages[299]]).toEqual([day(0), day(1), day(2)]);
  });

  test('fails as the page fails that nobody has', async () => {
    const { loader } = loaderOf(pagesOf(300).slice(0, 2));
    await expect(createCatalogue().load(loader, noRatings)).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  });

  test('never asks for more than a thousand pages, whatever LeetCode counts', async () => {
    const { loader, waves } = loaderOf([{ problems: [], totalCount: 2_000_000_000 }]);
    await expect(createCatalogue().load(loader, noRatings)).rejects.toThrow();
    expect(waves.flat()).toHaveLength(1000);
  });
});
