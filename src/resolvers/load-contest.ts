/** From a slug to a Contest: the one way in for every field, reference and global id that leads to one. */
import { isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { pagesOfRange } from '../domain/ranked-pages.ts';
import { parseSlug } from '../domain/slug.ts';
import { standingsPageSize } from '../domain/standings.ts';
import { contestQuestionsLookup, contestStandingsLookup, contestSummaryLookup } from '../loaders/contest-lookups.ts';
import type { Lookup } from '../loaders/lookup.ts';
import type { Context } from './context.ts';
import type { ContestParent } from './parents.ts';
import { rejecting } from './rejecting.ts';
import { selectedFields } from './selected-fields.ts';
import { lookupsOfStandingsOf } from './load-standings-of.ts';
import { parsePlaceRange } from './parse-arguments.ts';
import { whenLoaded } from './when-loaded.ts';
import { loadWave, type LookupsOfField, type Wave } from './wave.ts';

const lookupsByField: Readonly<Record<string, LookupsOfField<string>>> = {
  questions: (titleSlug) => [contestQuestionsLookup({ titleSlug })],
  standings(titleSlug, { args }) {
    const pages = pagesOfRange(parsePlaceRange(`standings/${titleSlug}`, args), standingsPageSize);
    return pages.map((page) => contestStandingsLookup({ titleSlug, page }));
  },
  standingsOf: (_, field, info) => lookupsOfStandingsOf(field, info),
};

const contestWave: Wave<string> = { typeName: 'Contest', lookupsByField: new Map(Object.entries(lookupsByField)) };

/** Fields that the slug alone answers: what names a contest need not ask about it for these. */
const answeredBySlug = new Set(['id', 'titleSlug', 'url', 'series']);

/** Null when there is no such contest. */
export function loadContest(
  slug: string,
  { loader }: Context,
  info: GraphQLResolveInfo,
): ContestParent | null | Promise<ContestParent | null> {
  return rejecting(() => {
    const titleSlug = parseSlug('titleSlug', slug);
    loadWave(loader, contestWave, titleSlug, info);
    return whenLoaded(loader.load(contestSummaryLookup({ titleSlug })), ({ value }) => value && { ...value });
  });
}

/** The same for a contest that is known to exist, so that its key alone costs nothing. */
export function loadNamedContest(
  titleSlug: string,
  context: Context,
  info: GraphQLResolveInfo,
): ContestParent | null | Promise<ContestParent | null> {
  const isKeyOnly = lookupsOfNamedContest(titleSlug, info.fieldNodes, info).length === 0;
  return isKeyOnly ? { titleSlug } : loadContest(titleSlug, context, info);
}

/** What the fields below those nodes need of a contest that is known to exist: for the wave of what names it. */
export function lookupsOfNamedContest(
  titleSlug: string,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): readonly Lookup<unknown>[] {
  const type = info.schema.getType('Contest');
  if (!isObjectType(type)) throw new Error('Contest is no object type of the schema');
  const asked = selectedFields(nodes, type, info).filter(({ name }) => !answeredBySlug.has(name));
  const parts = asked.flatMap((field) => contestWave.lookupsByField.get(field.name)?.(titleSlug, field, info) ?? []);
  return asked.length === 0 ? [] : [contestSummaryLookup({ titleSlug }), ...parts];
}
