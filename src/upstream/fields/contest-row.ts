/** A contest of LeetCode, wherever all of it is shown. */
import { z } from 'zod';
import { contestTimes } from '../../domain/contest.ts';
import type { ContestSummary } from '../../domain/contest.ts';
import { count } from '../../domain/count.ts';
import { unixSeconds } from './unix-seconds.ts';

export const contestRow = z
  .object({
    title: z.string(),
    titleSlug: z.string().min(1),
    startTime: unixSeconds,
    duration: count,
    containsPremium: z.boolean().nullable(),
  })
  .transform(({ startTime, duration, ...same }): ContestSummary => ({ ...same, ...contestTimes(startTime, duration) }));
