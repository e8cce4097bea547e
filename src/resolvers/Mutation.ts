/** Root fields that change something: all are for administrators, which enforce-access.ts sees to before any of them runs. */
import { everythingTag, forgettableKey, forgettablePattern, kindTagOf, nameTags } from '../loaders/forgettable.ts';
import { parseSlug } from '../domain/slug.ts';
import { parseUsername } from '../domain/username.ts';
import type { DataKind, Forgotten, MutationResolvers } from '../generated/resolver-types.ts';
import { apiKeyMutations } from './api-keys.ts';
import type { Context } from './context.ts';

export const Mutation: MutationResolvers = {
  forgetUser: (_, { username }, context) => forget(context, nameTags.user(parseUsername(username))),
  forgetProblem: (_, { titleSlug }, context) => forget(context, nameTags.problem(parseSlug('titleSlug', titleSlug))),
  forgetContest: (_, { titleSlug }, context) => forget(context, nameTags.contest(parseSlug('titleSlug', titleSlug))),
  forgetLookup: (_, { key }, context) => forget(context, forgettableKey(key)),
  forgetKind: (_, { kind }, context) => forget(context, kindTagOf(toKind(kind))),
  forgetMatching: (_, { pattern }, context) => forget(context, forgettablePattern(pattern)),
  forgetEverything: (_, __, context) => forget(context, everythingTag),
  ...apiKeyMutations,
};

async function forget({ administration }: Context, tag: string): Promise<Forgotten> {
  const { mark, reach } = await administration.forget(tag);
  return {
    tag: mark.tag,
    forgottenAt: new Date(mark.forgottenAtMs).toISOString(),
    reach: reach === 'fleet' ? 'FLEET' : 'PROCESS',
  };
}

function toKind(kind: DataKind): Lowercase<DataKind> {
  return kind.toLowerCase() as Lowercase<DataKind>;
}
