/** The table of API keys in PostgreSQL. It knows no queries. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { z } from 'zod';
import { createPostgresPool } from '../cache/postgres-pool.ts';
import { keyColumns, type KeyDatabase, type KeyTables } from './key-database.ts';

/** Not the store's, whose name counts up and whose old versions are dropped after a release: keys outlive releases. */
const schemaName = 'leetgraph';

/** Two processes that make the same table at once would trip over each other. Any number that is nobody else's. */
const makingLock = 5_338_474_728;

/** `postgres://…`; connects when it is asked. It is asked one thing at a time, so it holds one connection. */
export function createPostgresKeyDatabase(url: string): KeyDatabase {
  const pool = createPostgresPool(url);
  const kysely = new Kysely<KeyTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely: kysely.withSchema(schemaName),
    async isThere() {
      const { rows } = await sql`SELECT to_regclass(${`${schemaName}.api_keys`}) IS NOT NULL AS is_there`.execute(
        kysely,
      );
      return z.tuple([z.object({ is_there: z.boolean() })]).parse(rows)[0].is_there;
    },
    async make() {
      await kysely.transaction().execute(async (transaction) => {
        await sql`SELECT pg_advisory_xact_lock(${makingLock})`.execute(transaction);
        await transaction.schema.createSchema(schemaName).ifNotExists().execute();
        const table = sql.table(`${schemaName}.api_keys`);
        await sql`CREATE TABLE IF NOT EXISTS ${table} (${sql.raw(keyColumns('BIGINT'))})`.execute(transaction);
      });
    },
    // Kysely would not end a pool that it has not used yet, and is left alone: it holds nothing else.
    close: () => pool.end(),
  };
}
