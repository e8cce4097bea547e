/** A daily challenge of LeetCode, wherever it is shown. */
import { z } from 'zod';
import type { Daily } from '../../domain/daily.ts';
import { utcDay } from '../../domain/utc-day.ts';
import { problemRow } from './problem-row.ts';

export const dailyRow = z
  .object({ date: utcDay, question: problemRow })
  .transform(({ date, question }): Daily => ({ date, problem: question }));
