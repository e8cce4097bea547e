/** The rated contests that an account attended, newest first. */
import { z } from 'zod';
import { contestTimes, latestFirst } from '../../domain/contest.ts';
import { contestHistory as value } from '../../domain/contest-history.ts';
import type { ContestAttendance } from '../../domain/contest-history.ts';
import { count } from '../../domain/count.ts';
import type { ContestHistoryFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import type { OfUser } from './of-user.ts';
import { rating } from './rating.ts';
import { unixSeconds } from './unix-seconds.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  attended: z.boolean(),
  rating,
  ranking: count,
  trendDirection: z.enum(['UP', 'DOWN', 'NONE']).nullable(),
  problemsSolved: count,
  totalProblems: count,
  finishTimeInSeconds: count,
  contest: z.object({
    title: z.string(),
    titleSlug: z.string().min(1),
    startTime: unixSeconds,
    duration: count,
  }),
}) satisfies WireSchema<ContestHistoryFragment>;

/** Most of several hundred rows are of contests that the account skipped: nothing is asked of them. */
const row = z.discriminatedUnion('attended', [
  z.object({ attended: z.literal(false) }),
  wire.extend({ attended: z.literal(true) }),
]);

export const contestHistory: UpstreamField<OfUser, readonly ContestAttendance[]> = {
  name: 'contestHistory',
  root: 'userContestRankingHistory',
  rootIsNonNull: false,
  rootArguments: ({ username }) => ({ username: { type: 'String', value: username } }),
  fragment: /* GraphQL */ `
    fragment ContestHistory on UserContestRankingHistoryNode {
      attended
      rating
      ranking
      trendDirection
      problemsSolved
      totalProblems
      finishTimeInSeconds
      contest {
        title
        titleSlug
        startTime
        duration
      }
    }
  `,
  weight: 1,
  // Null without an error is not absence here: an unknown name comes with an error.
  parse: (answer) => found(toContestHistory(z.array(row).nullable().parse(answer) ?? [])),
  value,
};

function toContestHistory(rows: readonly z.output<typeof row>[]): ContestAttendance[] {
  return rows
    .flatMap((each) => (each.attended ? [toAttendance(each)] : []))
    .sort((a, b) => latestFirst(a.contest, b.contest));
}

function toAttendance(row: z.output<typeof wire>): ContestAttendance {
  const { title, titleSlug, startTime, duration } = row.contest;
  return {
    contest: { titleSlug, title, ...contestTimes(startTime, duration) },
    rating: row.rating,
    ranking: row.ranking,
    trend: row.trendDirection ?? 'NONE',
    problemsSolved: row.problemsSolved,
    totalProblems: row.totalProblems,
    finishTimeSeconds: row.finishTimeInSeconds,
  };
}
