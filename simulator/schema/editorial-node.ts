/** The editorial of a problem in its older shape, `ArticleNode`. */
import { editorialOf, threadIdOf } from '../data/articles.ts';
import type { Problem } from '../data/catalogue.ts';
import type { World } from '../data/world.ts';
import { toThreadNode } from './thread-node.ts';

/** Null for a problem without one. A paid one shows that it exists and not what it says. */
export function toEditorialNode(world: World, problem: Problem) {
  const article = editorialOf(world, problem);
  if (article === null) return null;
  return {
    id: String(article.topicId),
    title: article.title,
    slug: article.slug,
    titleSlug: problem.titleSlug,
    url: `/articles/${problem.titleSlug}/`,
    content: article.isPaid ? null : `## Approach\n\nThink of ${problem.title.toLowerCase()} as a search.`,
    canSeeDetail: !article.isPaid,
    paidOnly: article.isPaid,
    hasVideoSolution: problem.hasVideoSolution,
    paidOnlyVideo: true,
    contentTypeId: '107',
    topicId: threadIdOf(world, problem),
    rating: {
      id: String(article.topicId),
      average: (3 + (article.views % 20) / 10).toFixed(3),
      count: article.upvotes,
      userRating: null,
    },
    topic: () => toThreadNode(world, problem),
  };
}
