/** The badges of an account: earned, within reach, and shown. */
import { z } from 'zod';
import { badges } from '../../domain/badges.ts';
import type { Badges } from '../../domain/badges.ts';
import type { UserBadgesFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { badgeRow, withBadgeRow } from './badge-row.ts';
import { leetcodeAddress } from './leetcode-address.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import { percent } from './percent.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  badges: z.array(badgeRow),
  upcomingBadges: z.array(z.object({ name: z.string(), icon: leetcodeAddress, progress: percent })),
  activeBadge: badgeRow.nullable(),
  contestBadge: badgeRow.nullable(),
}) satisfies WireSchema<UserBadgesFragment>;

export const userBadges: UpstreamField<OfUser, Badges> = {
  name: 'userBadges',
  ...matchedUser,
  fragment: withBadgeRow(/* GraphQL */ `
    fragment UserBadges on UserNode {
      badges {
        ...BadgeRow
      }
      upcomingBadges {
        name
        icon
        progress
      }
      activeBadge {
        ...BadgeRow
      }
      contestBadge {
        ...BadgeRow
      }
    }
  `),
  weight: 1,
  parse: nullIsAbsent(wire.transform(toBadges)),
  value: badges,
};

function toBadges({ badges: earned, upcomingBadges, activeBadge, contestBadge }: z.output<typeof wire>): Badges {
  return {
    earned,
    upcoming: upcomingBadges.map(({ icon, ...same }) => ({ ...same, iconUrl: icon })),
    active: activeBadge,
    contest: contestBadge,
  };
}
