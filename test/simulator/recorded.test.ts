/** The simulator's answers have the shapes of real ones. The real ones lie beside the project, not in it: without them only shapes.test.ts speaks. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createCatalogue } from '../../simulator/data/catalogue.ts';
import { TOPICS } from '../../simulator/data/topics.ts';
import { ask, at } from './ask.ts';
import { differences, selectLike, typeOfRoot } from './recorded-shape.ts';
import { withSimulator } from './with-simulator.ts';

const FOLDER = new URL('../../../shared/leetcode/recorded/', import.meta.url);
const hasRecordings = existsSync(FOLDER);
if (!hasRecordings)
  process.stderr.write(`Recorded answers are not compared, because ${FOLDER.pathname} is not there.\n`);
const describeRecorded = hasRecordings ? describe : describe.skip;

const simulator = withSimulator();

/** How each recorded root is asked of the simulator. Aliases are those of the recorded client. */
const ASKED: Readonly<Record<string, string>> = {
  activeDailyCodingChallengeQuestion: 'activeDailyCodingChallengeQuestion',
  allContests: 'allContests',
  allQuestionsCount: 'allQuestionsCount',
  currentTimestamp: 'currentTimestamp',
  matchedUser: 'matchedUser(username: "bob")',
  problemsetQuestionList: 'problemsetQuestionList: questionList(limit: 1)',
  problemsetQuestionListV2: 'problemsetQuestionListV2(limit: 3)',
  question: 'question(titleSlug: "two-sum")',
  recentAcSubmissionList: 'recentAcSubmissionList(username: "bob")',
  recentSubmissionList: 'recentSubmissionList(username: "bob")',
  submissionList: 'submissionList',
  topTwoContests: 'topTwoContests',
  userContestRanking: 'userContestRanking(username: "bob")',
  userContestRankingHistory: 'userContestRankingHistory(username: "bob")',
  userProfileUserQuestionProgressV2: 'userProfileUserQuestionProgressV2(userSlug: "bob")',
};

// Gone since 2022, when it was recorded.
const GONE: readonly string[] = ['brightTitle'];

const RECORDED_ANSWERS: readonly string[] = [
  'allContests_head_2022-02.json',
  'anonymous_submissionList_2026-09.json',
  'dailyProblem.json',
  'problemsetQuestionListV2_limit3_2025.json',
  'questionList_row_2026-09.json',
  'question_two-sum_2025.json',
  'question_two-sum_console_2024-12.json',
  'question_two-sum_title_2024-12.json',
  'recentAcSubmissionList.json',
  'recentSubmissions.json',
  'singleUser.json',
  'singleUserContests.json',
  'topTwoContests_2026-08.json',
  'user_snapshot_A_2024-07.json',
  'userProfileUserQuestionProgressV2_2025.json',
];

describeRecorded('a recorded answer', () => {
  test.each(RECORDED_ANSWERS)('%s has the keys and types of ours', async (file) => {
    const recorded = readRecorded(file, 'data');
    const roots = Object.entries(recorded).filter(([root]) => !GONE.includes(root));
    const query = roots
      .map(([root, value]) => `${ASKED[root] ?? root} ${selectLike(value, typeOfRoot(root))}`)
      .join(' ');
    const { status, body } = await ask(simulator(), `{ ${query} }`);
    expect(at(body, 'errors')).toBeUndefined();
    expect(status).toBe(200);
    expect(roots.flatMap(([root, value]) => differences(value, at(body, `data.${root}`), root))).toEqual([]);
  });

  test.each([
    ['error_matchedUser_nonexistent_2026-07.json', '{ matchedUser(username: "nobody") { username } }'],
    ['error_calendar_no_permission_2026-09.json', '{ matchedUser(username: "hidden") { userCalendar { streak } } }'],
    [
      'error_contest_nonexistent_2021-05.json',
      '{ userContestRanking(username: "nobody") { rating } userContestRankingHistory(username: "nobody") { rating } }',
    ],
    ['error_v2_search_anonymous_2026-09.json', '{ problemsetQuestionListV2(searchKeyword: "x") { totalLength } }'],
    ['error_validation_unknown_root_field_2026-09.json', '{ problemsetQuestionList { total } }'],
    ['empty_recentAc_nonexistent_2026-07.json', '{ recentAcSubmissionList(username: "nobody") { id } }'],
  ])('%s has the texts, paths and data of ours', async (file, query) => {
    const recorded = readRecorded(file);
    const { body } = await ask(simulator(), query);
    expect(at(body, 'data')).toEqual(at(recorded, 'data'));
    const errors = at(recorded, 'errors');
    const list = Array.isArray(errors) ? errors : [];
    list.forEach((_, index) => {
      for (const part of ['message', 'path', 'extensions'].map((name) => `errors.${index}.${name}`)) {
        // Old recordings and abridged ones lack some parts.
        if (at(recorded, part) !== undefined) expect(at(body, part)).toEqual(at(recorded, part));
      }
    });
  });
});

describeRecorded('the recorded list of problems', () => {
  const rowSchema = z.object({
    difficulty: z.string(),
    paidOnly: z.boolean(),
    categoryTitle: z.string(),
    hasSolution: z.boolean(),
    topicTags: z.array(z.object({ slug: z.string(), name: z.string(), id: z.string() })),
  });
  const real = () => Object.values(z.record(z.string(), rowSchema).parse(readRecorded('problems.json')));

  test('has the proportions of ours', () => {
    const { problems } = createCatalogue(1);
    const rows = real();
    const shares: readonly (readonly [real: number, ours: number])[] = [
      ...['Easy', 'Medium', 'Hard'].map(
        (name) =>
          [
            rows.filter((row) => row.difficulty === name).length,
            problems.filter((problem) => problem.difficulty === name).length,
          ] as const,
      ),
      ...['Algorithms', 'Database', 'JavaScript', 'pandas', 'Concurrency', 'Shell'].map(
        (name) =>
          [
            rows.filter((row) => row.categoryTitle === name).length,
            problems.filter((problem) => problem.category === name).length,
          ] as const,
      ),
      [rows.filter((row) => row.paidOnly).length, problems.filter((problem) => problem.isPaidOnly).length],
      [rows.filter((row) => row.hasSolution).length, problems.filter((problem) => problem.hasSolution).length],
      [
        rows.filter((row) => row.topicTags.length === 0).length,
        problems.filter((problem) => problem.topics.length === 0).length,
      ],
    ];
    for (const [theirs, ours] of shares) expect(ours / problems.length).toBeCloseTo(theirs / rows.length, 3);
  });

  test('knows our topics by the same ids and names', () => {
    const known = new Map(real().flatMap((row) => row.topicTags.map(({ slug, name, id }) => [slug, `${name} ${id}`])));
    for (const { slug, name, tagId } of TOPICS) {
      const id = Buffer.from(`TopicTagNode:${tagId}`).toString('base64');
      expect(known.get(slug) ?? `${name} ${id}`).toBe(`${name} ${id}`);
    }
  });
});

function readRecorded(file: string, path?: string): object {
  const parsed: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const value = path === undefined ? parsed : at(parsed, path);
  if (typeof value !== 'object' || value === null) throw new Error(`${file} has no object at ${path ?? 'its root'}.`);
  return value;
}
