/** All rated accounts, best first. */
import { z } from 'zod';
import { count } from './count.ts';

/** The site of an account: leetcode.com or leetcode.cn. */
export const accountRegion = z.enum(['US', 'CN']);

export type AccountRegion = z.infer<typeof accountRegion>;

const globalRankingRow = z
  .object({
    /** 1 is best. */
    rank: count.min(1),
    rating: z.number(),
    region: accountRegion,
    username: z.string().min(1),
  })
  .readonly();

/** LeetCode's page size (seen 2024 to 2026). */
export const rankingPageSize = 25;

export const globalRankingPage = z.object({ rows: z.array(globalRankingRow).readonly(), totalCount: count }).readonly();

export type GlobalRankingRow = z.infer<typeof globalRankingRow>;
export type GlobalRankingPage = z.infer<typeof globalRankingPage>;
