/** The whole list of problems, the real one where it lies beside the project: each answer is recomputed from the table. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProblemSite } from '../support/problem-site.ts';
import { problemTables, type ListedProblem } from '../support/problem-tables.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

interface Row {
  readonly number: number;
  readonly titleSlug: string;
  readonly title: string;
  readonly difficulty: string;
  readonly paidOnly: boolean;
  readonly category: string;
  readonly acceptance: number;
  readonly likes: number;
  readonly topics: readonly string[];
  readonly rating: number | null;
  readonly contestSlug: string | null;
  readonly contestPosition: number | null;
}

interface Filter {
  readonly search?: string;
  readonly difficulties?: readonly string[];
  readonly topics?: readonly string[];
  readonly topicMatch?: 'ANY' | 'ALL';
  readonly paidOnly?: boolean;
  readonly acceptance?: { readonly min?: number; readonly max?: number };
  readonly rating?: { readonly min?: number; readonly max?: number };
  readonly categories?: readonly string[];
}

const pageQuery = `query ($filter: ProblemFilter, $orderBy: ProblemOrder, $first: Int, $after: String) {
  problems(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { number titleSlug } pageInfo { hasNextPage endCursor }
  }
}`;

describe.each(problemTables())('$name', ({ problems, ratings }) => {
  const rows = toRows(problems, ratings);
  const site = createProblemSite(problems);
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-ratings-'));
  let chance = 0;
  let leetgraph: Leetgraph;

  beforeAll(async () => {
    const file = join(folder, 'ratings.tsv');
    writeFileSync(file, ratings);
    leetgraph = await startLeetgraph({
      simulator: site,
      fetch: site.fetch,
      random: () => chance,
      env: { PROBLEM_RATINGS_URL: pathToFileURL(file).href },
    });
    const rated = rows.find(({ rating }) => rating !== null);
    // Ratings come beside the requests, never before them.
    await untilTrue(async () => {
      const { data } = await ask(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Problem { rating } } }',
        {
          of: [{ __typename: 'Problem', titleSlug: rated?.titleSlug }],
        },
      );
      return data._entities[0].rating === rated?.rating;
    });
    site.forgetDocuments();
  });
  afterAll(async () => {
    await leetgraph.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const answer = await leetgraph.query(query, variables);
    expect(answer.errors).toBeUndefined();
    return answer;
  }

  /** All pages. */
  async function walk(fields: string, args: { filter?: Filter; orderBy?: object; first?: number } = {}) {
    // Tests reach into answers whose shape the query decides.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const nodes: any[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await ask(pageQuery.replace('number titleSlug', fields), { first: 100, ...args, after });
      nodes.push(...data.problems.nodes);
      if (!data.problems.pageInfo.hasNextPage) return { nodes, totalCount: data.problems.totalCount };
      after = data.problems.pageInfo.endCursor;
    }
  }

  test('is given whole and true, and costs LeetCode its pages in three documents', async () => {
    const { nodes, totalCount } = await walk(`
      number titleSlug title difficulty paidOnly category acceptance acceptedSubmissions totalSubmissions likes dislikes
      topics { slug name } hasSolution hasVideoSolution rating contest { titleSlug } contestPosition`);
    expect(totalCount).toBe(problems.length);
    const names = new Map(problems.flatMap(({ topicTags }) => topicTags).map(({ slug, name }) => [slug, name]));
    const expected = rows.map(({ contestSlug, topics, ...row }, index) => ({
      ...row,
      topics: topics.map((slug) => ({ slug, name: names.get(slug) })),
      acceptedSubmissions: problems[index]?.totalAcceptedRaw,
      totalSubmissions: problems[index]?.totalSubmissionRaw,
      dislikes: problems[index]?.dislikes,
      hasSolution: problems[index]?.hasSolution,
      hasVideoSolution: problems[index]?.hasVideoSolution,
      contest: contestSlug === null ? null : { titleSlug: contestSlug },
    }));
    expect(nodes).toEqual(expected.sort((a, b) => a.number - b.number));

    const pages = Math.ceil(problems.length / 100);
    expect(site.documents().map((roots) => roots.length)).toEqual([1, 20, pages - 21]);
    expect(new Set(site.documents().flat())).toEqual(new Set(['questionList']));
  });

  test.each(
    ['NUMBER', 'TITLE', 'ACCEPTANCE', 'DIFFICULTY', 'RATING', 'LIKES'].flatMap((by) => [
      { by, direction: 'ASC' },
      { by, direction: 'DESC' },
    ]),
  )('is ordered by $by $direction, every problem once', async (orderBy) => {
    const { nodes } = await walk('titleSlug', { orderBy });
    expect(nodes.map(({ titleSlug }) => titleSlug)).toEqual(inOrder(rows, orderBy).map(({ titleSlug }) => titleSlug));
  });

  test('is filtered and ordered as asked, in pages of any size', async () => {
    const arbitrary = fc.record({ filter: filterOf(rows), orderBy: orderOf, first: fc.integer({ min: 1, max: 100 }) });
    let found = 0;
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ filter, orderBy, first }) => {
        const expected = inOrder(
          rows.filter((row) => isWanted(row, filter)),
          orderBy,
        ).map(({ titleSlug }) => titleSlug);
        const { data } = await ask(pageQuery, { filter, orderBy, first });
        expect(data.problems.totalCount).toBe(expected.length);
        expect(data.problems.nodes.map(slugOf)).toEqual(expected.slice(0, first));
        expect(data.problems.pageInfo.hasNextPage).toBe(expected.length > first);
        found += Math.sign(expected.length);
        if (expected.length <= first) return;
        const next = await ask(pageQuery, { filter, orderBy, first, after: data.problems.pageInfo.endCursor });
        expect(next.data.problems.nodes.map(slugOf)).toEqual(expected.slice(first, 2 * first));
      }),
      { numRuns: 120 },
    );
    // Filters that find nothing prove little.
    expect(found).toBeGreaterThan(60);
  }, 60_000);

  test('takes a cursor of one list in another that has its problem, and refuses it where it is not', async () => {
    const easy = { difficulties: ['EASY'] };
    const first = await ask(pageQuery, { first: 5, filter: easy });
    const after = first.data.problems.pageInfo.endCursor;
    const last = first.data.problems.nodes[4].titleSlug;
    const byLikes = inOrder(rows, { by: 'LIKES', direction: 'DESC' }).map(({ titleSlug }) => titleSlug);
    const place = byLikes.indexOf(last);
    const { data } = await ask(pageQuery, { first: 3, after, orderBy: { by: 'LIKES', direction: 'DESC' } });
    expect(data.problems.nodes.map(slugOf)).toEqual(byLikes.slice(place + 1, place + 4));
    const { errors } = await leetgraph.query(pageQuery, { first: 3, after, filter: { difficulties: ['HARD'] } });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('a cursor of an item that is still in the list problems') },
    ]);
  });

  test('has topics, each with the number of its problems', async () => {
    const { data } = await ask('{ topics { slug name problemCount } }');
    const slugs = [...new Set(rows.flatMap(({ topics }) => topics))];
    expect(data.topics).toHaveLength(slugs.length);
    for (const { slug, problemCount } of data.topics) {
      expect([slug, problemCount]).toEqual([slug, rows.filter(({ topics }) => topics.includes(slug)).length]);
    }
    const one = await ask(
      '{ topic(slug: "ARRAY") { slug name problemCount } none: topic(slug: "no-such-topic") { slug } }',
    );
    expect(one.data).toEqual({ topic: data.topics.find(({ slug }: { slug: string }) => slug === 'array'), none: null });
  });

  test('has totals', async () => {
    const { data } = await ask('{ totals { all easy medium hard } }');
    const countOf = (difficulty: string) => rows.filter((row) => row.difficulty === difficulty).length;
    expect(data.totals).toEqual({
      all: rows.length,
      easy: countOf('EASY'),
      medium: countOf('MEDIUM'),
      hard: countOf('HARD'),
    });
  });

  test('has a random problem under a filter: each that passes, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        filterOf(rows),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (filter, share) => {
          chance = share;
          const { data } = await ask(
            'query ($filter: ProblemFilter) { randomProblem(filter: $filter) { titleSlug number } }',
            {
              filter,
            },
          );
          const passing = inOrder(
            rows.filter((row) => isWanted(row, filter)),
            { by: 'NUMBER', direction: 'ASC' },
          );
          const chosen = passing[Math.floor(share * passing.length)];
          expect(data.randomProblem).toEqual(chosen ? { titleSlug: chosen.titleSlug, number: chosen.number } : null);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  test('and all of this has asked LeetCode for each page once, for the topics once and for the totals once', () => {
    const count = (root: string) =>
      site
        .documents()
        .flat()
        .filter((name) => name === root).length;
    expect(count('questionList')).toBe(Math.ceil(problems.length / 100));
    expect(site.documents().flat().length - count('questionList')).toBe(2);
  });
});

