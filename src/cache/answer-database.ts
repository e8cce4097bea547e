/** The table of the persistent store as Kysely sees it; each database's own file opens it. */
import type { Kysely } from 'kysely';

/** One stored answer. Times are milliseconds since the epoch. */
export interface AnswerRow {
  readonly key: string;
  readonly kind: string;
  /** JSON. */
  readonly value: string;
  readonly stored_at_ms: number;
  readonly fresh_until_ms: number;
  readonly stale_until_ms: number;
}

export interface AnswerTables {
  readonly answers: AnswerRow;
}

/** An open database whose `answers` table is there and of today's columns. */
export interface AnswerDatabase {
  readonly kysely: Kysely<AnswerTables>;
  close(): Promise<void>;
}
