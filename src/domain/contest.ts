/** A contest: what it is called and when it is. */
import { z } from 'zod';
import { count } from './count.ts';
import { moment, toMoment } from './moment.ts';

const times = { startTime: moment, endTime: moment, durationSeconds: count };

/** What every mention of a contest says of it. */
export const contestMention = z.object({ titleSlug: z.string().min(1), title: z.string(), ...times }).readonly();

export const contestSummary = z
  .object({
    titleSlug: z.string().min(1),
    title: z.string(),
    ...times,
    /** Null where LeetCode does not say. */
    containsPremium: z.boolean().nullable(),
  })
  .readonly();

export const contestSummaries = z.array(contestSummary).readonly();

export type ContestMention = z.infer<typeof contestMention>;
export type ContestSummary = z.infer<typeof contestSummary>;

/** When a contest begins and ends, of its start in unix seconds and its duration. */
export function contestTimes(
  startSeconds: number,
  durationSeconds: number,
): Pick<ContestMention, 'startTime' | 'endTime' | 'durationSeconds'> {
  return {
    startTime: toMoment(startSeconds * 1000),
    endTime: toMoment((startSeconds + durationSeconds) * 1000),
    durationSeconds,
  };
}

/** For sorting: what begins later comes first. Moments have one length, so that text order is time order. */
export function latestFirst(a: { readonly startTime: string }, b: { readonly startTime: string }): number {
  return a.startTime === b.startTime ? 0 : a.startTime < b.startTime ? 1 : -1;
}

export type ContestSeries = 'WEEKLY' | 'BIWEEKLY' | 'OTHER';

/** LeetCode says it in the slug alone; the earliest were called `leetcode-weekly-contest-N`. */
export function seriesOf(titleSlug: string): ContestSeries {
  if (/^(?:leetcode-)?weekly-contest-\d+$/.test(titleSlug)) return 'WEEKLY';
  return /^biweekly-contest-\d+$/.test(titleSlug) ? 'BIWEEKLY' : 'OTHER';
}
