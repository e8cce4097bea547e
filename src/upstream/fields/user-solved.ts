/** Solved problems of an account by difficulty, over all its sessions. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { solved } from '../../domain/solved.ts';
import type { DifficultyCount, Solved } from '../../domain/solved.ts';
import type { UserSolvedFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import { percent } from './percent.ts';
import { rowsByDifficulty, rowsByDifficultyAndAll } from './rows-by-difficulty.ts';
import type { WireSchema } from './wire-schema.ts';

const countRow = z.object({ difficulty: z.string(), count, submissions: count });

const wire = z.object({
  submitStatsGlobal: z.object({
    acSubmissionNum: rowsByDifficultyAndAll(countRow),
    totalSubmissionNum: rowsByDifficultyAndAll(countRow),
  }),
  problemsSolvedBeatsStats: rowsByDifficulty(z.object({ difficulty: z.string(), percentage: percent.nullable() })),
}) satisfies WireSchema<UserSolvedFragment>;

export const userSolved: UpstreamField<OfUser, Solved> = {
  name: 'userSolved',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserSolved on UserNode {
      submitStatsGlobal {
        acSubmissionNum {
          difficulty
          count
          submissions
        }
        totalSubmissionNum {
          difficulty
          count
          submissions
        }
      }
      problemsSolvedBeatsStats {
        difficulty
        percentage
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toSolved)),
  value: solved,
};

function toSolved({ submitStatsGlobal, problemsSolvedBeatsStats: beats }: z.output<typeof wire>): Solved {
  const { acSubmissionNum: accepted, totalSubmissionNum: tried } = submitStatsGlobal;
  return {
    all: toDifficultyCount(accepted.all, tried.all, null),
    easy: toDifficultyCount(accepted.easy, tried.easy, beats.easy.percentage),
    medium: toDifficultyCount(accepted.medium, tried.medium, beats.medium.percentage),
    hard: toDifficultyCount(accepted.hard, tried.hard, beats.hard.percentage),
  };
}

type CountRow = z.output<typeof countRow>;

function toDifficultyCount(accepted: CountRow, tried: CountRow, beatsPercentage: number | null): DifficultyCount {
  return {
    problems: accepted.count,
    submissions: accepted.submissions,
    triedProblems: tried.count,
    triedSubmissions: tried.submissions,
    beatsPercentage,
  };
}
