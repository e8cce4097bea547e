import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { backupLines, restoreLines } from '../../src/cache/backup.ts';
import { createStoreTier } from '../../src/cache/store-tier.ts';
import type { SqlTier } from '../../src/cache/sql-tier.ts';
import { systemClock as clock } from '../../src/clock.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { recordOf } from './tier-contract.ts';

let folder: string;
let server: PostgresServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leetgraph-backup-'));
  server = await startPostgresServer();
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const opened: SqlTier[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

let files = 0;
const urls = {
  sqlite: () => Promise.resolve(`file:${join(folder, `${(files += 1)}.db`)}`),
  async postgres() {
    await server.sql('DROP SCHEMA IF EXISTS leetgraph_v1 CASCADE');
    return server.url;
  },
};
async function open(database: keyof typeof urls): Promise<SqlTier> {
  const store = createStoreTier({ url: await urls[database](), clock, onEvent: () => undefined });
  opened.push(store);
  return store;
}

async function linesOf(store: SqlTier, nowMs = Date.now()): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backupLines(store, nowMs)) lines.push(line);
  return lines;
}
async function* from(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
const restore = (store: SqlTier, lines: readonly string[]) => restoreLines(store, from(lines), Date.now());

const nowMs = Date.now();
const entries = Array.from({ length: 450 }, (_, index) => ({
  key: `userProfile("user-${index}")`,
  kind: 'profile',
  record: recordOf({ index, text: 'quoted "text"\nin lines \u0000 \u2028 你好', nothing: null }, nowMs),
}));
const keys = entries.map(({ key }) => key);
const records = entries.map(({ record }) => record);

describe.each([
  ['sqlite', 'sqlite'],
  ['postgres', 'postgres'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const)('a backup from %s, restored to %s', (source, target) => {
  test('holds every record to the last field, on a line each', async () => {
    const before = await open(source);
    await before.setMany(entries);
    const lines = await linesOf(before);
    expect(lines).toHaveLength(entries.length + 2);
    const after = await open(target);
    expect(await restore(after, lines)).toEqual({ offered: 450, gone: 0, misshapen: 0, isWhole: true });
    expect(await after.getMany(keys)).toEqual(records);
  });
});

describe('a backup', () => {
  test('holds nothing that is gone', async () => {
    const store = await open('sqlite');
    await store.setMany(entries.slice(0, 1));
    expect(await linesOf(store, nowMs + 86_400_000)).toHaveLength(2);
  });

  test('is taken while others write', async () => {
    const store = await open('postgres');
    await store.setMany(entries);
    const writing = Array.from({ length: 20 }, (_, round) =>
      store.setMany([{ key: `new(${round})`, kind: 'profile', record: recordOf(round) }]),
    );
    const lines = await linesOf(store);
    await Promise.all(writing);
    expect(lines.length).toBeGreaterThanOrEqual(entries.length + 2);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ records: lines.length - 2 });
  });
});

describe('a restore', () => {
  test('never replaces a newer record', async () => {
    const store = await open('sqlite');
    await store.setMany(entries.slice(0, 2));
    const lines = await linesOf(store);
    const newer = recordOf('newer', nowMs + 1);
    await store.setMany([{ key: keys[0] ?? '', kind: 'profile', record: newer }]);
    await restore(store, lines);
    expect(await store.getMany(keys.slice(0, 2))).toEqual([newer, records[1]]);
  });

  test('passes over lines that are no records, or gone, or of the future, and counts them', async () => {
    const store = await open('sqlite');
    await store.setMany(entries.slice(0, 1));
    const [header = '', line = '', end = ''] = await linesOf(store);
    const target = await open('sqlite');
    const lines = [
      header,
      line,
      '{"half',
      '[]',
      line.replace('"key":"', '"key":7,"was":"'),
      line.replace(/"storedAtMs":\d+/, `"storedAtMs":${Date.now() + 3_600_000}`),
      line.replace(/"freshUntilMs":\d+,"staleUntilMs":\d+/, '"freshUntilMs":1,"staleUntilMs":2'),
      end,
    ];
    expect(await restore(target, lines)).toEqual({ offered: 1, gone: 1, misshapen: 4, isWhole: false });
    expect(await target.getMany(keys.slice(0, 1))).toEqual(records.slice(0, 1));
  });

  test('says when the end of the backup is missing, and restores the rest', async () => {
    const store = await open('sqlite');
    await store.setMany(entries.slice(0, 3));
    const target = await open('sqlite');
    const cut = (await linesOf(store)).slice(0, -2);
    expect(await restore(target, cut)).toEqual({ offered: 2, gone: 0, misshapen: 0, isWhole: false });
  });

  test.each([
    ['nothing', [], 'empty'],
    ['something else', ['{"name":"package"}'], 'no backup'],
    ['a backup of another version', ['{"format":"leetgraph-answers","version":2,"takenAtMs":0}'], 'no backup'],
  ])('refuses %s before it writes', async (_, lines, message) => {
    await expect(restore(await open('sqlite'), lines)).rejects.toThrow(message);
  });
});
