/** How many problems LeetCode has, in all and by difficulty. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { problemTotals as value } from '../../domain/problem-totals.ts';
import type { ProblemTotals } from '../../domain/problem-totals.ts';
import type { ProblemTotalsFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { noArguments } from './no-arguments.ts';
import type { NoArguments } from './no-arguments.ts';
import { rowsByDifficultyAndAll } from './rows-by-difficulty.ts';
import type { WireSchema } from './wire-schema.ts';

const row = z.object({ difficulty: z.string(), count }) satisfies WireSchema<ProblemTotalsFragment>;
const wire = rowsByDifficultyAndAll(row);

export const problemTotals: UpstreamField<NoArguments, ProblemTotals> = {
  name: 'problemTotals',
  root: 'allQuestionsCount',
  rootIsNonNull: true,
  rootArguments: noArguments,
  fragment: /* GraphQL */ `
    fragment ProblemTotals on QuestionCountByDifficultyNode {
      difficulty
      count
    }
  `,
  weight: 1,
  parse: (answer) => found(toProblemTotals(wire.parse(answer))),
  value,
};

function toProblemTotals({ all, easy, medium, hard }: z.output<typeof wire>): ProblemTotals {
  return { all: all.count, easy: easy.count, medium: medium.count, hard: hard.count };
}
