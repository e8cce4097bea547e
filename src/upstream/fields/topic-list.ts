/** All topics of problems, by name. */
import { z } from 'zod';
import { topic, topics } from '../../domain/topic.ts';
import type { Topic } from '../../domain/topic.ts';
import type { TopicListFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { noArguments } from './no-arguments.ts';
import type { NoArguments } from './no-arguments.ts';
import { presentItems } from './present-items.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  edges: presentItems(z.object({ node: topic.nullable() })),
  // All come at once. If LeetCode begins to page, half of them would look like all.
  pageInfo: z.object({ hasNextPage: z.literal(false) }),
}) satisfies WireSchema<TopicListFragment>;

export const topicList: UpstreamField<NoArguments, readonly Topic[]> = {
  name: 'topicList',
  root: 'questionTopicTags',
  rootIsNonNull: false,
  rootArguments: noArguments,
  fragment: /* GraphQL */ `
    fragment TopicList on TopicTagConnection {
      edges {
        node {
          slug
          name
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  `,
  weight: 1,
  parse: (answer) => found(toTopics(wire.parse(answer))),
  value: topics,
};

function toTopics({ edges }: z.output<typeof wire>): Topic[] {
  return edges
    .map(({ node }) => node)
    .filter((node) => node !== null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
