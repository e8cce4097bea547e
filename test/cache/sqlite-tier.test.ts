import { existsSync } from 'node:fs';
import { mkdtemp, open as openFile, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createSqlTier, type SqlTier } from '../../src/cache/sql-tier.ts';
import { createSqliteDatabase } from '../../src/cache/sqlite-database.ts';
import { createSqliteTier } from '../../src/cache/sqlite-tier.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { holdSqliteFile } from '../support/hold-sqlite.ts';
import { describeTier, recordOf } from './tier-contract.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leetgraph-store-'));
});
afterAll(() => rm(folder, { recursive: true }));

const clock = createFakeClock();
const open = (name: string, events: CacheEvent[] = []): SqlTier =>
  createSqliteTier({ url: `file:${join(folder, name)}`, clock, onEvent: (event) => events.push(event) });

describeTier('sqlite', () => Promise.resolve(open('contract.db')));

describe('the sqlite tier', () => {
  test('makes the folder of its file, and keeps its records over a restart', async () => {
    const record = recordOf({ name: 'Ada' });
    const before = open('made/on the way/store.db');
    await before.setMany([{ key: 'ada', kind: 'profile', record }]);
    await before.close();
    const after = open('made/on the way/store.db');
    expect(await after.getMany(['ada'])).toEqual([record]);
    await after.close();
  });

  test('never replaces a record by an older one, which another process may be writing late', async () => {
    const tier = open('late.db');
    const newer = recordOf('newer', 2_000);
    await tier.setMany([{ key: 'ada', kind: 'profile', record: newer }]);
    await tier.setMany([{ key: 'ada', kind: 'profile', record: recordOf('older', 1_000) }]);
    expect(await tier.getMany(['ada'])).toEqual([newer]);
    await tier.close();
  });

  test('two on one file read what the other has written', async () => {
    const [one, other] = [open('shared.db'), open('shared.db')];
    const record = recordOf('shared');
    await one.setMany([{ key: 'ada', kind: 'profile', record }]);
    expect(await other.getMany(['ada'])).toEqual([record]);
    await Promise.all([one.close(), other.close()]);
  });

  test('two that make one file at the same time lose nothing of what the quicker one has written', async () => {
    for (let round = 0; round < 20; round += 1) {
      const both = [open(`new-${round}.db`), open(`new-${round}.db`)];
      const records = both.map((_, index) => recordOf(`of ${index}`));
      const entries = records.map((record, index) => [{ key: `key-${index}`, kind: 'profile', record }]);
      await Promise.all(both.map((tier, index) => tier.setMany(entries[index] ?? [])));
      for (const tier of both) expect(await tier.getMany(['key-0', 'key-1'])).toEqual(records);
      await Promise.all(both.map((tier) => tier.close()));
    }
  });

  test('sweeps what is gone, oldest first and no more than the limit', async () => {
    const tier = open('sweep.db');
    const goneAt = (key: string, staleUntilMs: number) => ({
      key,
      kind: 'profile',
      record: { value: key, storedAtMs: 0, freshUntilMs: 1, staleUntilMs },
    });
    await tier.setMany([goneAt('c', 30), goneAt('a', 10), goneAt('b', 20), goneAt('kept', 31)]);
    expect(await tier.sweep(30, 2)).toBe(2);
    expect((await tier.getMany(['a', 'b', 'c', 'kept'])).map((record) => record?.value)).toEqual([
      undefined,
      undefined,
      'c',
      'kept',
    ]);
    expect(await tier.sweep(30, 10)).toBe(1);
    expect(await tier.sweep(30, 10)).toBe(0);
    await tier.close();
  });

  test('starts anew on a file whose table is of another version', async () => {
    const client = createClient({ url: `file:${join(folder, 'other-version.db')}` });
    await client.executeMultiple('CREATE TABLE answers (other INTEGER); PRAGMA user_version = 99');
    client.close();
    const tier = open('other-version.db');
    const record = recordOf('new');
    await tier.setMany([{ key: 'ada', kind: 'profile', record }]);
    expect(await tier.getMany(['ada'])).toEqual([record]);
    await tier.close();
  });

  test('takes a row that is not JSON, or not a record, for nothing, and still reads its neighbours', async () => {
    const tier = open('garbled.db');
    const record = recordOf('whole');
    await tier.setMany(['whole', 'no json', 'no times'].map((key) => ({ key, kind: 'profile', record })));
    const client = createClient({ url: `file:${join(folder, 'garbled.db')}` });
    await client.execute(`UPDATE answers SET value = '{"half' WHERE key = 'no json'`);
    await client.execute(`UPDATE answers SET stored_at_ms = 'yesterday' WHERE key = 'no times'`);
    client.close();
    expect(await tier.getMany(['no json', 'whole', 'no times'])).toEqual([undefined, record, undefined]);
    await tier.close();
  });

  test('rejects while its file cannot be opened, says so once, and opens it when it can', async () => {
    const events: CacheEvent[] = [];
    const path = join(folder, 'unreadable.db');
    await writeFile(path, 'this is no database, but somebody may need it'.repeat(100));
    const tier = open('unreadable.db', events);
    await expect(tier.getMany(['ada'])).rejects.toThrow('not a database');
    await expect(tier.setMany([])).rejects.toThrow('not a database');
    expect(events.map((event) => event.type === 'cache-tier-failed' && event.operation)).toEqual(['connect']);
    expect(await readFile(path, 'utf8')).toContain('somebody may need it');
    await rm(path);
    clock.advance(5_000);
    expect(await tier.getMany(['ada'])).toEqual([undefined]);
    await tier.close();
  });

  test('closes at once, even when it was never opened', async () => {
    await writeFile(join(folder, 'closed.db'), 'x'.repeat(1_000));
    await open('closed.db').close();
  });

  test('rejects after it was closed', async () => {
    const tier = open('after-close.db');
    await tier.close();
    await expect(tier.getMany(['ada'])).rejects.toThrow();
  });
});

