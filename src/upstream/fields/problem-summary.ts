/** What the catalogue says of one problem. */
import { problemSummary as value } from '../../domain/problem-summary.ts';
import type { ProblemSummary } from '../../domain/problem-summary.ts';
import type { ProblemSummaryFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import { problemRoot } from './problem-root.ts';
import type { OfProblem } from './problem-root.ts';
import { problemRow, withProblemRow } from './problem-row.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = problemRow satisfies WireSchema<ProblemSummaryFragment>;

export const problemSummary: UpstreamField<OfProblem, ProblemSummary> = {
  name: 'problemSummary',
  ...problemRoot,
  fragment: withProblemRow(/* GraphQL */ `
    fragment ProblemSummary on QuestionNode {
      ...ProblemRow
    }
  `),
  parse: nullIsAbsent(wire),
  value,
};
