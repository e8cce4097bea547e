/** The PostgreSQL schema of the persistent tier: makes its table. It knows no queries. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { z } from 'zod';
import type { AnswerDatabase, AnswerTables } from './answer-database.ts';
import { createPostgresPool } from './postgres-pool.ts';

/**
 * A schema of our own, whose name counts up with every change of the table: during a rolling deployment each release
 * reads and writes its own, and nothing of anybody else's is touched. docs/operations.md says how to drop an old one.
 */
const schemaName = 'leetgraph_v1';

/** Two processes that make the same table at once would trip over each other. Any number that is nobody else's. */
const makingLock = 5_338_474_727;

/** `postgres://…`; connects when it is prepared or asked. */
export function createPostgresDatabase(url: string): AnswerDatabase {
  const pool = createPostgresPool(url);
  const kysely = new Kysely<AnswerTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely: kysely.withSchema(schemaName),
    async prepare() {
      // Looked for first: to make it, even IF NOT EXISTS, needs rights that a careful owner may have taken away since.
      if (!(await isThere(kysely))) await make(kysely);
    },
    // Kysely would not end a pool that it has not used yet, and is left alone: it holds nothing else.
    close: () => pool.end(),
  };
}

async function isThere(kysely: Kysely<AnswerTables>): Promise<boolean> {
  const { rows } = await sql`SELECT to_regclass(${`${schemaName}.answers`}) IS NOT NULL AS is_there`.execute(kysely);
  return z.tuple([z.object({ is_there: z.boolean() })]).parse(rows)[0].is_there;
}

async function make(kysely: Kysely<AnswerTables>): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${makingLock})`.execute(transaction);
    await transaction.schema.createSchema(schemaName).ifNotExists().execute();
    // "C" compares bytes: faster than a language's order, and the same on every machine.
    await sql`CREATE TABLE IF NOT EXISTS ${sql.table(`${schemaName}.answers`)} (
      key TEXT COLLATE "C" PRIMARY KEY,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      stored_at_ms BIGINT NOT NULL,
      fresh_until_ms BIGINT NOT NULL,
      stale_until_ms BIGINT NOT NULL
    )`.execute(transaction);
    await transaction.schema
      .withSchema(schemaName)
      .createIndex('answers_stale_until_ms')
      .ifNotExists()
      .on('answers')
      .column('stale_until_ms')
      .execute();
  });
}
