/** The latest accepted submissions of an account. */
import { z } from 'zod';
import { submissions } from '../../domain/submission.ts';
import type { Submission } from '../../domain/submission.ts';
import type { RecentAcceptedFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import type { OfUser } from './of-user.ts';
import { recentLimit, submissionRow, toSubmission } from './submission-row.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = submissionRow satisfies WireSchema<RecentAcceptedFragment>;

export const recentAccepted: UpstreamField<OfUser, readonly Submission[]> = {
  name: 'recentAccepted',
  root: 'recentAcSubmissionList',
  rootIsNonNull: false,
  rootArguments: ({ username }) => ({
    username: { type: 'String', value: username },
    limit: { type: 'Int', value: recentLimit },
  }),
  fragment: /* GraphQL */ `
    fragment RecentAccepted on SubmissionDumpNode {
      id
      title
      titleSlug
      timestamp
      statusDisplay
      lang
    }
  `,
  weight: 1,
  // An empty list says nothing of the account: unknown names and hidden histories have it too.
  parse: (answer) => found(z.array(wire).parse(answer).map(toSubmission)),
  value: submissions,
};
