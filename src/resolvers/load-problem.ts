/** From a slug or a number to a Problem: the one way in for every field, reference and global id that leads to one. */
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { parseProblemNumber } from '../domain/problem-number.ts';
import { parseSlug } from '../domain/slug.ts';
import { cataloguePageLookup, problemSummaryLookup } from '../loaders/problem-lookups.ts';
import { cataloguePageSize } from '../domain/catalogue-page.ts';
import type { Context } from './context.ts';
import { lookupsOfNamedContest } from './load-contest.ts';
import type { ProblemParent } from './parents.ts';
import { problemWave } from './problem-wave.ts';
import { rejecting } from './rejecting.ts';
import { selectedFields } from './selected-fields.ts';
import { whenLoaded } from './when-loaded.ts';
import { loadWave, type LookupsOfField, type Wave } from './wave.ts';

/** No problem has a higher number; LeetCode had 4,059 in September 2026. Spares LeetCode pages that cannot exist. */
const maxNumber = 100_000;

/** Fields that the slug alone answers: a list that names problems need not ask about them for these. */
const answeredBySlug = new Set([
  'id',
  'titleSlug',
  'url',
  'rating',
  'contest',
  'contestPosition',
  'companyTags',
  'companyTagsReason',
]);

/** Null when there is no such problem. */
export function loadProblem(
  slug: string,
  { loader, ratings }: Context,
  info: GraphQLResolveInfo,
): ProblemParent | null | Promise<ProblemParent | null> {
  return rejecting(() => {
    const titleSlug = parseSlug('titleSlug', slug);
    loadWave(loader, withContest(ratings.get(titleSlug)?.contestSlug), titleSlug, info);
    return whenLoaded(
      loader.load(problemSummaryLookup({ titleSlug })),
      ({ value, freshness }) => value && { titleSlug: value.titleSlug, summary: { value, freshness } },
    );
  });
}

/** The same for a problem that LeetCode itself named: it exists, so its key alone costs nothing. */
export function loadNamedProblem(
  titleSlug: string,
  context: Context,
  info: GraphQLResolveInfo,
): ProblemParent | null | Promise<ProblemParent | null> {
  const type = info.schema.getType('Problem');
  if (!isObjectType(type)) throw new Error('Problem is no object type of the schema');
  const isKeyOnly = selectedFields(info.fieldNodes, type, info).every(({ name }) => answeredBySlug.has(name));
  return isKeyOnly ? { titleSlug, summary: undefined } : loadProblem(titleSlug, context, info);
}

/**
 * LeetCode has no lookup by number, but lists by number, 100 a page, nearly without gaps (4,013 numbers up to 4013 in
 * August 2026). A gap moves a problem to an earlier page, never to a later one: at most a few pages back are asked.
 */
export async function loadProblemByNumber(number: unknown, { loader }: Context): Promise<ProblemParent | null> {
  const wanted = parseProblemNumber(number);
  if (wanted > maxNumber) return null;
  let page = Math.floor((wanted - 1) / cataloguePageSize);
  while (page >= 0) {
    const { value, freshness } = await loader.load(cataloguePageLookup({ page }));
    if (!value) return null;
    const problem = value.problems.find((row) => row.number === wanted);
    if (problem) return { titleSlug: problem.titleSlug, summary: { value: problem, freshness } };
    const [first] = value.problems;
    if (first && first.number < wanted) return null;
    const lastPage = Math.ceil(value.totalCount / cataloguePageSize) - 1;
    page = Math.min(page - 1, lastPage);
  }
  return null;
}

/** A problem's contest is known from its rating, so it need not wait for the problem. */
function withContest(contestSlug: string | undefined): Wave<string> {
  if (contestSlug === undefined) return problemWave;
  const contest: LookupsOfField<string> = (_, { node }, info) => lookupsOfNamedContest(contestSlug, [node], info);
  return { ...problemWave, lookupsByField: new Map([...problemWave.lookupsByField, ['contest', contest]]) };
}
