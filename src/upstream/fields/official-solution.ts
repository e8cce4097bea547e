/** LeetCode's own solution of a problem; null for a problem without one. */
import { z } from 'zod';
import { officialSolution as value } from '../../domain/official-solution.ts';
import type { OfficialSolution } from '../../domain/official-solution.ts';
import type { OfficialSolutionFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { isoText } from './iso-text.ts';
import type { OfProblem } from './problem-root.ts';
import { unsetText } from './unset-text.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  title: unsetText,
  content: unsetText,
  canSee: z.boolean().nullable(),
  hasVideoArticle: z.boolean().nullable(),
  createdAt: isoText.nullable(),
}) satisfies WireSchema<OfficialSolutionFragment>;

export const officialSolution: UpstreamField<OfProblem, OfficialSolution | null> = {
  name: 'officialSolution',
  root: 'ugcArticleOfficialSolutionArticle',
  rootIsNonNull: false,
  rootArguments: ({ titleSlug }) => ({ questionSlug: { type: 'String!', value: titleSlug } }),
  fragment: /* GraphQL */ `
    fragment OfficialSolution on UgcArticleNode {
      title
      content
      canSee
      hasVideoArticle
      createdAt
    }
  `,
  typeIsUnknown: true,
  weight: 1,
  // Null is an answer, good for as long as a solution: most problems have none, and get none soon.
  parse: (answer) => found(wire.transform(toOfficialSolution).nullable().parse(answer)),
  value: value.nullable(),
};

function toOfficialSolution({ canSee, hasVideoArticle, ...same }: z.output<typeof wire>): OfficialSolution {
  return {
    title: same.title,
    content: canSee === false ? null : same.content,
    paidOnly: canSee === false,
    hasVideo: hasVideoArticle ?? false,
    createdAt: same.createdAt,
  };
}
