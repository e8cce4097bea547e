/** The heat map of a user in the shape of `UserCalendarNode`. */
import { toPythonJson } from '../data/python-json.ts';
import { monthBadgesOf } from '../data/user-badges.ts';
import { calendarOf } from '../data/user-calendar.ts';
import type { UserName } from '../data/user-name.ts';
import { DAY_S } from '../data/utc-time.ts';
import type { World } from '../data/world.ts';
import { toBadgeNode } from './badge-node.ts';
import { hiddenCalendar } from './leetcode-error.ts';

/** Raises for an account that hides it. */
export function toCalendarNode(world: World, user: UserName, year: number | null) {
  if (user.hidesCalendar) throw hiddenCalendar();
  const calendar = calendarOf(world, user, year);
  return {
    ...calendar,
    submissionCalendar: toPythonJson(calendar.days),
    dccBadges: () =>
      monthBadgesOf(world, user).map((badge) => ({ timestamp: badge.day * DAY_S, badge: toBadgeNode(badge) })),
  };
}

/** The text of `UserNode.submissionCalendar`. It does not raise: a hidden one reads like that of an idle account. */
export function toCalendarText(world: World, user: UserName): string {
  return toPythonJson(user.hidesCalendar ? {} : calendarOf(world, user, null).days);
}
