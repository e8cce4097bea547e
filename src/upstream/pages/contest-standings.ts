/** A page of the final order of a contest: LeetCode's GraphQL has none, its REST address has (seen 2021 to 2026). */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { accountRegion } from '../../domain/global-ranking.ts';
import { toMoment } from '../../domain/moment.ts';
import { standingsPage, standingsPageSize } from '../../domain/standings.ts';
import type { StandingsPage } from '../../domain/standings.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamPage } from '../upstream-page.ts';

export interface OfStandingsPage {
  readonly titleSlug: string;
  /** From 1. */
  readonly page: number;
}

const wire = z.object({
  user_num: count,
  total_rank: z
    .array(
      z.object({
        rank: count,
        user_slug: z.string().min(1),
        data_region: accountRegion,
        score: count,
        /** Unix seconds. */
        finish_time: count,
        country_code: z.string().nullish(),
      }),
    )
    // With larger pages the places below would be wrong.
    .max(standingsPageSize),
});

export const contestStandings: UpstreamPage<OfStandingsPage, StandingsPage> = {
  name: 'contestStandings',
  path: ({ titleSlug, page }) =>
    `/contest/api/ranking/${encodeURIComponent(titleSlug)}/?pagination=${page}&region=global_v2`,
  parse: (answer, { page }) => found(toPage(wire.parse(answer), page)),
  value: standingsPage,
};

/** `rank` counts from 0 or from 1, depending on the year, so the place is taken from where the row stands. */
function toPage({ user_num, total_rank }: z.output<typeof wire>, page: number): StandingsPage {
  return {
    totalCount: user_num,
    rows: total_rank.map((row, index) => ({
      rank: (page - 1) * standingsPageSize + index + 1,
      username: row.user_slug,
      region: row.data_region,
      score: row.score,
      finishTime: toMoment(row.finish_time * 1000),
      countryCode: row.country_code || null,
    })),
  };
}
