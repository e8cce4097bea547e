/** A contest in the shape of `ContestNode`, and results in the shapes below a user. */
import { problemsOf } from '../data/contest-paper.ts';
import { CONTEST_DURATION_S, hasStarted, isRatingPublished } from '../data/contests.ts';
import type { Contest } from '../data/contests.ts';
import { contestBadgeOf } from '../data/user-badges.ts';
import { PROBLEMS_PER_CONTEST } from '../data/user-contests.ts';
import type { ContestResult, ContestStanding } from '../data/user-contests.ts';
import type { UserName } from '../data/user-name.ts';
import { RATED_ACCOUNTS } from '../data/rating-scale.ts';
import type { World } from '../data/world.ts';
import { toBadgeNode } from './badge-node.ts';

export function toContestNode(world: World, contest: Contest) {
  return {
    title: contest.title,
    titleSlug: contest.titleSlug,
    startTime: contest.startTimeS,
    duration: CONTEST_DURATION_S,
    originStartTime: contest.startTimeS,
    isVirtual: false,
    containsPremium: false,
    cardImg: `https://assets.leetcode.com/contest/${contest.titleSlug}/card_img.png`,
    description: `<p>Four problems in ninety minutes: ${contest.title}.</p>`,
    questions: () => toContestQuestionNodes(world, contest),
    sponsors: [],
    company: null,
    rankingUpdated: isRatingPublished(contest, world.nowMs),
    unrated: !contest.isRated,
  };
}

/** Empty before the start: the problems are a secret until then. */
export function toContestQuestionNodes(world: World, contest: Contest) {
  if (!hasStarted(contest, world.nowMs)) return [];
  return problemsOf(world, contest).map(({ problem, credit }) => ({
    credit,
    questionId: String(problem.questionId),
    title: problem.title,
    titleSlug: problem.titleSlug,
  }));
}

/** `UserContestRankingNode`. */
export function toStandingNode(world: World, user: UserName, standing: ContestStanding) {
  return {
    attendedContestsCount: standing.attendedCount,
    rating: standing.rating,
    globalRanking: standing.place,
    totalParticipants: RATED_ACCOUNTS,
    topPercentage: standing.topPercentage,
    badge: () => {
      const badge = contestBadgeOf(world, user);
      return badge === null ? null : toBadgeNode(badge);
    },
  };
}

export type ContestNode = ReturnType<typeof toContestNode>;

/** Makes each contest's node once: one document may show 590 contests for each of 20 users. */
export function createContestNodes(world: World): (contest: Contest) => ContestNode {
  const nodes = new Map<Contest, ContestNode>();
  return (contest) => {
    const node = nodes.get(contest) ?? toContestNode(world, contest);
    nodes.set(contest, node);
    return node;
  };
}

/** `UserContestRankingHistoryNode`. */
export function toResultNode(result: ContestResult, contest: ContestNode) {
  return {
    attended: result.attended,
    rating: result.rating,
    ranking: result.place,
    trendDirection: result.trend,
    problemsSolved: result.solved,
    totalProblems: PROBLEMS_PER_CONTEST,
    finishTimeInSeconds: result.finishTimeS,
    contest,
  };
}