const slugOf = ({ titleSlug }: { titleSlug: string }) => titleSlug;

function toRows(problems: readonly ListedProblem[], ratings: string): readonly Row[] {
  const [, ...lines] = ratings.trimEnd().split('\n');
  const bySlug = new Map(lines.map((line) => line.split('\t')).map((cells) => [cells[4], cells]));
  return problems.map((problem) => {
    const cells = bySlug.get(problem.titleSlug);
    return {
      number: Number(problem.frontendQuestionId),
      titleSlug: problem.titleSlug,
      title: problem.title,
      difficulty: problem.difficulty.toUpperCase(),
      paidOnly: problem.paidOnly,
      category: problem.categoryTitle,
      acceptance: Math.round(problem.acRate * 10_000) / 1_000_000,
      likes: problem.likes,
      topics: problem.topicTags.map(({ slug }) => slug),
      rating: cells ? Number(cells[0]) : null,
      contestSlug: cells?.[5] ?? null,
      contestPosition: cells ? Number(cells[6]?.slice(1)) : null,
    };
  });
}

const orderOf = fc.record({
  by: fc.constantFrom('NUMBER', 'TITLE', 'ACCEPTANCE', 'DIFFICULTY', 'RATING', 'LIKES'),
  direction: fc.constantFrom('ASC', 'DESC'),
});

