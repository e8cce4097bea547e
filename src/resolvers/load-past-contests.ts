/** Contests that have ended, out of the list of all. */
import { toMoment } from '../domain/moment.ts';
import { pageOf, type PageRequest } from '../domain/paging.ts';
import { contestListLookup } from '../loaders/contest-lookups.ts';
import { toConnection } from './connection.ts';
import type { Context } from './context.ts';

export async function loadPastContests({ loader, nowMs, usage }: Context, page: PageRequest) {
  const now = toMoment(nowMs());
  return toConnection(await loader.load(contestListLookup({})), (contests) => {
    // When the next one ends, there is one more.
    for (const { endTime } of contests) if (endTime > now) usage.endBy(Date.parse(endTime));
    return pageOf(
      contests.filter(({ endTime }) => endTime <= now),
      ({ titleSlug }) => titleSlug,
      page,
    );
  });
}
