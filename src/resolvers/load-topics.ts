/** Topics by name; the catalogue counts their problems, in the same wave when that is selected. */
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { parseSlug } from '../domain/slug.ts';
import type { Topic } from '../domain/topic.ts';
import { topicListLookup } from '../loaders/problem-lookups.ts';
import type { Context } from './context.ts';
import { selectedFields } from './selected-fields.ts';

export async function loadTopics(context: Context, info: GraphQLResolveInfo): Promise<readonly Topic[] | null> {
  beginCatalogue(context, info);
  return (await context.loader.load(topicListLookup({}))).value;
}

/** Null when there is no such topic. */
export async function loadTopic(slug: unknown, context: Context, info: GraphQLResolveInfo): Promise<Topic | null> {
  const wanted = parseSlug('slug', slug);
  const topics = await loadTopics(context, info);
  return topics?.find((topic) => topic.slug === wanted) ?? null;
}

export async function countProblems(slug: string, { catalogue, loader, ratings }: Context): Promise<number> {
  return (await catalogue.load(loader, ratings)).countOfTopic(slug);
}

/** So that the catalogue's first page goes into the document that asks for the topics. */
function beginCatalogue({ catalogue, loader, ratings }: Context, info: GraphQLResolveInfo): void {
  const type = info.schema.getType('Topic');
  if (!isObjectType(type)) throw new Error('Topic is no object type of the schema');
  if (!selectedFields(info.fieldNodes, type, info).some(({ name }) => name === 'problemCount')) return;
  catalogue.load(loader, ratings).catch(() => {
    // Told by the field that loads it again.
  });
}
