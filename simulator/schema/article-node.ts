/** An article in the shape of `UgcArticleNode`, and lists of them. */
import type { Article, ArticleShelf } from '../data/articles.ts';
import { badgesOf } from '../data/user-badges.ts';
import type { UserName } from '../data/user-name.ts';
import { profileOf } from '../data/user-profile.ts';
import type { World } from '../data/world.ts';
import { toBadgeNode } from './badge-node.ts';

export interface ArticleListArgs {
  readonly first?: number | null;
  readonly skip?: number | null;
}

// What the site asks for at once; more was never seen.
const DEFAULT_FIRST = 15;
const MAX_FIRST = 50;

/** A page of a shelf. `first: 0` is how clients ask for the total alone. */
export function toArticleConnection(world: World, shelf: ArticleShelf, { first, skip }: ArticleListArgs) {
  const from = Math.max(0, skip ?? 0);
  const size = Math.max(0, Math.min(first ?? DEFAULT_FIRST, MAX_FIRST, shelf.total - from));
  return {
    totalNum: shelf.total,
    pageInfo: {
      hasNextPage: from + size < shelf.total,
      hasPreviousPage: from > 0,
      startCursor: null,
      endCursor: null,
    },
    edges: () => Array.from({ length: size }, (_, index) => ({ node: toArticleNode(world, shelf.at(from + index)) })),
  };
}

/** Without its text, which lists never have. */
export function toArticleNode(world: World, article: Article) {
  return {
    uuid: article.uuid,
    title: article.title,
    slug: article.slug,
    summary: `${article.title}: a summary.`,
    content: null,
    articleType: article.kind === 'DISCUSSION' ? 'DISCUSSION' : 'SOLUTION',
    status: 'OPEN',
    createdAt: toIsoText(article.createdAtMs),
    updatedAt: toIsoText(article.createdAtMs),
    author: () => (article.author === null ? null : toAuthorNode(world, article.author)),
    isLeetcode: article.kind === 'EDITORIAL',
    isSerialized: false,
    isSlate: false,
    isAnonymous: false,
    isOwner: false,
    isMyFavorite: false,
    canSee: !article.isPaid,
    canEdit: false,
    chargeType: article.isPaid ? 'PREMIUM' : 'FREE',
    hasVideoArticle: article.problem?.hasVideoSolution ?? false,
    hitCount: article.views,
    topicId: String(article.topicId),
    topic: { id: article.topicId, topLevelCommentCount: article.comments },
    reactions: [
      { count: article.upvotes, reactionType: 'UPVOTE' },
      { count: Math.floor(article.upvotes / 40), reactionType: 'THUMBS_DOWN' },
    ],
    tags: () =>
      article.problem?.topics.map(({ tagId, name, slug }) => ({ id: String(tagId), name, slug, tagType: 'TOPIC' })),
    questionSlug: article.problem?.titleSlug ?? null,
    questionTitle: article.problem?.title ?? null,
    scoreInfo: { scoreCoefficient: 1 },
  };
}

/** The editorial with its text, unless it is for subscribers. */
export function toOfficialArticleNode(world: World, article: Article) {
  const content = article.isPaid ? null : `## Overview\n\nAn editorial about ${article.title}.`;
  return { ...toArticleNode(world, article), content };
}

function toAuthorNode(world: World, user: UserName) {
  const profile = profileOf(world, user);
  return {
    userName: user.canonical,
    userSlug: user.canonical,
    realName: profile.realName,
    userAvatar: profile.avatarUrl,
    nameColor: null,
    certificationLevel: 'CERTIFICATION_LEVEL_NONE',
    activeBadge: () => badgesOf(world, user).slice(0, 1).map(toBadgeNode)[0] ?? null,
  };
}

/** With an offset, as Python writes it. */
function toIsoText(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('Z', '000+00:00');
}
