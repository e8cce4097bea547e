/** Topic as an entity: a reference has a slug alone, and the list of all topics knows the name. */
import { parseSlug } from '../domain/slug.ts';
import type { TopicResolvers } from '../generated/resolver-types.ts';
import { topicListLookup } from '../loaders/problem-lookups.ts';

export const Topic: TopicResolvers = {
  __resolveReference: async ({ slug }, { loader }) => {
    const wanted = parseSlug('slug', slug);
    const { value } = await loader.load(topicListLookup({}));
    const topic = value?.find(({ slug: known }) => known === wanted);
    return topic ? { ...topic } : null;
  },
};
