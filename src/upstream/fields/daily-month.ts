/** The daily challenges of a month so far, first day first. */
import { z } from 'zod';
import { dailyMonth as value } from '../../domain/daily.ts';
import type { Daily } from '../../domain/daily.ts';
import type { DailyMonthFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { dailyRow } from './daily-row.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import { withProblemRow } from './problem-row.ts';
import type { WireSchema } from './wire-schema.ts';

export interface OfMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const wire = z.object({ challenges: z.array(dailyRow) }) satisfies WireSchema<DailyMonthFragment>;

export const dailyMonth: UpstreamField<OfMonth, readonly Daily[]> = {
  name: 'dailyMonth',
  root: 'dailyCodingChallengeV2',
  rootIsNonNull: false,
  rootArguments: ({ year, month }) => ({
    year: { type: 'Int', value: year },
    month: { type: 'Int', value: month },
  }),
  fragment: withProblemRow(/* GraphQL */ `
    fragment DailyMonth on CodingChallengeNodeV2 {
      challenges {
        date
        question {
          ...ProblemRow
        }
      }
    }
  `),
  weight: 1,
  parse: nullIsAbsent(
    wire.transform(({ challenges }) => challenges.toSorted((a, b) => a.date.localeCompare(b.date, 'en'))),
  ),
  value,
};
