/** A list of articles: one selection for each root that gives one, and its reading. */
import { z } from 'zod';
import type { Article, ArticleList } from '../../domain/article.ts';
import { count } from '../../domain/count.ts';
import type { ArticleRowFragment } from '../../generated/leetcode-types.ts';
import { isoText } from './iso-text.ts';
import { presentItems } from './present-items.ts';
import { unsetText } from './unset-text.ts';
import type { WireSchema } from './wire-schema.ts';

const fragment = /* GraphQL */ `
  fragment ArticleRow on UgcArticleNode {
    uuid
    title
    summary
    createdAt
    isAnonymous
    author {
      userSlug
    }
    hitCount
    reactions {
      count
      reactionType
    }
    tags {
      name
    }
    questionSlug
    topicId
    slug
  }
`;

const selection = fragment.slice(fragment.indexOf('{') + 1, fragment.lastIndexOf('}')).trim();

/** The fragment with the row's selection in place of `...ArticleRow`: an upstream field is one fragment and no more. */
export function withArticleRow(fragmentOfField: string): string {
  return fragmentOfField.replace('...ArticleRow', selection);
}

// LeetCode has other reactions than those two, and adds some; they are no votes.
const reactionType = z.enum(['UPVOTE', 'THUMBS_DOWN']).nullable().catch(null);

const row = z.object({
  uuid: z.string().min(1),
  title: z.string(),
  summary: unsetText,
  createdAt: isoText.nullable(),
  isAnonymous: z.boolean().nullable(),
  author: z.object({ userSlug: unsetText }).nullable(),
  hitCount: count.nullable(),
  reactions: presentItems(z.object({ count: count.nullable(), reactionType })).nullable(),
  tags: presentItems(z.object({ name: unsetText })).nullable(),
  questionSlug: unsetText,
  topicId: unsetText,
  slug: unsetText,
}) satisfies WireSchema<ArticleRowFragment>;

/** What a root that gives articles answers, as ours. */
export const articleConnection = z
  .object({ totalNum: count.nullable(), edges: presentItems(z.object({ node: row.nullable() })) })
  .transform(({ totalNum, edges }): ArticleList => ({
    articles: edges.flatMap(({ node }) => (node ? [toArticle(node)] : [])),
    totalCount: totalNum,
  }));

function toArticle(wire: z.output<typeof row>): Article {
  const votes = (type: 'UPVOTE' | 'THUMBS_DOWN') =>
    wire.reactions?.find((reaction) => reaction.reactionType === type)?.count ?? 0;
  return {
    articleId: wire.uuid,
    title: wire.title,
    summary: wire.summary,
    createdAt: wire.createdAt,
    authorUsername: wire.isAnonymous === true ? null : (wire.author?.userSlug ?? null),
    views: wire.hitCount,
    upvotes: votes('UPVOTE'),
    downvotes: votes('THUMBS_DOWN'),
    tags: (wire.tags ?? []).flatMap(({ name }) => name ?? []),
    problemSlug: wire.questionSlug,
    threadId: wire.topicId,
    slug: wire.slug,
  };
}
