/** An account in the shape of `UserNode`; each part is made only when the document asks for it. */
import { hash32 } from '../data/random.ts';
import { activityOf } from '../data/user-activity.ts';
import { badgesOf, contestBadgeOf, upcomingBadge } from '../data/user-badges.ts';
import type { UserName } from '../data/user-name.ts';
import { profileOf } from '../data/user-profile.ts';
import { DAY_S, toYear } from '../data/utc-time.ts';
import type { World } from '../data/world.ts';
import { toBadgeNode } from './badge-node.ts';
import { toCalendarNode, toCalendarText } from './calendar-node.ts';
import { toProfileNode } from './profile-node.ts';
import { toBeatsNodes, toLanguageNodes, toSubmitStatsNode, toTagCountsNode } from './solved-nodes.ts';

export function toUserNode(world: World, user: UserName) {
  return {
    username: user.canonical,
    id: String(hash32(world.seed, user.key, 'id') % 20_000_000),
    githubUrl: () => profileOf(world, user).githubUrl,
    twitterUrl: () => profileOf(world, user).twitterUrl,
    linkedinUrl: () => profileOf(world, user).linkedinUrl,
    isActive: true,
    isDiscussAdmin: false,
    isDiscussStaff: false,
    joinedTimestamp: () => activityOf(world, user).firstDay * DAY_S + (hash32(world.seed, user.key, 'joined') % DAY_S),
    yearJoined: () => toYear(activityOf(world, user).firstDay),
    socialAccounts: [],
    isCurrentUserVerified: false,
    isCurrentUserPremium: false,
    profile: () => toProfileNode(world, user),
    contributions: () => {
      const { points, contributedProblems } = profileOf(world, user);
      return { points, questionCount: contributedProblems, testcaseCount: contributedProblems * 2 };
    },
    submitStats: () => toSubmitStatsNode(world, user),
    submitStatsGlobal: () => toSubmitStatsNode(world, user),
    problemsSolvedBeatsStats: () => toBeatsNodes(world, user),
    languageProblemCount: () => toLanguageNodes(world, user),
    tagProblemCounts: () => toTagCountsNode(world, user),
    badges: () => badgesOf(world, user).map(toBadgeNode),
    upcomingBadges: () => [{ ...upcomingBadge(world.nowMs), progress: 0 }],
    activeBadge: () => badgesOf(world, user).slice(0, 1).map(toBadgeNode)[0] ?? null,
    contestBadge: () => {
      const badge = contestBadgeOf(world, user);
      return badge === null ? null : toBadgeNode(badge);
    },
    submissionCalendar: () => toCalendarText(world, user),
    userCalendar: ({ year }: { year?: number | null }) => toCalendarNode(world, user, year ?? null),
    isBlocked: false,
    isBlocker: false,
  };
}
