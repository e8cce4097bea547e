/** Root fields about users. */
import { createRandom } from '../data/random.ts';
import { recentSubmissionsOf } from '../data/recent-submissions.ts';
import { contestHistoryOf, contestStandingOf } from '../data/user-contests.ts';
import { findUser } from '../data/user-name.ts';
import type { UserName } from '../data/user-name.ts';
import type { World } from '../data/world.ts';
import { createContestNodes, toResultNode, toStandingNode } from './contest-node.ts';
import { unknownContestUser, unknownUser } from './leetcode-error.ts';
import { toProgressNode } from './solved-nodes.ts';
import { toSubmissionNode } from './submission-node.ts';
import { toUserNode } from './user-node.ts';

interface NameArgs {
  readonly username?: string | null;
}

interface SlugArgs {
  readonly userSlug: string;
}

interface RecentArgs extends NameArgs {
  readonly limit?: number | null;
}

export function userRoots(world: World) {
  const toContestNode = createContestNodes(world);
  return {
    matchedUser: ({ username }: NameArgs) => toUserNode(world, getUser(username, unknownUser)),
    matchedUsers: ({ namePrefix, limit }: { namePrefix: string; limit?: number | null }) =>
      usersStartingWith(world, namePrefix, limit ?? 10).map((user) => toUserNode(world, user)),

    userContestRanking: ({ username }: NameArgs) => {
      const user = getUser(username, unknownContestUser);
      const standing = contestStandingOf(world, user);
      return standing === null ? null : toStandingNode(world, user, standing);
    },
    userContestRankingHistory: ({ username }: NameArgs) => {
      const history = contestHistoryOf(world, getUser(username, unknownContestUser));
      return history?.map((result) => toResultNode(result, toContestNode(result.contest))) ?? null;
    },
    userContestBaseRating: ({ username }: NameArgs) => {
      const standing = contestStandingOf(world, getUser(username, unknownContestUser));
      return standing === null ? null : { rating: standing.rating, attendedContestsCount: standing.attendedCount };
    },

    recentSubmissionList: (args: RecentArgs) => recentNodes(world, args, false),
    recentAcSubmissionList: (args: RecentArgs) => recentNodes(world, args, true),

    userProfileUserQuestionProgressV2: ({ userSlug }: SlugArgs) =>
      toProgressNode(world, getUser(userSlug, unknownUser)),
    canSeeOtherSubmissionHistory: ({ userSlug }: SlugArgs) => !getUser(userSlug, unknownUser).hidesHistory,
    canSeeOtherCalendar: ({ userSlug }: SlugArgs) => !getUser(userSlug, unknownUser).hidesCalendar,
  };
}

function getUser(name: string | null | undefined, toError: typeof unknownUser): UserName {
  const user = findUser(name ?? '');
  if (user === null) throw toError();
  return user;
}

function recentNodes(world: World, { username, limit }: RecentArgs, acceptedOnly: boolean) {
  const user = findUser(username ?? '');
  if (user === null) return [];
  return recentSubmissionsOf(world, user, { limit: limit ?? null, acceptedOnly }).map((submission) =>
    toSubmissionNode(world, user, submission),
  );
}

/** Any name exists, so the names that start with the prefix are simply made. */
function usersStartingWith(world: World, prefix: string, limit: number): UserName[] {
  const random = createRandom(world.seed, 'prefix', prefix.toLowerCase());
  const endings = [
    '',
    ...Array.from({ length: Math.max(0, Math.min(limit, 100) - 1) }, () => String(random.int(1, 9999))),
  ];
  return endings.slice(0, Math.max(0, limit)).flatMap((ending) => findUser(prefix + ending) ?? []);
}
