/** Opens the SQLite file of the persistent tier and makes its table. It knows no queries. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import type { Client } from '@libsql/client';
import { LibsqlDialect } from '@libsql/kysely-libsql';
import { Kysely } from 'kysely';
import type { AnswerDatabase, AnswerTables } from './answer-database.ts';

/**
 * Counts up with every change of the table. A file of another version loses its answers, which LeetCode can give again:
 * a migration would cost more than it keeps.
 */
const schemaVersion = 1;

/**
 * How long SQLite waits for another process to let go of the file. It waits on the main thread, so this is short:
 * the loss is one batch of writes to a cache.
 */
const busyTimeoutMs = 100;

/**
 * Opens `file:path` (with its folder, where that is missing) for one process of many: readers never wait for a writer.
 * NB: libsql runs SQLite on the main thread, so these times hold up every request. Measured on two busy cores (Node 20):
 * 200 records of 2 KB take 3 to 4 ms to read and 2.5 to 5 ms to write; one write in twenty takes 12 to 30 ms, when the
 * write-ahead log is folded into the file. Three absent keys take 0.06 ms. So batches stay small.
 */
export async function openSqliteDatabase(url: string): Promise<AnswerDatabase> {
  const folder = folderOf(url);
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  // One connection: settings below belong to a connection, and calls are synchronous, so a second one would gain nothing.
  const client = createClient({ url, timeout: busyTimeoutMs, concurrency: 1 });
  try {
    await prepare(client);
  } catch (error) {
    client.close();
    throw error;
  }
  const kysely = new Kysely<AnswerTables>({ dialect: new LibsqlDialect({ client }) });
  return {
    kysely,
    async close() {
      await kysely.destroy();
      client.close();
    },
  };
}

async function prepare(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL');
  // With a write-ahead log this cannot corrupt the file; a power cut may take the last answers, as a cache may lose them.
  await client.execute('PRAGMA synchronous = NORMAL');
  const { rows } = await client.execute('PRAGMA user_version');
  const isOfToday = rows[0]?.['user_version'] === schemaVersion;
  await client.batch(
    [
      ...(isOfToday ? [] : ['DROP TABLE IF EXISTS answers', `PRAGMA user_version = ${schemaVersion}`]),
      `CREATE TABLE IF NOT EXISTS answers (
        key TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        stored_at_ms INTEGER NOT NULL,
        fresh_until_ms INTEGER NOT NULL,
        stale_until_ms INTEGER NOT NULL
      )`,
      'CREATE INDEX IF NOT EXISTS answers_stale_until_ms ON answers (stale_until_ms)',
    ],
    'write',
  );
}

/** The folder of a `file:` URL, which may be relative (`file:./data/x.db`); undefined for a database in memory. */
function folderOf(url: string): string | undefined {
  const path = decodeURIComponent(url.replace(/^file:(\/\/[^/]*)?/, ''));
  return path.startsWith(':memory:') ? undefined : dirname(path);
}
