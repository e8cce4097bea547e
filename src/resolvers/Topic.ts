/** Topic as an entity: a reference has a slug alone, and the list of all topics knows the name. */
import type { TopicResolvers } from '../generated/resolver-types.ts';
import { countProblems, loadTopic } from './load-topics.ts';

export const Topic: TopicResolvers = {
  __resolveReference: async ({ slug }, context, info) => {
    const topic = await loadTopic(slug, context, info);
    // A copy: Apollo's subgraph writes `__typename` into what a reference leads to, and lists are frozen.
    return topic && { ...topic };
  },
  problemCount: ({ slug }, _, context) => countProblems(slug, context),
};
