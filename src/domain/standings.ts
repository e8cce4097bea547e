/** The final order of a contest. */
import { z } from 'zod';
import { count } from './count.ts';
import { accountRegion } from './global-ranking.ts';
import { moment } from './moment.ts';

const standing = z
  .object({
    /** 1 is best. */
    rank: count.min(1),
    username: z.string().min(1),
    region: accountRegion,
    score: count,
    /** Penalties included. */
    finishTime: moment,
    countryCode: z.string().nullable(),
  })
  .readonly();

/** LeetCode's page size (seen 2021 to 2026). */
export const standingsPageSize = 25;

export const standingsPage = z.object({ rows: z.array(standing).readonly(), totalCount: count }).readonly();

export type Standing = z.infer<typeof standing>;
export type StandingsPage = z.infer<typeof standingsPage>;
