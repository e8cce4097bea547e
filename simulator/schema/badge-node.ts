/** A badge in the shape of `UserBadgeNode`. */
import { badgeDateText } from '../data/user-badges.ts';
import type { Badge } from '../data/user-badges.ts';

export function toBadgeNode(badge: Badge) {
  return {
    id: String(badge.id),
    name: badge.name,
    shortName: badge.displayName,
    displayName: badge.displayName,
    icon: badge.icon,
    hoverText: badge.displayName,
    creationDate: badgeDateText(badge),
    category: badge.category,
    expired: false,
    expiredDate: null,
    userCount: 1000 + (badge.id % 90_000),
    medal: {
      slug: badge.slug,
      name: badge.name,
      shortName: badge.displayName,
      awardDescription: `Awarded: ${badge.displayName}.`,
      obtainDescription: `How to get it: ${badge.displayName}.`,
      config: {
        icon: badge.icon,
        iconGif: `https://assets.leetcode.com/static_assets/marketing/${badge.slug}.gif`,
        iconGifBackground: `https://assets.leetcode.com/static_assets/marketing/${badge.slug}-background.png`,
        iconWearing: badge.icon,
      },
    },
  };
}
