/** The newest submissions of a user, as far as the user shows them. */
import { activityOf } from './user-activity.ts';
import type { Submission } from './user-activity.ts';
import type { UserName } from './user-name.ts';
import type { World } from './world.ts';

/** LeetCode gives 20 rows at most, whatever the limit says (observed from 2023 to 2026). */
const MAX_ROWS = 20;

export interface RecentOptions {
  readonly limit: number | null;
  readonly acceptedOnly: boolean;
}

/** Newest first; empty for an unknown user and for one who hides the history. */
export function recentSubmissionsOf(
  world: World,
  user: UserName | null,
  { limit, acceptedOnly }: RecentOptions,
): readonly Submission[] {
  if (user === null || user.hidesHistory) return [];
  const wanted = Math.max(0, Math.min(MAX_ROWS, limit ?? MAX_ROWS));
  const activity = activityOf(world, user);
  const rows: Submission[] = [];
  for (let day = activity.lastDay; day >= activity.firstDay && rows.length < wanted; day -= 1) {
    const onDay = activity.submissionsOn(day);
    rows.push(...(acceptedOnly ? onDay.filter((submission) => submission.isAccepted) : onDay));
  }
  return rows.slice(0, wanted);
}
