/** From a global id to the thing that it names. */
import type { GraphQLResolveInfo } from 'graphql';
import { parseGlobalId } from '../domain/global-id.ts';
import type { Context } from './context.ts';
import { loadContest } from './load-contest.ts';
import { loadProblem } from './load-problem.ts';
import { loadUser } from './load-user.ts';

export async function loadNode(id: string, context: Context, info: GraphQLResolveInfo) {
  const { type, key } = parseGlobalId(id);
  const load = { User: loadUser, Problem: loadProblem, Contest: loadContest }[type];
  const node = await load(key, context, info);
  return node && { __typename: type, ...node };
}
