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

/** A database whose `answers` table is there, and of today's columns, once `prepare` has resolved. */
export interface AnswerDatabase {
  readonly kysely: Kysely<AnswerTables>;
  /**
   * Connects, and makes what is missing: folder, file, table. To be called before the first query, and again when
   * queries have failed: it opens anew what was deleted or cut off. It writes nothing where nothing is missing, so that
   * a database that is locked, full or read-only can still be read.
   */
  prepare(): Promise<void>;
  /** Queries that are under way fail. */
  close(): Promise<void>;
}
