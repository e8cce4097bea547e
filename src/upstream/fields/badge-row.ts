/** A badge of an account: one selection for each place that shows one, and its reading. */
import { z } from 'zod';
import type { Badge, BadgeCategory } from '../../domain/badges.ts';
import { utcDay } from '../../domain/utc-day.ts';
import type { BadgeRowFragment } from '../../generated/leetcode-types.ts';
import { leetcodeAddress, unsetLeetcodeAddress } from './leetcode-address.ts';
import { unsetText } from './unset-text.ts';
import type { WireSchema } from './wire-schema.ts';

const fragment = /* GraphQL */ `
  fragment BadgeRow on UserBadgeNode {
    id
    name
    displayName
    icon
    creationDate
    category
    hoverText
    expired
    medal {
      config {
        iconGif
      }
    }
  }
`;

const selection = fragment.slice(fragment.indexOf('{') + 1, fragment.lastIndexOf('}')).trim();

/** The fragment with the badge's selection in each place of `...BadgeRow`: an upstream field is one fragment and no more. */
export function withBadgeRow(fragmentOfField: string): string {
  return fragmentOfField.replaceAll('...BadgeRow', selection);
}

const wire = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  icon: leetcodeAddress,
  creationDate: z.union([utcDay, z.literal('')]),
  // LeetCode adds kinds of badges; one that is new is worth less than the badge that has it.
  category: z.enum(['COMPETITION', 'DCC', 'ANNUAL', 'STUDY_PLAN']).nullable().catch(null),
  hoverText: unsetText,
  expired: z.boolean(),
  medal: z.object({ config: z.object({ iconGif: unsetLeetcodeAddress }) }).nullable(),
}) satisfies WireSchema<BadgeRowFragment>;

export const badgeRow = wire.transform(toBadge);

function toBadge({ id, icon, creationDate, category, medal, ...same }: z.output<typeof wire>): Badge {
  return {
    ...same,
    badgeId: id,
    iconUrl: icon,
    earnedOn: creationDate || null,
    category: category && categories[category],
    animatedIconUrl: medal?.config.iconGif ?? null,
  };
}

const categories = {
  COMPETITION: 'COMPETITION',
  DCC: 'DAILY_CHALLENGE',
  ANNUAL: 'ANNUAL',
  STUDY_PLAN: 'STUDY_PLAN',
} as const satisfies Record<string, BadgeCategory>;
