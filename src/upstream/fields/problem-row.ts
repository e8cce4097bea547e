/** A problem in LeetCode's lists: one selection for each place that shows one, and its reading. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { problemNumber } from '../../domain/problem-number.ts';
import type { ProblemSummary } from '../../domain/problem-summary.ts';
import type { ProblemRowFragment } from '../../generated/leetcode-types.ts';
import { jsonText } from './json-text.ts';
import { percent } from './percent.ts';
import { unsetText } from './unset-text.ts';
import { wireDifficulty } from './wire-difficulty.ts';
import type { WireSchema } from './wire-schema.ts';

const fragment = /* GraphQL */ `
  fragment ProblemRow on QuestionNode {
    titleSlug
    questionFrontendId
    title
    difficulty
    isPaidOnly
    categoryTitle
    acRate
    stats
    likes
    dislikes
    topicTags {
      slug
      name
    }
    hasSolution
    hasVideoSolution
  }
`;

const selection = fragment.slice(fragment.indexOf('{') + 1, fragment.lastIndexOf('}')).trim();

/** The fragment with the row's selection in place of `...ProblemRow`: an upstream field is one fragment and no more. */
export function withProblemRow(fragmentOfField: string): string {
  return fragmentOfField.replace('...ProblemRow', selection);
}

const wire = z.object({
  titleSlug: z.string().min(1),
  questionFrontendId: z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number)
    .pipe(problemNumber),
  title: z.string(),
  difficulty: wireDifficulty,
  isPaidOnly: z.boolean(),
  categoryTitle: unsetText,
  acRate: percent.nullable(),
  stats: jsonText(z.object({ totalAcceptedRaw: count, totalSubmissionRaw: count })).nullable(),
  likes: count.nullable(),
  dislikes: count.nullable(),
  topicTags: z.array(z.object({ slug: z.string().min(1), name: z.string() })).nullable(),
  hasSolution: z.boolean(),
  hasVideoSolution: z.boolean(),
}) satisfies WireSchema<ProblemRowFragment>;

export const problemRow = wire.transform(toProblemSummary);

function toProblemSummary(row: z.output<typeof wire>): ProblemSummary {
  return {
    titleSlug: row.titleSlug,
    number: row.questionFrontendId,
    title: row.title,
    difficulty: row.difficulty,
    paidOnly: row.isPaidOnly,
    category: row.categoryTitle,
    acceptance: row.acRate,
    acceptedSubmissions: row.stats?.totalAcceptedRaw ?? null,
    totalSubmissions: row.stats?.totalSubmissionRaw ?? null,
    likes: row.likes,
    dislikes: row.dislikes,
    topics: row.topicTags ?? [],
    hasSolution: row.hasSolution,
    hasVideoSolution: row.hasVideoSolution,
  };
}
