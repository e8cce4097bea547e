/**
 * SQLite in a thread of its own: statements in, rows out, one message after the other. It knows no queries.
 * JavaScript, because a thread is loaded by Node itself, which reads no TypeScript in version 20, nor below jest;
 * scripts/build.mjs lays it beside the compiled files. Messages are described, and replies parsed, in sqlite-thread.ts.
 */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createClient } from '@libsql/client/sqlite3';

const { url, path, busyTimeoutMs } = workerData;
let opened;

function open() {
  // One connection: pragmas belong to a connection, and calls are synchronous, so a second one would gain nothing.
  const client = createClient({ url, timeout: busyTimeoutMs, concurrency: 1 });
  return { client, file: fileNow() };
}

function close() {
  opened?.client.close();
  opened = undefined;
}

/** What the path leads to at this moment. A file that was deleted while open goes on taking what nobody will read again. */
function fileNow() {
  if (path === undefined) return undefined;
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.dev}:${stat.ino}`;
}

async function run(statements) {
  opened ??= open();
  if (opened.file !== fileNow()) throw new Error('the file of the store was deleted or replaced while it was open');
  const { client } = opened;
  // More than one statement: all or none.
  const results =
    statements.length === 1 ? [await client.execute(statements[0])] : await client.batch(statements, 'write');
  return results.map(({ columns, rows, rowsAffected }) => ({
    rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
    rowsAffected,
  }));
}

parentPort.on('message', async ({ id, type, statements }) => {
  try {
    if (type !== 'run') close();
    parentPort.postMessage({ id, results: type === 'run' ? await run(statements) : [] });
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error?.message ?? error) });
  }
});
