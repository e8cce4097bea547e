/** The contests to come as an iCalendar file. */
import { formatContestCalendar } from '../domain/contest-calendar.ts';
import { upcomingContestsLookup } from '../loaders/contest-lookups.ts';
import type { Context } from './context.ts';

/** Fails as the field `upcomingContests` would. */
export async function loadContestCalendar({ loader, nowMs }: Pick<Context, 'loader' | 'nowMs'>): Promise<string> {
  const { value } = await loader.load(upcomingContestsLookup({}));
  return formatContestCalendar(value ?? [], nowMs());
}
