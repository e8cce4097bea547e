/** Accepted, failed and untouched problems of an account by difficulty. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { progress } from '../../domain/progress.ts';
import type { Progress, ProgressCount } from '../../domain/progress.ts';
import type { UserProgressFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import type { OfUser } from './of-user.ts';
import { percent } from './percent.ts';
import { rowsByDifficulty } from './rows-by-difficulty.ts';
import type { WireSchema } from './wire-schema.ts';

const difficulty = z.enum(['EASY', 'MEDIUM', 'HARD']);
const countRows = rowsByDifficulty(z.object({ difficulty, count }));

const wire = z.object({
  numAcceptedQuestions: countRows,
  numFailedQuestions: countRows,
  numUntouchedQuestions: countRows,
  userSessionBeatsPercentage: rowsByDifficulty(z.object({ difficulty, percentage: percent.nullable() })),
  totalQuestionBeatsPercentage: percent.nullable(),
}) satisfies WireSchema<UserProgressFragment>;

export const userProgress: UpstreamField<OfUser, Progress> = {
  name: 'userProgress',
  root: 'userProfileUserQuestionProgressV2',
  rootIsNonNull: true,
  rootArguments: ({ username }) => ({ userSlug: { type: 'String!', value: username } }),
  fragment: /* GraphQL */ `
    fragment UserProgress on UserQuestionProgressNodeV2 {
      numAcceptedQuestions {
        difficulty
        count
      }
      numFailedQuestions {
        difficulty
        count
      }
      numUntouchedQuestions {
        difficulty
        count
      }
      userSessionBeatsPercentage {
        difficulty
        percentage
      }
      totalQuestionBeatsPercentage
    }
  `,
  weight: 1,
  parse: (answer) => found(toProgress(wire.parse(answer))),
  value: progress,
};

function toProgress(answer: z.output<typeof wire>): Progress {
  const countOf = (name: 'easy' | 'medium' | 'hard'): ProgressCount => ({
    accepted: answer.numAcceptedQuestions[name].count,
    failed: answer.numFailedQuestions[name].count,
    untouched: answer.numUntouchedQuestions[name].count,
    beatsPercentage: answer.userSessionBeatsPercentage[name].percentage,
  });
  return {
    easy: countOf('easy'),
    medium: countOf('medium'),
    hard: countOf('hard'),
    beatsPercentage: answer.totalQuestionBeatsPercentage,
  };
}
