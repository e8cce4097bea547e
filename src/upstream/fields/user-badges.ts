/** The badges of an account: earned, within reach, and shown. */
import { z } from 'zod';
import { badges } from '../../domain/badges.ts';
import type { Badge, BadgeCategory, Badges } from '../../domain/badges.ts';
import { utcDay } from '../../domain/utc-day.ts';
import type { UserBadgesFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { leetcodeAddress } from './leetcode-address.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import { percent } from './percent.ts';
import type { WireSchema } from './wire-schema.ts';

const badge = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  icon: leetcodeAddress,
  creationDate: z.union([utcDay, z.literal('')]),
  // LeetCode adds kinds of badges; one that is new is worth less than the badge that has it.
  category: z.enum(['COMPETITION', 'DCC', 'ANNUAL', 'STUDY_PLAN']).nullable().catch(null),
});

const wire = z.object({
  badges: z.array(badge),
  upcomingBadges: z.array(z.object({ name: z.string(), icon: leetcodeAddress, progress: percent })),
  activeBadge: badge.nullable(),
  contestBadge: badge.nullable(),
}) satisfies WireSchema<UserBadgesFragment>;

export const userBadges: UpstreamField<OfUser, Badges> = {
  name: 'userBadges',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserBadges on UserNode {
      badges {
        id
        name
        displayName
        icon
        creationDate
        category
      }
      upcomingBadges {
        name
        icon
        progress
      }
      activeBadge {
        id
        name
        displayName
        icon
        creationDate
        category
      }
      contestBadge {
        id
        name
        displayName
        icon
        creationDate
        category
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toBadges)),
  value: badges,
};

function toBadges(answer: z.output<typeof wire>): Badges {
  return {
    earned: answer.badges.map(toBadge),
    upcoming: answer.upcomingBadges.map(({ icon, ...same }) => ({ ...same, iconUrl: icon })),
    active: answer.activeBadge && toBadge(answer.activeBadge),
    contest: answer.contestBadge && toBadge(answer.contestBadge),
  };
}

function toBadge({ id, name, displayName, icon, creationDate, category }: z.output<typeof badge>): Badge {
  return {
    badgeId: id,
    name,
    displayName,
    iconUrl: icon,
    earnedOn: creationDate || null,
    category: category && categories[category],
  };
}

const categories = {
  COMPETITION: 'COMPETITION',
  DCC: 'DAILY_CHALLENGE',
  ANNUAL: 'ANNUAL',
  STUDY_PLAN: 'STUDY_PLAN',
} as const satisfies Record<string, BadgeCategory>;