/** Each filter is made around a problem, so that many find something. */
function filterOf(rows: readonly Row[]): fc.Arbitrary<Filter> {
  const slugs = [...new Set(rows.flatMap(({ topics }) => topics))];
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
  return fc.constantFrom(...rows).chain((row) =>
    fc.record(
      {
        search: maybe(searchOf(row)),
        difficulties: maybe(fc.uniqueArray(fc.constantFrom('EASY', 'MEDIUM', 'HARD'), { minLength: 1 })),
        topics: maybe(
          fc.uniqueArray(fc.constantFrom(...row.topics, ...slugs.slice(0, 4)), { minLength: 1, maxLength: 3 }),
        ),
        topicMatch: fc.constantFrom('ANY' as const, 'ALL' as const),
        paidOnly: maybe(fc.boolean()),
        acceptance: maybe(rangeAround(row.acceptance, fc.double({ min: 0, max: 1, noNaN: true }))),
        rating: maybe(rangeAround(row.rating ?? 1500, fc.double({ min: 1000, max: 4000, noNaN: true }))),
        categories: maybe(
          fc.uniqueArray(fc.constantFrom(row.category.toUpperCase(), 'database', 'Shell'), { minLength: 1 }),
        ),
      },
      { noNullPrototype: true },
    ),
  ) as fc.Arbitrary<Filter>;
}

