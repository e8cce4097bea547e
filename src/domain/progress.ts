/** Where an account stands with all problems of LeetCode, by difficulty. */
import { z } from 'zod';
import { count } from './count.ts';
import { fraction } from './fraction.ts';

const progressCount = z
  .object({
    accepted: count,
    /** Tried, never accepted. */
    failed: count,
    untouched: count,
    beatsPercentage: fraction.nullable(),
  })
  .readonly();

export const progress = z
  .object({
    easy: progressCount,
    medium: progressCount,
    hard: progressCount,
    /** Over all difficulties. */
    beatsPercentage: fraction.nullable(),
  })
  .readonly();

export type ProgressCount = z.infer<typeof progressCount>;
export type Progress = z.infer<typeof progress>;
