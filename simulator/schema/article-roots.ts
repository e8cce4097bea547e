/** Root fields about articles and threads. */
import { editorialOf, forumThreads, solutionsBy, solutionsFor } from '../data/articles.ts';
import type { ArticleShelf } from '../data/articles.ts';
import { findUser } from '../data/user-name.ts';
import type { World } from '../data/world.ts';
import { toArticleConnection, toOfficialArticleNode } from './article-node.ts';
import type { ArticleListArgs } from './article-node.ts';
import { missingTagSlugs } from './leetcode-error.ts';
import { toThreadNode } from './thread-node.ts';

// Unknown users and problems have no articles; no error was ever seen for them.
const EMPTY_SHELF: ArticleShelf = {
  total: 0,
  at: () => {
    throw new Error('Could not take an article, because the shelf is empty.');
  },
};

export function articleRoots(world: World) {
  const problemOf = (slug: string | null | undefined) => world.catalogue.bySlug.get(slug ?? '') ?? null;
  return {
    ugcArticleUserSolutionArticles: (args: ArticleListArgs & { username: string }) => {
      const user = findUser(args.username);
      return toArticleConnection(world, user === null ? EMPTY_SHELF : solutionsBy(world, user), args);
    },
    ugcArticleSolutionArticles: (args: ArticleListArgs & { questionSlug: string }) => {
      const problem = problemOf(args.questionSlug);
      return toArticleConnection(world, problem === null ? EMPTY_SHELF : solutionsFor(world, problem), args);
    },
    ugcArticleOfficialSolutionArticle: ({ questionSlug }: { questionSlug: string }) => {
      const problem = problemOf(questionSlug);
      const article = problem === null ? null : editorialOf(world, problem);
      return article === null ? null : toOfficialArticleNode(world, article);
    },
    ugcArticleDiscussionArticles: (
      args: ArticleListArgs & { keywords: readonly string[]; tagSlugs?: readonly string[] | null },
    ) => {
      if (args.tagSlugs == null) throw missingTagSlugs();
      return toArticleConnection(world, forumThreads(world, args.keywords), args);
    },
    questionDiscussionTopic: ({ questionSlug }: { questionSlug?: string | null }) => {
      const problem = problemOf(questionSlug);
      return problem === null ? null : toThreadNode(world, problem);
    },
  };
}
