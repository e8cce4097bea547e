import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { SqlTier } from '../../src/cache/sql-tier.ts';
import { createSqliteTier } from '../../src/cache/sqlite-tier.ts';
import { createFakeClock } from '../support/fake-clock.ts';
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
