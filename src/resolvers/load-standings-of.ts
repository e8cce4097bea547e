/** What certain accounts did in a contest: known from their histories, so that one document answers for any contest. */
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { parseUsername } from '../domain/username.ts';
import { ratingHistogramLookup } from '../loaders/contest-lookups.ts';
import type { Lookup } from '../loaders/lookup.ts';
import { contestHistoryLookup, userIdentityLookup } from '../loaders/user-lookups.ts';
import type { Context } from './context.ts';
import type { ContestAttendanceParent } from './parents.ts';
import { parseList } from './parse-arguments.ts';
import { selectedFields, type SelectedField } from './selected-fields.ts';
import { ifSelected } from './selects-below.ts';
import { userWave } from './user-wave.ts';
import { lookupsOfWave } from './wave.ts';

/** A class or a team. Each account costs LeetCode its whole contest history, about 150 KB (2024). */
const maxStandingsOf = 50;

function parseStandingsOf(usernames: readonly string[]): string[] {
  return parseList('usernames', usernames, maxStandingsOf).map(parseUsername);
}

/** One promise an account, null for one that did not take part or does not exist. */
export function loadStandingsOf(
  titleSlug: string,
  usernames: readonly string[],
  { loader }: Context,
): Promise<ContestAttendanceParent | null>[] {
  return parseStandingsOf(usernames).map(async (username) => {
    const [{ value: history }, { value: identity }] = await Promise.all([
      loader.load(contestHistoryLookup({ username })),
      loader.load(userIdentityLookup({ username })),
    ]);
    const attendance = history?.find(({ contest }) => contest.titleSlug === titleSlug);
    return attendance && identity ? { ...attendance, username: identity.username } : null;
  });
}

/** For the wave of a contest, with what is selected below the accounts. Refuses what is malformed. */
export function lookupsOfStandingsOf(field: SelectedField, info: GraphQLResolveInfo): readonly Lookup<unknown>[] {
  const { usernames } = field.args;
  const names = Array.isArray(usernames) ? parseStandingsOf(usernames.map(String)) : [];
  if (!isObjectType(field.type)) throw new Error('standingsOf gives no object type of the schema');
  const accounts = selectedFields([field.node], field.type, info).filter(({ name }) => name === 'user');
  const nodes = accounts.map(({ node }) => node);
  return [
    ...ifSelected(field, ['ContestAttendance.percentile'], () => ratingHistogramLookup({}), info),
    ...names.flatMap((username) => [
      contestHistoryLookup({ username }),
      userIdentityLookup({ username }),
      ...lookupsOfWave(userWave, username, info, nodes),
    ]),
  ];
}
