/** The problem of a UTC day. */
import { z } from 'zod';
import { problemSummary } from './problem-summary.ts';
import { utcDay } from './utc-day.ts';

export const daily = z.object({ date: utcDay, problem: problemSummary }).readonly();

/** First day first. */
export const dailyMonth = z.array(daily).readonly();

export type Daily = z.infer<typeof daily>;
