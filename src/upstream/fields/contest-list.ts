/** All contests, newest first, those to come included. */
import { contestSummaries, latestFirst } from '../../domain/contest.ts';
import type { ContestSummary } from '../../domain/contest.ts';
import type { ContestListFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { contestRow } from './contest-row.ts';
import { noArguments } from './no-arguments.ts';
import type { NoArguments } from './no-arguments.ts';
import { presentItems } from './present-items.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = presentItems(contestRow satisfies WireSchema<ContestListFragment>);

export const contestList: UpstreamField<NoArguments, readonly ContestSummary[]> = {
  name: 'contestList',
  root: 'allContests',
  rootIsNonNull: false,
  rootArguments: noArguments,
  fragment: /* GraphQL */ `
    fragment ContestList on ContestNode {
      title
      titleSlug
      startTime
      duration
      containsPremium
    }
  `,
  weight: 1,
  parse: (answer) => found(wire.parse(answer).toSorted(latestFirst)),
  value: contestSummaries,
};
