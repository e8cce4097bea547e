/** Percentages as LeetCode sends them. */
import { z } from 'zod';

/** 0 to 100, read as a fraction. Six digits, so that no sum of a binary fraction shows: 57.95 is 0.5795. */
export const percent = z
  .number()
  .min(0)
  .max(100)
  .transform((value) => Math.round(value * 1e4) / 1e6);
