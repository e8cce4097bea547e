/** The SQLite file of the persistent tier: opens it and makes its table. It knows no queries. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { AnswerDatabase, AnswerTables } from './answer-database.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { createSqliteThread } from './sqlite-thread.ts';
import type { SqliteThread, StatementResult } from './sqlite-thread.ts';

/**
 * Counts up with every change of the table. A file of another version loses its answers, which LeetCode can give again:
 * a migration would cost more than it keeps.
 */
const schemaVersion = 1;

/**
 * How long SQLite waits for another process to let go of the file. Reads stand behind the waiting write, so this is half
 * of their budget (100 ms); another process's batch of writes takes 5 ms.
 */
const busyTimeoutMs = 50;

/**
 * The file at `file:path`, for one process of many: with a write-ahead log readers never wait for a writer.
 * SQLite's calls are synchronous, so they are made in a thread of their own (docs/decisions/0009).
 */
export function createSqliteDatabase(url: string): AnswerDatabase {
  const path = pathOf(url);
  const thread = createSqliteThread({ url, path, busyTimeoutMs });
  const kysely = new Kysely<AnswerTables>({ dialect: createSqliteDialect(thread) });
  return {
    kysely,
    async prepare() {
      await thread.closeFile();
      if (path !== undefined) await mkdir(dirname(path), { recursive: true });
      await prepareTable(thread);
    },
    async close() {
      await thread.end();
      await kysely.destroy();
    },
  };
}

async function prepareTable(thread: SqliteThread): Promise<void> {
  await useWriteAheadLog(thread);
  // With a write-ahead log this cannot corrupt the file; a power cut may take the last answers, as a cache may lose them.
  await runAll(thread, 'PRAGMA synchronous = NORMAL');
  const version = (await runAll(thread, 'PRAGMA user_version'))[0]?.rows[0];
  const fileVersion = isRow(version) ? version['user_version'] : undefined;
  const isOfToday = fileVersion === schemaVersion;
  // A new file says 0. Its table is not dropped first: another process may have made it since, and have put answers in.
  const isOther = !isOfToday && fileVersion !== 0;
  const tables = await runAll(thread, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'answers'");
  if (isOfToday && tables[0]?.rows.length === 1) return;
  await runAll(
    thread,
    ...(isOther ? ['DROP TABLE IF EXISTS answers'] : []),
    ...(isOfToday ? [] : [`PRAGMA user_version = ${schemaVersion}`]),
    `CREATE TABLE IF NOT EXISTS answers (
      key TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      stored_at_ms INTEGER NOT NULL,
      fresh_until_ms INTEGER NOT NULL,
      stale_until_ms INTEGER NOT NULL
    )`,
    'CREATE INDEX IF NOT EXISTS answers_stale_until_ms ON answers (stale_until_ms)',
  );
}

/** More than there are processes on one file, each of which can come first once. */
const maxSwitches = 10;

/**
 * Of two that switch a new file at the same moment SQLite refuses one at once, whatever its time limit. The limit does
 * hold for a transaction: with an empty one the loser waits for the winner.
 */
async function useWriteAheadLog(thread: SqliteThread): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await runAll(thread, 'PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (attempt === maxSwitches || !String(error).includes('SQLITE_BUSY')) throw error;
    }
    // Two statements are a transaction (sqlite-thread.ts). It fails where somebody else keeps the file locked.
    await runAll(thread, 'SELECT 1', 'SELECT 1');
  }
}

function runAll(thread: SqliteThread, ...statements: readonly string[]): Promise<readonly StatementResult[]> {
  return thread.run(statements.map((sql) => ({ sql, args: [] })));
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The path of a `file:` URL, which may be relative (`file:./data/x.db`); undefined for a database in memory. */
export function pathOf(url: string): string | undefined {
  const path = decodeURIComponent(url.replace(/^file:(\/\/[^/]*)?/, '').replace(/[?#].*$/, ''));
  return path.startsWith(':memory:') ? undefined : path;
}