describe('a sqlite tier in trouble', () => {
  const record = recordOf('kept');
  const entry = (key: string) => ({ key, kind: 'profile', record });
  const nextPrepare = () => {
    clock.advance(1_000);
  };

  test('is read while another process holds the file from writers, and written to when that lets go', async () => {
    const tier = open('locked.db');
    await tier.setMany([entry('ada')]);
    const holder = await holdSqliteFile(join(folder, 'locked.db'), 'writer');
    await expect(tier.setMany([entry('bob')])).rejects.toThrow('locked');
    expect(await tier.getMany(['ada', 'bob'])).toEqual([record, undefined]);
    expect(await tier.check()).toBe('takes no writes');
    nextPrepare();
    expect(await tier.getMany(['ada', 'bob'])).toEqual([record, undefined]);
    await holder.release();
    await tier.setMany([entry('bob')]);
    expect(await tier.getMany(['bob'])).toEqual([record]);
    expect(await tier.check()).toBe('ok');
    await tier.close();
  });

  test('rejects while another process holds the file from everybody, and answers when that lets go', async () => {
    const before = open('held.db');
    await before.setMany([entry('ada')]);
    await before.close();
    const holder = await holdSqliteFile(join(folder, 'held.db'), 'everybody');
    const tier = open('held.db');
    await expect(tier.getMany(['ada'])).rejects.toThrow('locked');
    await holder.release();
    nextPrepare();
    expect(await tier.getMany(['ada'])).toEqual([record]);
    await tier.close();
  });

  test('does not hold up this thread while it waits for a lock', async () => {
    const tier = open('waits.db');
    await tier.setMany([entry('ada')]);
    const holder = await holdSqliteFile(join(folder, 'waits.db'), 'writer');
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    const startedAtMs = performance.now();
    await Promise.all(Array.from({ length: 8 }, () => tier.setMany([entry('ada')]).catch(() => undefined)));
    const tookMs = performance.now() - startedAtMs;
    clearInterval(counting);
    // Eight waits of 50 ms one after the other. On this thread the interval would have come eight times at most.
    expect(tookMs).toBeGreaterThan(300);
    expect(turns).toBeGreaterThan(2 * 8);
    await holder.release();
    await tier.close();
  });

  test('costs the first request no more than the budget while the file is held', async () => {
    const holder = await holdSqliteFile(join(folder, 'first.db'), 'everybody');
    const tier = open('first.db');
    const events: CacheEvent[] = [];
    const onEvent = (event: CacheEvent): void => void events.push(event);
    const budgetClock = createFakeClock();
    const guarded = withBudget(tier, { budgetMs: 100, clock: budgetClock, onEvent });
    // The thread is only starting, and would wait for the lock: at this moment the budget is over.
    const reading = guarded.getMany(['ada']);
    budgetClock.advance(100);
    expect(await reading).toEqual([undefined]);
    expect(String(events[0] && 'error' in events[0] && events[0].error)).toContain('took longer than 100 ms');
    await holder.release();
    await tier.close();
  });

  test('is read while it is full or read-only, and written to when it is not', async () => {
    const database = createSqliteDatabase(`file:${join(folder, 'full.db')}`);
    const tier = createSqlTier({ database, clock, onEvent: () => undefined });
    await tier.setMany([entry('ada')]);
    const large = { ...entry('large'), record: recordOf('x'.repeat(1_000_000)) };
    // As a full disk: SQLite may not take another page.
    await sql`PRAGMA max_page_count = 10`.execute(database.kysely);
    await expect(tier.setMany([large])).rejects.toThrow('full');
    expect(await tier.getMany(['ada', 'large'])).toEqual([record, undefined]);
    await sql`PRAGMA max_page_count = 100000`.execute(database.kysely);
    await sql`PRAGMA query_only = ON`.execute(database.kysely);
    await expect(tier.setMany([large])).rejects.toThrow('readonly');
    expect(await tier.getMany(['ada', 'large'])).toEqual([record, undefined]);
    // Pragmas belong to the connection, and it is another one that is prepared.
    nextPrepare();
    await tier.setMany([large]);
    expect(await tier.getMany(['ada', 'large'])).toEqual([record, large.record]);
    await tier.close();
  });

  test('rejects where its folder cannot be made, and says so once', async () => {
    const events: CacheEvent[] = [];
    await writeFile(join(folder, 'no folder'), '');
    const tier = open('no folder/store.db', events);
    await expect(tier.getMany(['ada'])).rejects.toThrow('no folder');
    nextPrepare();
    await expect(tier.setMany([entry('ada')])).rejects.toThrow('no folder');
    expect(events).toHaveLength(1);
    await rm(join(folder, 'no folder'));
    nextPrepare();
    await tier.setMany([entry('ada')]);
    expect(await tier.getMany(['ada'])).toEqual([record]);
    await tier.close();
  });

  test('notices that its file was deleted while open, and makes another', async () => {
    const tier = open('deleted.db');
    const path = join(folder, 'deleted.db');
    await tier.setMany([entry('ada')]);
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(path + suffix, { force: true })));
    await expect(tier.setMany([entry('bob')])).rejects.toThrow('deleted or replaced');
    nextPrepare();
    await tier.setMany([entry('bob')]);
    expect(existsSync(path)).toBe(true);
    expect(await tier.getMany(['ada', 'bob'])).toEqual([undefined, record]);
    await tier.close();
  });

  test('makes its table again when somebody has dropped it', async () => {
    const tier = open('dropped.db');
    await tier.setMany([entry('ada')]);
    const client = createClient({ url: `file:${join(folder, 'dropped.db')}` });
    await client.execute('DROP TABLE answers');
    client.close();
    await expect(tier.getMany(['ada'])).rejects.toThrow('no such table');
    nextPrepare();
    await tier.setMany([entry('bob')]);
    expect(await tier.getMany(['ada', 'bob'])).toEqual([undefined, record]);
    await tier.close();
  });

  test('rejects on a file that was damaged, deletes nothing, and starts anew when it is taken away', async () => {
    const path = join(folder, 'damaged.db');
    const before = open('damaged.db');
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...entry(`many(${index})`),
      record: recordOf('x'.repeat(2_000)),
    }));
    await before.setMany(many);
    await before.close();
    const file = await openFile(path, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size - 4_096, 'damage'), 0, size - 4_096, 4_096);
    await file.close();
    const tier = open('damaged.db');
    await expect(tier.getMany(many.map(({ key }) => key))).rejects.toThrow('malformed');
    expect((await readFile(path)).length).toBe(size);
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(path + suffix, { force: true })));
    nextPrepare();
    await tier.setMany([entry('ada')]);
    expect(await tier.getMany(['ada'])).toEqual([record]);
    await tier.close();
  });
});
