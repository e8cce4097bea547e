/** The badges of an account. */
import { z } from 'zod';
import { fraction } from './fraction.ts';
import { utcDay } from './utc-day.ts';

const badgeCategory = z.enum(['COMPETITION', 'DAILY_CHALLENGE', 'ANNUAL', 'STUDY_PLAN']);

const badge = z
  .object({
    /** Unique below one account only. */
    badgeId: z.string(),
    name: z.string(),
    displayName: z.string(),
    /** Absolute. */
    iconUrl: z.string(),
    earnedOn: utcDay.nullable(),
    /** Null for a kind that Leetgraph does not know. */
    category: badgeCategory.nullable(),
    hoverText: z.string().nullable(),
    /** The owner no longer holds it. */
    expired: z.boolean(),
    animatedIconUrl: z.string().nullable(),
  })
  .readonly();

const upcomingBadge = z.object({ name: z.string(), iconUrl: z.string(), progress: fraction.nullable() }).readonly();

export const badges = z
  .object({
    earned: z.array(badge).readonly(),
    upcoming: z.array(upcomingBadge).readonly(),
    /** Shown beside the name. */
    active: badge.nullable(),
    /** Guardian or Knight. */
    contest: badge.nullable(),
  })
  .readonly();

export type BadgeCategory = z.infer<typeof badgeCategory>;
export type Badge = z.infer<typeof badge>;
export type UpcomingBadge = z.infer<typeof upcomingBadge>;
export type Badges = z.infer<typeof badges>;
