/** Times as LeetCode sends them. */
import { z } from 'zod';

/** From 1970 to the end of the year 9999: what our moments, with their four-digit years, can show. */
export const unixSeconds = z.int().min(0).max(253_402_300_799);

/** The same, as text. */
export const unixSecondsText = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .pipe(unixSeconds);
