/** Root fields about contests and the global ranking. */
import { hasEnded, hasStarted } from '../data/contests.ts';
import { LAST_PAGE, rankingPage, ratingHistogram, USERS_PER_PAGE } from '../data/global-ranking.ts';
import { pageAt } from '../data/pages.ts';
import { RATED_ACCOUNTS } from '../data/rating-scale.ts';
import type { World } from '../data/world.ts';
import { toContestNode } from './contest-node.ts';
import { toUserNode } from './user-node.ts';

export function contestRoots(world: World) {
  const toNode = (contest: World['contests'][number]) => toContestNode(world, contest);
  const upcoming = () => world.contests.filter((contest) => !hasStarted(contest, world.nowMs)).reverse();
  return {
    allContests: () => world.contests.map(toNode),
    upcomingContests: () => upcoming().map(toNode),
    // The weekly one first, whichever is sooner (recorded in August 2026).
    topTwoContests: () => [
      ...upcoming()
        .filter(({ kind }) => kind === 'weekly')
        .map(toNode),
      ...upcoming()
        .filter(({ kind }) => kind === 'biweekly')
        .map(toNode),
    ],
    featuredContests: [],
    pastContests: ({ pageNo, numPerPage }: { pageNo?: number | null; numPerPage?: number | null }) => {
      const past = world.contests.filter((contest) => hasEnded(contest, world.nowMs));
      const size = Math.max(1, numPerPage ?? 10);
      const current = Math.max(1, pageNo ?? 1);
      const page = pageAt(past, (current - 1) * size, size, 100);
      return {
        data: page.items.map(toNode),
        currentPage: current,
        numPerPage: page.limit,
        pageNum: Math.ceil(page.total / page.limit),
        totalNum: page.total,
      };
    },
    contest: ({ titleSlug }: { titleSlug?: string | null }) => {
      const contest = world.contests.find((candidate) => candidate.titleSlug === titleSlug);
      return contest === undefined ? null : toContestNode(world, contest);
    },
    globalRanking: ({ page }: { page?: number | null }) => toRankingNode(world, Math.max(1, page ?? 1)),
    contestRatingHistogram: () =>
      ratingHistogram().map(({ from, to, users, topPercentage }) => ({
        ratingStart: from,
        ratingEnd: to,
        userCount: users,
        topPercentage,
      })),
  };
}

function toRankingNode(world: World, page: number) {
  return {
    page,
    totalUsers: RATED_ACCOUNTS,
    userPerPage: USERS_PER_PAGE,
    totalPages: LAST_PAGE,
    myRank: null,
    rankingNodes: () =>
      rankingPage(world, page).map(({ place, rating, user, dataRegion, latestPlaces }) => ({
        currentGlobalRanking: place,
        currentRating: String(rating),
        dataRegion,
        ranking: latestPlaces,
        user: toUserNode(world, user),
      })),
  };
}
