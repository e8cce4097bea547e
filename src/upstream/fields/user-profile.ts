/** The public profile card of an account. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { toMoment } from '../../domain/moment.ts';
import { profile } from '../../domain/profile.ts';
import type { Profile } from '../../domain/profile.ts';
import { utcDay } from '../../domain/utc-day.ts';
import type { UserProfileFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { unsetLeetcodeAddress } from './leetcode-address.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import { presentItems } from './present-items.ts';
import { unixSeconds } from './unix-seconds.ts';
import { unsetText } from './unset-text.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  githubUrl: unsetText,
  twitterUrl: unsetText,
  linkedinUrl: unsetText,
  joinedTimestamp: unixSeconds,
  contributions: z.object({ points: z.int32(), questionCount: count, testcaseCount: count }),
  profile: z.object({
    ranking: count,
    realName: z.string(),
    aboutMe: z.string(),
    userAvatar: unsetLeetcodeAddress,
    countryName: unsetText,
    countryCode: unsetText,
    location: unsetText,
    company: unsetText,
    jobTitle: unsetText,
    school: unsetText,
    websites: presentItems(z.string()).nullable(),
    skillTags: presentItems(z.string()),
    reputation: z.int32(),
    starRating: z.number().min(0).max(5),
    reputationDiff: z.int32(),
    postViewCount: count,
    postViewCountDiff: z.int32(),
    birthday: unsetText.pipe(utcDay.nullable()),
  }),
}) satisfies WireSchema<UserProfileFragment>;

export const userProfile: UpstreamField<OfUser, Profile> = {
  name: 'userProfile',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserProfile on UserNode {
      githubUrl
      twitterUrl
      linkedinUrl
      joinedTimestamp
      contributions {
        points
        questionCount
        testcaseCount
      }
      profile {
        ranking
        realName
        aboutMe
        userAvatar
        countryName
        countryCode
        location
        company
        jobTitle
        school
        websites
        skillTags
        reputation
        starRating
        reputationDiff
        postViewCount
        postViewCountDiff
        birthday
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toProfile)),
  value: profile,
};

function toProfile({ profile: card, contributions, joinedTimestamp, ...links }: z.output<typeof wire>): Profile {
  return {
    ...links,
    ranking: card.ranking,
    realName: card.realName || null,
    aboutMe: card.aboutMe || null,
    avatarUrl: card.userAvatar,
    countryName: card.countryName,
    countryCode: card.countryCode,
    location: card.location,
    company: card.company,
    jobTitle: card.jobTitle,
    school: card.school,
    websites: card.websites ?? [],
    skillTags: card.skillTags,
    reputation: card.reputation,
    starRating: card.starRating,
    contributionPoints: contributions.points,
    contributedProblems: contributions.questionCount,
    contributedTestCases: contributions.testcaseCount,
    postViews: card.postViewCount,
    reputationChange: card.reputationDiff,
    postViewsChange: card.postViewCountDiff,
    birthday: card.birthday,
    joinedAt: toMoment(joinedTimestamp * 1000),
  };
}
