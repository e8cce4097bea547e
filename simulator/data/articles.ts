/** Articles: solutions of the community, editorials, forum threads. Made from the place in their list. */
import type { Problem } from './catalogue.ts';
import { createRandom, pickAt } from './random.ts';
import { findUser } from './user-name.ts';
import type { UserName } from './user-name.ts';
import { profileOf } from './user-profile.ts';
import { DAY_MS } from './utc-time.ts';
import type { Site, World } from './world.ts';

export interface Article {
  readonly uuid: string;
  readonly topicId: number;
  readonly title: string;
  readonly slug: string;
  readonly kind: 'SOLUTION' | 'DISCUSSION' | 'EDITORIAL';
  /** Null for editorials, which the site itself writes. */
  readonly author: UserName | null;
  readonly problem: Problem | null;
  readonly createdAtMs: number;
  readonly views: number;
  readonly upvotes: number;
  readonly comments: number;
  readonly isPaid: boolean;
}

/** A list whose articles are made when they are looked at. */
export interface ArticleShelf {
  readonly total: number;
  at(index: number): Article;
}

const SOLUTION_TITLES: readonly string[] = [
  'Short and readable',
  'One pass, no tricks',
  'From slow to fast in 3 steps',
];
const THREAD_TITLES: readonly string[] = ['How I plan my week', 'A question about ratings', 'Typo in an example?'];
/** No article is newer, so that an article keeps its date while the clock moves. */
const NEWEST_MS = Date.UTC(2026, 7, 1);
/** The forum says 3000 when there are more threads. */
const MAX_THREADS = 3000;

export function solutionsFor(world: World, problem: Problem): ArticleShelf {
  const total = Math.round(problem.likes / 4) + 1;
  return shelf(total, (index) => {
    const random = createRandom(world.seed, 'author', problem.number, index);
    return toArticle(world, 'SOLUTION', findUser(`writer_${random.int(1, 500)}`), problem, index);
  });
}

export function solutionsBy(world: World, user: UserName): ArticleShelf {
  const random = createRandom(world.seed, user.key, 'written');
  const start = random.next();
  return shelf(profileOf(world, user).solutions, (index) =>
    toArticle(world, 'SOLUTION', user, pickAt(world.catalogue.free, (start + index * 0.0137) % 1), index),
  );
}

export function forumThreads(world: World, keywords: readonly string[]): ArticleShelf {
  const total = keywords.length === 0 ? MAX_THREADS : 120;
  return shelf(total, (index) => toArticle(world, 'DISCUSSION', findUser(`writer_${(index % 500) + 1}`), null, index));
}

/** Null for a problem without an editorial. */
export function editorialOf(world: World, problem: Problem): Article | null {
  return problem.hasSolution ? toArticle(world, 'EDITORIAL', null, problem, 0) : null;
}

/** The id of the comment thread of a problem. */
export function threadIdOf(site: Site, problem: Problem): number {
  return createRandom(site.seed, 'thread', problem.number).int(10_000, 900_000);
}

function shelf(total: number, at: (index: number) => Article): ArticleShelf {
  return { total, at };
}

function toArticle(
  world: World,
  kind: Article['kind'],
  author: UserName | null,
  problem: Problem | null,
  index: number,
): Article {
  const random = createRandom(world.seed, kind, author?.key ?? '', problem?.number ?? 0, index);
  const title = kind === 'EDITORIAL' ? (problem?.title ?? '') : titleFor(kind, random.next());
  const topicId = random.int(1_000_000, 7_000_000);
  return {
    uuid: `${random.int(0x10000000, 0x7fffffff).toString(16)}-${index}`,
    topicId,
    title,
    slug: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-by-${author?.key ?? 'leetcode'}-${topicId % 10_000}`,
    kind,
    author,
    problem,
    // Newest first, whatever order is asked for.
    createdAtMs: NEWEST_MS - index * 9 * DAY_MS - random.int(1, 9 * DAY_MS - 1),
    views: random.int(10, 90_000),
    upvotes: random.int(0, 900),
    comments: random.int(0, 60),
    isPaid: kind === 'EDITORIAL' && (problem?.isPaidOnly ?? false),
  };
}

function titleFor(kind: Article['kind'], fraction: number): string {
  return pickAt(kind === 'SOLUTION' ? SOLUTION_TITLES : THREAD_TITLES, fraction);
}