/** Beginnings of words of the title in any order and case, or the number, with marks between them. */
function searchOf({ title, number }: Row): fc.Arbitrary<string> {
  const words = [...title.split(' '), String(number)];
  return fc
    .array(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 12 }), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) =>
      parts.map(([word, length, upper]) => (upper ? word.toUpperCase() : word).slice(0, length)).join(' - '),
    );
}

function rangeAround(value: number, other: fc.Arbitrary<number>): fc.Arbitrary<NonNullable<Filter['rating']>> {
  return fc.tuple(other, fc.constantFrom('min', 'max', 'both')).map(([bound, kind]) => {
    if (kind === 'min') return { min: bound };
    if (kind === 'max') return { max: bound };
    return { min: Math.min(bound, value), max: Math.max(bound, value) };
  });
}

function isWanted(row: Row, filter: Filter): boolean {
  const { search, difficulties, topics, topicMatch, paidOnly, acceptance, rating, categories } = filter;
  if (search && !searchWords(search).every((start) => isFoundBy(row, start))) return false;
  if (difficulties && !difficulties.includes(row.difficulty)) return false;
  if (topics) {
    const had = topics.filter((slug) => row.topics.includes(slug)).length;
    if (topicMatch === 'ALL' ? had < topics.length : had === 0) return false;
  }
  if (paidOnly !== undefined && paidOnly !== row.paidOnly) return false;
  if (acceptance && !isBetween(row.acceptance, acceptance)) return false;
  if (rating && (row.rating === null || !isBetween(row.rating, rating))) return false;
  return !categories || categories.some((category) => category.toLowerCase() === row.category.toLowerCase());
}

function isBetween(value: number, { min = -Infinity, max = Infinity }: { min?: number; max?: number }): boolean {
  return min <= value && value <= max;
}

function isFoundBy({ title, number }: Row, start: string): boolean {
  return String(number) === start.replace(/^0+/, '') || wordsOf(title).some((word) => word.indexOf(start) === 0);
}

/** Of titles, which are met again and again. */
const wordsOfTitle = new Map<string, readonly string[]>();

function wordsOf(title: string): readonly string[] {
  const words = wordsOfTitle.get(title) ?? searchWords(title);
  wordsOfTitle.set(title, words);
  return words;
}

/** Letter by letter: what is neither a letter nor a digit of ASCII parts words, but for apostrophes. */
function searchWords(text: string): string[] {
  const words = [''];
  for (const letter of text.toLowerCase()) {
    if (/[a-z0-9]/.test(letter)) words.push((words.pop() ?? '') + letter);
    else if (!"'’\u200c".includes(letter)) words.push('');
  }
  return words.filter((word) => word.length > 0);
}

const english = new Intl.Collator('en', { numeric: true });

function inOrder(rows: readonly Row[], { by, direction }: { readonly by: string; readonly direction: string }): Row[] {
  const numbers = [...rows].sort((a, b) => a.number - b.number);
  const key = ({ TITLE: 'title', ACCEPTANCE: 'acceptance', RATING: 'rating', LIKES: 'likes' } as const)[by];
  if (by === 'NUMBER') return direction === 'ASC' ? numbers : numbers.reverse();
  // Sorting is stable: what is equal stays in the order of numbers.
  const sign = direction === 'ASC' ? 1 : -1;
  if (by === 'DIFFICULTY') {
    const rank: Record<string, number> = { EASY: 1, MEDIUM: 2, HARD: 3 };
    return numbers.sort((a, b) => sign * ((rank[a.difficulty] ?? 0) - (rank[b.difficulty] ?? 0)));
  }
  if (key === 'title') return numbers.sort((a, b) => sign * english.compare(a.title, b.title));
  if (key === undefined) throw new Error(`no order ${by}`);
  const known = numbers.filter((row) => row[key] !== null);
  const unknown = numbers.filter((row) => row[key] === null);
  return [...known.sort((a, b) => sign * (Number(a[key]) - Number(b[key]))), ...unknown];
}
