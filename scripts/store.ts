/** `backup FILE` copies the store's answers to a file, `restore FILE` puts them back; Leetgraph may be running meanwhile. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { backupLines, restoreLines } from '../src/cache/backup.ts';
import { createStoreTier } from '../src/cache/store-tier.ts';
import type { SqlTier } from '../src/cache/sql-tier.ts';
import { systemClock as clock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';

async function backup(store: SqlTier, path: string): Promise<string> {
  // Under another name until it is whole. For its owner alone, because it says who was asked about.
  const part = `${path}.part`;
  let records = -2;
  async function* lines(): AsyncGenerator<string> {
    for await (const line of backupLines(store, clock.nowMs())) {
      records += 1;
      yield `${line}\n`;
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(part, { mode: 0o600 }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return `${records} records are in ${path}`;
}

async function restore(store: SqlTier, path: string): Promise<string> {
  const file = await open(path);
  try {
    const { offered, gone, misshapen, isWhole } = await restoreLines(store, file.readLines(), clock.nowMs());
    const left = `${gone} were gone, ${misshapen} lines were no records`;
    const cut = isWhole ? '' : '\nThe end of the backup is missing: the file was cut short.';
    return `${offered} records were offered to the store, which keeps its own where that is newer; ${left}${cut}`;
  } finally {
    await file.close();
  }
}

const [command, path, ...more] = process.argv.slice(2);
const work = command === 'backup' ? backup : restore;
let store: SqlTier | undefined;
try {
  if (path === undefined || more.length > 0)
    throw new Error('say one file: npm run backup -- FILE, npm run restore -- FILE');
  store = createStoreTier({ url: readConfig(process.env).cache.databaseUrl, clock, onEvent: () => undefined });
  console.error(await work(store, path));
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  console.error(text.replace(/:\/\/[^/\s@]*@/g, '://***@'));
  process.exitCode = 1;
} finally {
  await store?.close();
}
