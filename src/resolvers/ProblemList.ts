/** Fields of ProblemList that the answer does not hold. */
import { problemListUrl } from '../domain/problem-list.ts';
import type { ProblemListResolvers } from '../generated/resolver-types.ts';

export const ProblemList: ProblemListResolvers = { url: problemListUrl };
