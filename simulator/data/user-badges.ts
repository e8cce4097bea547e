/** The badges of a user: days of a year, monthly challenges, study plans, contests. */
import { createRandom } from './random.ts';
import { activityOf } from './user-activity.ts';
import { contestStandingOf } from './user-contests.ts';
import type { UserName } from './user-name.ts';
import { loadSolved } from './user-solved.ts';
import { firstDayOfMonth, toDateText, toUtcDay, toYear } from './utc-time.ts';
import type { World } from './world.ts';

export interface Badge {
  readonly id: number;
  readonly name: string;
  readonly displayName: string;
  readonly slug: string;
  readonly icon: string;
  readonly category: 'COMPETITION' | 'DCC' | 'ANNUAL' | 'STUDY_PLAN';
  readonly day: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Newest first. Beginners have none, and neither has an account that has solved nothing. */
export function badgesOf(world: World, user: UserName): readonly Badge[] {
  const { level } = loadSolved(world, user);
  if (level < 0.3) return [];
  const random = createRandom(world.seed, user.key, 'badges');
  const year = toYear(toUtcDay(world.nowMs));
  const id = random.int(1_000_000, 6_000_000);
  const badges = [
    toAnnualBadge(id, year - 1, level > 0.6 ? 100 : 50),
    toMonthBadge(id + 1, year - 1, random.int(1, 12)),
  ];
  if (level > 0.5) badges.push(toStudyPlanBadge(id + 2, year - 1));
  const contestBadge = contestBadgeOf(world, user);
  if (contestBadge !== null) badges.push(contestBadge);
  const { firstDay } = activityOf(world, user);
  return badges.filter((badge) => badge.day >= firstDay).sort((left, right) => right.day - left.day);
}

/** Knight or Guardian, for those whose rating is high enough. */
export function contestBadgeOf(world: World, user: UserName): Badge | null {
  const name = contestStandingOf(world, user)?.badge ?? null;
  if (name === null) return null;
  return {
    id: createRandom(world.seed, user.key, 'contest-badge').int(1_000_000, 6_000_000),
    name,
    displayName: name,
    slug: name.toLowerCase(),
    icon: `/static/images/badges/${name.toLowerCase()}.png`,
    category: 'COMPETITION',
    day: Math.max(activityOf(world, user).firstDay, firstDayOfMonth(toYear(toUtcDay(world.nowMs)) - 1, 6)),
  };
}

/** Badges for months in which the user took every daily challenge. */
export function monthBadgesOf(world: World, user: UserName): readonly Badge[] {
  return badgesOf(world, user).filter((badge) => badge.category === 'DCC');
}

/** The badge of the next month, which everybody may still earn. */
export function upcomingBadge(nowMs: number): { readonly name: string; readonly icon: string } {
  const date = new Date(nowMs);
  const next = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
  return toMonthBadge(0, next.getUTCFullYear(), next.getUTCMonth() + 1);
}

export function badgeDateText(badge: Badge): string {
  return toDateText(badge.day);
}

function toAnnualBadge(id: number, year: number, days: number): Badge {
  return {
    id,
    name: 'Annual Badge',
    displayName: `${days} Days Badge ${year}`,
    slug: `${year}-annual-${days}`,
    icon: `https://assets.leetcode.com/static_assets/others/lg${year}-annual-${days}.png`,
    category: 'ANNUAL',
    day: firstDayOfMonth(year, 10),
  };
}

function toMonthBadge(id: number, year: number, month: number): Badge {
  const name = `${MONTHS[month - 1] ?? 'Jan'} LeetCoding Challenge`;
  return {
    id,
    name,
    displayName: name,
    slug: `dcc-${year}-${month}`,
    icon: `/static/images/badges/dcc-${year}-${month}.png`,
    category: 'DCC',
    day: firstDayOfMonth(year, month + 1) - 1,
  };
}

function toStudyPlanBadge(id: number, year: number): Badge {
  return {
    id,
    name: 'Graph Walks',
    displayName: 'Graph Walks',
    slug: 'graph-walks',
    icon: 'https://assets.leetcode.com/static_assets/others/graph-walks.png',
    category: 'STUDY_PLAN',
    day: firstDayOfMonth(year, 3),
  };
}
