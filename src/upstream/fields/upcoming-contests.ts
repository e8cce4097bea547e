/** Contests that have not begun, next first. */
import { z } from 'zod';
import { contestSummaries, latestFirst } from '../../domain/contest.ts';
import type { ContestSummary } from '../../domain/contest.ts';
import type { UpcomingContestsFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { contestRow } from './contest-row.ts';
import { noArguments } from './no-arguments.ts';
import type { NoArguments } from './no-arguments.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.array(contestRow satisfies WireSchema<UpcomingContestsFragment>);

export const upcomingContests: UpstreamField<NoArguments, readonly ContestSummary[]> = {
  name: 'upcomingContests',
  root: 'upcomingContests',
  rootIsNonNull: false,
  rootArguments: noArguments,
  fragment: /* GraphQL */ `
    fragment UpcomingContests on ContestNode {
      title
      titleSlug
      startTime
      duration
      containsPremium
    }
  `,
  weight: 1,
  parse: (answer) => found(wire.parse(answer).toSorted(latestFirst).reverse()),
  value: contestSummaries,
};
