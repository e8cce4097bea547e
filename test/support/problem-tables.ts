/** Whole lists of problems with their ratings, to be compared with answers: the recorded one where it is, and an invented one. */
import { existsSync, readFileSync } from 'node:fs';
import { createCatalogue } from '../../simulator/data/catalogue.ts';

/** A problem as LeetCode's list gives it. */
export interface ListedProblem {
  readonly frontendQuestionId: string;
  readonly title: string;
  readonly titleSlug: string;
  readonly difficulty: string;
  readonly paidOnly: boolean;
  readonly categoryTitle: string;
  /** 0 to 100. */
  readonly acRate: number;
  readonly totalAcceptedRaw: number;
  readonly totalSubmissionRaw: number;
  readonly likes: number;
  readonly dislikes: number;
  readonly topicTags: readonly { readonly slug: string; readonly name: string }[];
  readonly hasSolution: boolean;
  readonly hasVideoSolution: boolean;
}

export interface ProblemTable {
  readonly name: string;
  /** In no order that matters. */
  readonly problems: readonly ListedProblem[];
  /** Text of a table of ratings. */
  readonly ratings: string;
}

const folder = new URL('../../../shared/leetcode/recorded/', import.meta.url);

/** The invented one always, the real one where it lies beside the project. */
export function problemTables(): ProblemTable[] {
  const real = existsSync(folder) ? [recordedTable()] : [];
  if (real.length === 0)
    process.stderr.write(`The real problem list is not walked, because it is not beside the project.\n`);
  return [inventedTable(), ...real];
}

function recordedTable(): ProblemTable {
  const byNumber = JSON.parse(readFileSync(new URL('problems.json', folder), 'utf8')) as Record<string, ListedProblem>;
  return {
    name: 'the real list of 2026-08-08',
    problems: Object.values(byNumber),
    ratings: readFileSync(new URL('problem-ratings.tsv', folder), 'utf8'),
  };
}

function inventedTable(): ProblemTable {
  const problems = createCatalogue(7).problems.map((problem): ListedProblem => ({
    ...problem,
    frontendQuestionId: String(problem.number),
    paidOnly: problem.isPaidOnly,
    categoryTitle: problem.category,
    acRate: (100 * problem.accepted) / problem.submissions,
    totalAcceptedRaw: problem.accepted,
    totalSubmissionRaw: problem.submissions,
    topicTags: problem.topics,
  }));
  return { name: 'an invented list', problems, ratings: ratingsOf(problems) };
}

/** Every third problem was in a contest. Some ratings are equal, so that ties are met. */
function ratingsOf(problems: readonly ListedProblem[]): string {
  const rated = problems.filter((_, index) => index % 3 === 0);
  const rows = rated.map(({ frontendQuestionId, title, titleSlug }, index) =>
    [
      1100 + ((Number(frontendQuestionId) * 7919) % 2500) / 4,
      frontendQuestionId,
      title,
      title,
      titleSlug,
      `weekly-contest-${100 + Math.floor(index / 4)}`,
      `Q${(index % 4) + 1}`,
    ].join('\t'),
  );
  return ['Rating\tID\tTitle\tTitle ZH\tTitle Slug\tContest Slug\tProblem Index', ...rows, ''].join('\n');
}
