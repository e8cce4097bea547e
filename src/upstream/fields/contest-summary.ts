/** What one contest is called and when it is. */
import { contestSummary as value } from '../../domain/contest.ts';
import type { ContestSummary } from '../../domain/contest.ts';
import type { ContestSummaryFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { contestRoot } from './contest-root.ts';
import type { OfContest } from './contest-root.ts';
import { contestRow } from './contest-row.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = contestRow satisfies WireSchema<ContestSummaryFragment>;

export const contestSummary: UpstreamField<OfContest, ContestSummary> = {
  name: 'contestSummary',
  ...contestRoot,
  fragment: /* GraphQL */ `
    fragment ContestSummary on ContestNode {
      title
      titleSlug
      startTime
      duration
      containsPremium
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire),
  value,
};
