/** Moments as this graph shows them: ISO 8601, UTC, with milliseconds, so that text order is time order. */
import { z } from 'zod';

/** For example `2026-03-01T00:00:00.000Z`. */
export const moment = z.iso.datetime({ precision: 3 });

/** Milliseconds since the epoch as a moment. */
export function toMoment(ms: number): string {
  return new Date(ms).toISOString();
}
