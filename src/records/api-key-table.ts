/** API keys in a database: the SQL, through Kysely, in words that both SQLite and PostgreSQL take. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { ApiKeyRecord } from '../access/api-key.ts';
import type { KeyChange, KeyTable } from '../access/key-table.ts';
import type { KeyDatabase, KeyRow } from './key-database.ts';
import { createPostgresKeyDatabase } from './postgres-key-database.ts';
import { createSqliteKeyDatabase } from './sqlite-key-database.ts';

/** PostgreSQL's driver gives a bigint as text. */
const whole = z.coerce.number();
const rowSchema = z.object({
  id: z.string(),
  hash: z.string(),
  role: z.enum(['reader', 'operator', 'administrator']),
  note: z.string(),
  quota: whole.nullable(),
  created_at_ms: whole,
  created_by: z.string(),
  expires_at_ms: whole.nullable(),
  revoked_at_ms: whole.nullable(),
});
const sumSchema = z.object({ keys: whole, changes: whole });

/** At `DATABASE_URL`: `file:…` or `postgres://…`. Returns at once; the table is made with the first key. */
export function openKeyTable(url: string): KeyTable {
  return createKeyTable(url.startsWith('file:') ? createSqliteKeyDatabase(url) : createPostgresKeyDatabase(url));
}

export function createKeyTable(database: KeyDatabase): KeyTable {
  const { kysely } = database;
  // Once seen, a table that is not there has been lost and is not empty: who holds its keys goes on with them.
  let wasThere = false;

  async function isThere(): Promise<boolean> {
    const isHere = await database.isThere();
    if (wasThere && !isHere) throw new Error('the table of API keys has vanished');
    wasThere = isHere;
    return isHere;
  }

  return {
    async revision() {
      if (!(await isThere())) return 'none';
      const row: unknown = await kysely
        .selectFrom('api_keys')
        .select(({ fn }) => [fn.countAll().as('keys'), fn.coalesce(fn.sum('version'), sql.lit(0)).as('changes')])
        .executeTakeFirst();
      const { keys, changes } = sumSchema.parse(row);
      return `${keys}:${changes}`;
    },
    async list() {
      if (!(await isThere())) return [];
      const rows: readonly unknown[] = await kysely
        .selectFrom('api_keys')
        .selectAll()
        .orderBy('created_at_ms')
        .execute();
      // A row that cannot be read is no key. It is not repaired: somebody wrote it by hand, or a later release did.
      return rows.flatMap((row) => toRecord(row) ?? []);
    },
    async insert(record) {
      if (!(await isThere())) await database.make();
      await kysely.insertInto('api_keys').values(toRow(record)).execute();
    },
    async update(id, change) {
      if (!(await isThere())) return undefined;
      const row: unknown = await kysely
        .updateTable('api_keys')
        .set(({ eb }) => ({ ...toColumns(change), version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return toRecord(row);
    },
    close: () => database.close(),
  };
}

function toRow(record: ApiKeyRecord): KeyRow {
  const { id, hash, role, note, quota } = record;
  return {
    ...{ id, hash, role, note, quota },
    created_at_ms: Math.floor(record.createdAtMs),
    created_by: record.createdBy,
    expires_at_ms: floor(record.expiresAtMs),
    revoked_at_ms: floor(record.revokedAtMs),
    version: 1,
  };
}

function toColumns({ note, quota, expiresAtMs, revokedAtMs }: KeyChange): Partial<KeyRow> {
  return {
    ...(note !== undefined && { note }),
    ...(quota !== undefined && { quota }),
    ...(expiresAtMs !== undefined && { expires_at_ms: floor(expiresAtMs) }),
    ...(revokedAtMs !== undefined && { revoked_at_ms: floor(revokedAtMs) }),
  };
}

function toRecord(row: unknown): ApiKeyRecord | undefined {
  const read = rowSchema.safeParse(row).data;
  if (!read) return undefined;
  const { created_at_ms: createdAtMs, created_by: createdBy, expires_at_ms, revoked_at_ms, ...same } = read;
  return { ...same, createdAtMs, createdBy, expiresAtMs: expires_at_ms, revokedAtMs: revoked_at_ms };
}

/** PostgreSQL's whole numbers refuse a fraction. */
function floor(ms: number | null): number | null {
  return ms === null ? null : Math.floor(ms);
}
