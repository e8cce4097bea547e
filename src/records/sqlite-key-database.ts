/** The table of API keys in the SQLite file of the store, over a connection of its own. It knows no queries. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { pathOf } from '../cache/sqlite-database.ts';
import { createSqliteDialect } from '../cache/sqlite-dialect.ts';
import { createSqliteThread, type SqliteThread, type StatementResult } from '../cache/sqlite-thread.ts';
import { keyColumns, type KeyDatabase, type KeyTables } from './key-database.ts';

/** How long SQLite waits for another connection to let go of the file. It waits in a thread, and no request with it. */
const busyTimeoutMs = 1_000;

/**
 * A thread of its own and not the cache's: behind a batch of answers a revocation would wait, and behind a question for
 * keys a wave. The cache drops and makes `answers` as its shape changes; `api_keys` beside it is never dropped.
 */
export function createSqliteKeyDatabase(url: string): KeyDatabase {
  const path = pathOf(url);
  const thread = startedWhenAsked(() => createSqliteThread({ url, path, busyTimeoutMs }));
  const kysely = new Kysely<KeyTables>({ dialect: createSqliteDialect(thread) });

  async function run(sql: string): Promise<StatementResult | undefined> {
    try {
      return (await thread.run([{ sql, args: [] }]))[0];
    } catch (error) {
      // It may have been deleted or replaced while it was open: the next call opens what is there then.
      await thread.closeFile().catch(() => undefined);
      throw error;
    }
  }

  return {
    kysely,
    async isThere() {
      // To open a file that is not there would make it, before the cache could make it as it wants to have it.
      if (path !== undefined && !(await isFile(path))) return false;
      const found = await run("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'api_keys'");
      return found?.rows.length === 1;
    },
    async make() {
      if (path !== undefined) await mkdir(dirname(path), { recursive: true });
      await run(`CREATE TABLE IF NOT EXISTS api_keys (${keyColumns('INTEGER')})`);
    },
    async close() {
      await thread.end();
      await kysely.destroy();
    },
  };
}

/** A thread takes 15 MB and a tenth of a second, which a store that has never been written to needs nobody for. */
function startedWhenAsked(start: () => SqliteThread): SqliteThread {
  let started: SqliteThread | undefined;
  return {
    run: (statements) => (started ??= start()).run(statements),
    closeFile: () => started?.closeFile() ?? Promise.resolve(),
    end: () => started?.end() ?? Promise.resolve(),
  };
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
