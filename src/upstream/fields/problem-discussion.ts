/** How much is said below a problem; null where there is no thread. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { discussion as value } from '../../domain/discussion.ts';
import type { Discussion } from '../../domain/discussion.ts';
import type { ProblemDiscussionFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import type { OfProblem } from './problem-root.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({ commentCount: count }) satisfies WireSchema<ProblemDiscussionFragment>;

export const problemDiscussion: UpstreamField<OfProblem, Discussion | null> = {
  name: 'problemDiscussion',
  root: 'questionDiscussionTopic',
  rootIsNonNull: false,
  rootArguments: ({ titleSlug }) => ({ questionSlug: { type: 'String', value: titleSlug } }),
  fragment: /* GraphQL */ `
    fragment ProblemDiscussion on TopicNode {
      commentCount
    }
  `,
  weight: 1,
  // Null is an answer: a problem that nobody may comment on stays one.
  parse: (answer) =>
    found(
      wire
        .transform(({ commentCount }) => ({ comments: commentCount }))
        .nullable()
        .parse(answer),
    ),
  value: value.nullable(),
};
