/** From a slug to a Contest: the one way in for every field, reference and global id that leads to one. */
import type { GraphQLResolveInfo } from 'graphql';
import { parseSlug } from '../domain/slug.ts';
import { contestQuestionsLookup, contestSummaryLookup } from '../loaders/contest-lookups.ts';
import type { Context } from './context.ts';
import type { ContestParent } from './parents.ts';
import { loadWave, type Wave } from './wave.ts';

const contestWave: Wave<string> = {
  typeName: 'Contest',
  lookupsByField: new Map([['questions', (titleSlug: string) => [contestQuestionsLookup({ titleSlug })]]]),
};

/** Null when there is no such contest. */
export async function loadContest(
  slug: string,
  { loader }: Context,
  info: GraphQLResolveInfo,
): Promise<ContestParent | null> {
  const titleSlug = parseSlug('titleSlug', slug);
  loadWave(loader, contestWave, titleSlug, info);
  const { value } = await loader.load(contestSummaryLookup({ titleSlug }));
  return value && { ...value };
}
