/** The simulated catalogue has LeetCode's proportions, units and quirks. */
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createCatalogue } from '../../simulator/data/catalogue.ts';
import { toAcRate } from '../../simulator/data/problem-audience.ts';
import { ask, at, listAt, numberAt, textAt } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();
const { problems } = createCatalogue(1);

describe('the catalogue', () => {
  test('has 3,200 problems, numbered without a gap, each with its own slug and internal number', () => {
    expect(problems.map(({ number }) => number)).toEqual(Array.from({ length: 3200 }, (_, index) => index + 1));
    expect(new Set(problems.map(({ titleSlug }) => titleSlug)).size).toBe(3200);
    expect(new Set(problems.map(({ questionId }) => questionId)).size).toBe(3200);
    expect(problems.filter(({ number, questionId }) => number !== questionId).length).toBeGreaterThan(2000);
    expect(problems.every(({ titleSlug }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(titleSlug))).toBe(true);
  });

  test('keeps the proportions of the real one', () => {
    const count = (accepts: (problem: (typeof problems)[number]) => boolean) => problems.filter(accepts).length;
    expect({
      easy: count(({ difficulty }) => difficulty === 'Easy'),
      medium: count(({ difficulty }) => difficulty === 'Medium'),
      hard: count(({ difficulty }) => difficulty === 'Hard'),
      paid: count(({ isPaidOnly }) => isPaidOnly),
      withSolution: count(({ hasSolution }) => hasSolution),
      withoutTopics: count(({ topics }) => topics.length === 0),
      database: count(({ category }) => category === 'Database'),
      shell: count(({ category }) => category === 'Shell'),
    }).toEqual({
      easy: 764,
      medium: 1671,
      hard: 765,
      paid: 620,
      withSolution: 1681,
      withoutTopics: 116,
      database: 258,
      shell: 3,
    });
  });

  test('starts with Two Sum', () => {
    expect(problems[0]).toMatchObject({ number: 1, title: 'Two Sum', titleSlug: 'two-sum', difficulty: 'Easy' });
  });

  test('is the same for the same seed and another one for another', () => {
    expect(createCatalogue(1)).toEqual({ ...createCatalogue(1) });
    expect(createCatalogue(2).problems[7]?.title).not.toBe(problems[7]?.title);
  });
});

describe('a problem', () => {
  test('has statistics as Python writes them, which agree with its rate', async () => {
    const { body } = await ask(simulator(), '{ question(titleSlug: "two-sum") { stats acRate similarQuestions } }');
    const stats = textAt(body, 'data.question.stats');
    expect(stats).toMatch(
      /^\{"totalAccepted": "[\d.]+M", "totalSubmission": "[\d.]+M", "totalAcceptedRaw": \d+, "totalSubmissionRaw": \d+, "acRate": "[\d.]+%"\}$/,
    );
    const raw = z.object({ totalAcceptedRaw: z.number(), totalSubmissionRaw: z.number() }).parse(JSON.parse(stats));
    const rate = (100 * raw.totalAcceptedRaw) / raw.totalSubmissionRaw;
    expect(numberAt(body, 'data.question.acRate')).toBeCloseTo(rate, 9);
    expect(textAt(body, 'data.question.similarQuestions')).toMatch(/^\[(\{"title": "[^"]+", "titleSlug": .*\})?\]$/);
  });

  test('keeps its texts to itself when it is paid', async () => {
    const paid = problems.find(({ isPaidOnly }) => isPaidOnly);
    const { body } = await ask(
      simulator(),
      'query($slug: String!) { question(titleSlug: $slug) { isPaidOnly content codeSnippets { code } exampleTestcases hints acRate } }',
      { slug: paid?.titleSlug },
    );
    expect(at(body, 'data.question')).toEqual({
      isPaidOnly: true,
      content: null,
      codeSnippets: null,
      exampleTestcases: null,
      hints: [],
      acRate: paid === undefined ? null : toAcRate(paid),
    });
  });

  test('shows a statement with examples, constraints and starter code when it is free', async () => {
    const { body } = await ask(
      simulator(),
      '{ question(titleSlug: "two-sum") { content exampleTestcaseList codeSnippets { langSlug code } topicTags { id slug } } }',
    );
    expect(textAt(body, 'data.question.content')).toContain('<strong class="example">Example 1:</strong>');
    expect(textAt(body, 'data.question.content')).toContain('<strong>Constraints:</strong>');
    expect(listAt(body, 'data.question.exampleTestcaseList')[0]).toBe('[4,9,13,20]\n13');
    expect(listAt(body, 'data.question.codeSnippets').length).toBeGreaterThan(3);
    expect(listAt(body, 'data.question.topicTags')).toEqual([
      { id: 'VG9waWNUYWdOb2RlOjU=', slug: 'array' },
      { id: 'VG9waWNUYWdOb2RlOjY=', slug: 'hash-table' },
    ]);
  });

  test('is null without an error when nobody knows its slug', async () => {
    const { status, body } = await ask(simulator(), '{ question(titleSlug: "no-such-problem") { title } }');
    expect([status, body]).toEqual([200, { data: { question: null } }]);
  });
});

describe('the lists of problems', () => {
  test('questionList gives 50 rows by default and never more than 100', async () => {
    const { body } = await ask(
      simulator(),
      '{ a: questionList { data { title } totalNum } b: questionList(limit: 5000) { data { title } numPerPage } }',
    );
    expect(listAt(body, 'data.a.data')).toHaveLength(50);
    expect(at(body, 'data.a.totalNum')).toBe(3200);
    expect(listAt(body, 'data.b.data')).toHaveLength(100);
  });

  test('pages of questionList are all problems, each once', async () => {
    const pages = Array.from(
      { length: 32 },
      (_, index) => `p${index}: questionList(limit: 100, skip: ${index * 100}) { data { titleSlug } }`,
    );
    const { body } = await ask(simulator(), `{ ${pages.join(' ')} }`);
    const slugs = pages.flatMap((_, index) => listAt(body, `data.p${index}.data`).map((row) => at(row, 'titleSlug')));
    expect(new Set(slugs).size).toBe(3200);
  });

  test('questionList honours its filters', async () => {
    const list = async (filters: string) => {
      const { body } = await ask(
        simulator(),
        `{ questionList(categorySlug: "", limit: 100, filters: ${filters}) { totalNum data { title difficulty isPaidOnly acRate questionFrontendId topicTags { slug } } } }`,
      );
      return { total: numberAt(body, 'data.questionList.totalNum'), rows: listAt(body, 'data.questionList.data') };
    };
    const hard = await list('{ difficulty: HARD, premiumOnly: true }');
    expect(hard.rows.every((row) => at(row, 'difficulty') === 'Hard' && at(row, 'isPaidOnly') === true)).toBe(true);
    expect(hard.total).toBe(problems.filter((problem) => problem.difficulty === 'Hard' && problem.isPaidOnly).length);
    const both = await list('{ tags: ["array", "string"] }');
    expect(both.total).toBe(
      problems.filter(({ topics }) => ['array', 'string'].every((slug) => topics.some((topic) => topic.slug === slug)))
        .length,
    );
    const rates = (await list('{ orderBy: AC_RATE, sortOrder: DESCENDING }')).rows.map((row) =>
      numberAt(row, 'acRate'),
    );
    expect(rates).toEqual(rates.toSorted((left, right) => right - left));
    expect((await list('{ searchKeywords: "two sum" }')).rows.map((row) => at(row, 'title'))).toEqual(['Two Sum']);
    expect((await list('{ status: AC }')).total).toBe(0);
  });

  test('problemsetQuestionListV2 spells and counts otherwise', async () => {
    const { body } = await ask(
      simulator(),
      '{ problemsetQuestionListV2(limit: 1, filters: { filterCombineType: ALL, difficultyFilter: { difficulties: [EASY], operator: IS } }) { totalLength hasMore questions { id questionFrontendId difficulty paidOnly acRate status topicTags { slug nameTranslated } } } }',
    );
    expect(at(body, 'data.problemsetQuestionListV2.totalLength')).toBe(764);
    const row = at(body, 'data.problemsetQuestionListV2.questions.0');
    expect(row).toMatchObject({ id: 1, questionFrontendId: '1', difficulty: 'EASY', paidOnly: false, status: 'TO_DO' });
    expect(numberAt(row, 'acRate')).toBeLessThan(1);
  });

  test('a topic knows its problems, and the tags are one connection', async () => {
    const { body } = await ask(
      simulator(),
      '{ topicTag(slug: "trie") { questionIds } questionTopicTags(first: 3) { totalNum edges { cursor node { slug } } pageInfo { hasNextPage endCursor } } }',
    );
    expect(listAt(body, 'data.topicTag.questionIds')).toHaveLength(
      problems.filter(({ topics }) => topics.some(({ slug }) => slug === 'trie')).length,
    );
    const next = await ask(
      simulator(),
      'query($after: String) { questionTopicTags(first: 1, after: $after) { edges { node { slug } } } }',
      {
        after: at(body, 'data.questionTopicTags.pageInfo.endCursor'),
      },
    );
    expect(numberAt(body, 'data.questionTopicTags.totalNum')).toBeGreaterThanOrEqual(70);
    expect(at(next.body, 'data.questionTopicTags.edges.0.node.slug')).toBe('math');
  });
});
