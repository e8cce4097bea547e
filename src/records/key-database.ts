/** The table of API keys as Kysely sees it; each database's own file opens it. */
import type { Kysely } from 'kysely';

/** One key. Times are milliseconds since the epoch. Rows are never deleted: that a key was revoked is worth knowing. */
export interface KeyRow {
  readonly id: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly role: string;
  readonly note: string;
  readonly quota: number | null;
  readonly created_at_ms: number;
  readonly created_by: string;
  readonly expires_at_ms: number | null;
  readonly revoked_at_ms: number | null;
  /** Counts the row's changes; their sum over all rows is what tells other processes to read them again. */
  readonly version: number;
}

export interface KeyTables {
  readonly api_keys: KeyRow;
}

export interface KeyDatabase {
  readonly kysely: Kysely<KeyTables>;
  /** Looks and writes nothing: most processes never see a key, and a database may be read-only. */
  isThere(): Promise<boolean>;
  /** Makes what is missing: folder, file, schema, table. Two processes may do it at once. */
  make(): Promise<void>;
  /** Calls that are under way fail. */
  close(): Promise<void>;
}

/** What the columns are in either database; `big` is its whole number of 64 bits. */
export function keyColumns(big: 'BIGINT' | 'INTEGER'): string {
  return `
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    role TEXT NOT NULL,
    note TEXT NOT NULL,
    quota ${big},
    created_at_ms ${big} NOT NULL,
    created_by TEXT NOT NULL,
    expires_at_ms ${big},
    revoked_at_ms ${big},
    version ${big} NOT NULL
  `;
}
