/** The rate limit: a bucket that fills by the wall clock. LeetCode publishes no numbers, so these are the test's. */
import { z } from 'zod';

export const rateLimitSchema = z.strictObject({ perSecond: z.number().positive(), burst: z.int().positive() });

export type RateLimit = z.infer<typeof rateLimitSchema>;

export interface Pace {
  set(limit: RateLimit | null): void;
  /** True when one more request may pass now. */
  take(nowMs: number): boolean;
}

export function createPace(): Pace {
  let limit: RateLimit | null = null;
  let tokens = 0;
  let filledAtMs: number | null = null;
  return {
    set: (next) => {
      limit = next;
      tokens = next?.burst ?? 0;
      filledAtMs = null;
    },
    take: (nowMs) => {
      if (limit === null) return true;
      const elapsedS = (nowMs - (filledAtMs ?? nowMs)) / 1000;
      tokens = Math.min(limit.burst, tokens + elapsedS * limit.perSecond);
      filledAtMs = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
