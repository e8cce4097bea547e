/** The card of a user in the shape of `UserProfileNode`. */
import { toDateText, toUtcDay } from '../data/utc-time.ts';
import { countsOf, sumOf } from '../data/user-counts.ts';
import { contestStandingOf } from '../data/user-contests.ts';
import type { UserName } from '../data/user-name.ts';
import { profileOf } from '../data/user-profile.ts';
import type { World } from '../data/world.ts';

export function toProfileNode(world: World, user: UserName) {
  const profile = profileOf(world, user);
  return {
    userSlug: user.canonical,
    realName: profile.realName,
    aboutMe: profile.aboutMe,
    userAvatar: profile.avatarUrl,
    location: profile.countryName,
    school: profile.school,
    company: profile.company,
    jobTitle: profile.jobTitle,
    websites: profile.websites,
    skillTags: profile.skillTags,
    countryName: profile.countryName,
    countryCode: profile.countryCode,
    birthday: profile.birthday,
    ranking: profile.ranking,
    reputation: profile.reputation,
    starRating: profile.starRating,
    globalRanking: () => contestStandingOf(world, user)?.place ?? null,
    contestCount: () => contestStandingOf(world, user)?.attendedCount ?? 0,
    acStats: () => toAcStats(world, user),
    postViewCount: profile.views,
    postViewCountDiff: profile.views % 7,
    reputationDiff: 0,
    solutionCount: profile.solutions,
    solutionCountDiff: 0,
    categoryDiscussCount: profile.discussions,
    categoryDiscussCountDiff: 0,
    displayMySubmissionHistory: !user.hidesHistory,
    lastModified: `${toDateText(toUtcDay(world.nowMs))}T00:00:00+00:00`,
    certificationLevel: 'CERTIFICATION_LEVEL_NONE',
    isFollowedByMe: false,
    isFollowingMe: false,
    hideFollowers: false,
    hideFollowing: false,
  };
}

function toAcStats(world: World, user: UserName) {
  const counts = countsOf(world, user);
  const accepted = sumOf(counts, (count) => count.acceptedSubmissions);
  const total = sumOf(counts, (count) => count.totalSubmissions);
  return {
    acQuestionCount: sumOf(counts, (count) => count.solved),
    acRate: total === 0 ? 0 : Math.round((100 * accepted) / total),
    acSubmissionCount: accepted,
    totalSubmissionCount: total,
  };
}
