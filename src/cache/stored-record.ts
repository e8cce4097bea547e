/** What a tier keeps, and what can be said of it at a moment: pure functions of the record and now. */
import { z } from 'zod';

/** The envelope is checked here; `value` is checked by the question that asks for it. */
export const storedRecordSchema = z.object({
  value: z.unknown(),
  /** Milliseconds since the epoch, as are the two below. */
  storedAtMs: z.number(),
  freshUntilMs: z.number(),
  staleUntilMs: z.number(),
});

export type StoredRecord = z.infer<typeof storedRecordSchema>;

/** fresh: serve. stale: serve and renew. gone: as if it had never been there. */
export function freshnessOf(record: StoredRecord, nowMs: number): 'fresh' | 'stale' | 'gone' {
  if (nowMs < record.freshUntilMs) return 'fresh';
  return nowMs < record.staleUntilMs ? 'stale' : 'gone';
}
