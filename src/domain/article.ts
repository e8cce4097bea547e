/** Articles that people post on LeetCode, as lists show them: without their text. */
import { z } from 'zod';
import { count } from './count.ts';
import { moment } from './moment.ts';

/** Articles in LeetCode's own page of them (2026): a list holds the first page. */
export const articlePageSize = 15;

const article = z
  .object({
    articleId: z.string().min(1),
    title: z.string(),
    summary: z.string().nullable(),
    createdAt: moment.nullable(),
    /** Null where the author is hidden. */
    authorUsername: z.string().nullable(),
    views: count.nullable(),
    upvotes: count,
    downvotes: count,
    /** Names of topics and languages. */
    tags: z.array(z.string()).readonly(),
    /** Slug of the problem that it solves; null where LeetCode does not say. */
    problemSlug: z.string().nullable(),
    /** What the article's address is made of, beside the problem. */
    threadId: z.string().nullable(),
    slug: z.string().nullable(),
  })
  .readonly();

/** In the order that was asked for; `totalCount` is null where LeetCode does not say. */
export const articleList = z.object({ articles: z.array(article).readonly(), totalCount: count.nullable() }).readonly();

export type Article = z.infer<typeof article>;
export type ArticleList = z.infer<typeof articleList>;

/** Null unless LeetCode named the problem: the address has no place for an article without one. */
export function articleUrl({ problemSlug, threadId, slug }: Article): string | null {
  if (problemSlug === null || threadId === null || slug === null) return null;
  return `https://leetcode.com/problems/${problemSlug}/solutions/${threadId}/${encodeURIComponent(slug)}/`;
}
