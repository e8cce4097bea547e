/** Fields of Article that lead elsewhere. */
import { articleUrl } from '../domain/article.ts';
import type { ArticleResolvers } from '../generated/resolver-types.ts';
import { loadNamedProblem } from './load-problem.ts';

export const Article: ArticleResolvers = {
  problem: ({ problemSlug }, _, context, info) =>
    problemSlug === null ? null : loadNamedProblem(problemSlug, context, info),
  url: articleUrl,
};
