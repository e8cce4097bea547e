/** Problem lists that an account shows to everybody. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { problemLists } from '../../domain/problem-list.ts';
import type { ProblemLists } from '../../domain/problem-list.ts';
import type { PublicListsFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import type { OfUser } from './of-user.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  totalLength: count,
  favorites: z.array(
    z.object({
      slug: z.string().min(1),
      name: z.string(),
      description: z.string(),
      questionNumber: count,
      collectCount: count,
      viewCount: count.nullable(),
    }),
  ),
}) satisfies WireSchema<PublicListsFragment>;

export const publicLists: UpstreamField<OfUser, ProblemLists> = {
  name: 'publicLists',
  root: 'createdPublicFavoriteList',
  rootIsNonNull: true,
  rootArguments: ({ username }) => ({ userSlug: { type: 'String!', value: username } }),
  fragment: /* GraphQL */ `
    fragment PublicLists on FavoriteDetailListNode {
      totalLength
      favorites {
        slug
        name
        description
        questionNumber
        collectCount
        viewCount
      }
    }
  `,
  weight: 1,
  parse: (answer) => found(toProblemLists(wire.parse(answer))),
  value: problemLists,
};

function toProblemLists({ favorites, totalLength }: z.output<typeof wire>): ProblemLists {
  return {
    lists: favorites.map(({ slug, name, description, questionNumber, collectCount, viewCount }) => ({
      slug,
      name,
      description: description || null,
      problemCount: questionNumber,
      collectedBy: collectCount,
      views: viewCount,
    })),
    totalCount: totalLength,
  };
}
