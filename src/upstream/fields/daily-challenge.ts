/** The daily challenge of the running UTC day. */
import { daily } from '../../domain/daily.ts';
import type { Daily } from '../../domain/daily.ts';
import type { DailyChallengeFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { dailyRow } from './daily-row.ts';
import { noArguments } from './no-arguments.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import { withProblemRow } from './problem-row.ts';
import type { WireSchema } from './wire-schema.ts';

/** LeetCode takes no day. It is part of the key, so that yesterday's answer is not found for today. */
export interface OfToday {
  /** Null for whatever the running day is. */
  readonly day: string | null;
}

const wire = dailyRow satisfies WireSchema<DailyChallengeFragment>;

export const dailyChallenge: UpstreamField<OfToday, Daily> = {
  name: 'dailyChallenge',
  root: 'activeDailyCodingChallengeQuestion',
  rootIsNonNull: false,
  rootArguments: noArguments,
  fragment: withProblemRow(/* GraphQL */ `
    fragment DailyChallenge on DailyChallengeNodeV2 {
      date
      question {
        ...ProblemRow
      }
    }
  `),
  weight: 1,
  parse: nullIsAbsent(wire),
  value: daily,
};
