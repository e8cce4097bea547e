import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPostgresTier } from '../../src/cache/postgres-tier.ts';
import type { SqlTier } from '../../src/cache/sql-tier.ts';
import { createSqliteTier } from '../../src/cache/sqlite-tier.ts';
import { createStoreCensus, type StoreCensus } from '../../src/cache/store-census.ts';
import { createStoreMarks } from '../../src/cache/store-marks.ts';
import { systemClock } from '../../src/clock.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { untilTrue } from '../support/redis-server.ts';
import { deferred, settled } from './fakes.ts';
import { recordOf } from './tier-contract.ts';

const division = {
  shares: { profile: 0.4, contests: 0.4, absent: 0.2 },
  shelfOf: (kind: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'state' in value && value.state === 'absent' ? 'absent' : kind,
};
const onEvent = (): void => undefined;

let postgres: PostgresServer;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgresServer();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leetgraph-census-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe.each([
  ['SQLite', () => createSqliteTier({ url: `file:${join(folder, 'a.db')}`, clock: systemClock, onEvent })],
  ['PostgreSQL', () => createPostgresTier({ url: postgres.url, clock: systemClock, onEvent })],
])('the census of %s', (_, open) => {
  let store: SqlTier;
  let census: StoreCensus;
  beforeEach(async () => {
    store = open();
    census = createStoreCensus({ store, division, clock: systemClock });
    await untilTrue(() => store.check().then(() => true));
  });
  afterEach(async () => {
    await postgres.sql('TRUNCATE leetgraph_v1.answers').catch(() => undefined);
    await store.close();
  });

  test('begins with nothing', async () => {
    const nothing = { entries: 0, bytes: 0 };
    expect(await census.count()).toEqual({ profile: nothing, contests: nothing, absent: nothing });
  });

  test('counts records and bytes by shelf, over many slices, and leaves out what is no answer', async () => {
    const found = { state: 'found', value: 'é'.repeat(20) };
    await store.setMany(
      Array.from({ length: 4_500 }, (_each, index) => ({
        key: `p("${index}")`,
        kind: index % 3 === 0 ? 'contests' : 'profile',
        record: recordOf(index % 5 === 0 ? { state: 'absent' } : found),
      })),
    );
    const marks = createStoreMarks({ store, isShared: false, clock: systemClock });
    await marks.write([{ tag: 'user:alice', forgottenAtMs: 5 }]);
    const indexes = [...Array(4_500).keys()];
    const held = (isIt: (index: number) => boolean, value: unknown) => {
      const ours = indexes.filter(isIt);
      const valueBytes = Buffer.byteLength(JSON.stringify(value));
      return { entries: ours.length, bytes: ours.reduce((sum, index) => sum + `p("${index}")`.length + valueBytes, 0) };
    };
    expect(await census.count()).toEqual({
      profile: held((index) => index % 3 !== 0 && index % 5 !== 0, found),
      contests: held((index) => index % 3 === 0 && index % 5 !== 0, found),
      absent: held((index) => index % 5 === 0, { state: 'absent' }),
    });
  }, 20_000);

  test('follows what is replaced', async () => {
    await store.setMany([{ key: 'p("a")', kind: 'profile', record: recordOf({ state: 'absent' }) }]);
    expect((await census.count())?.['absent']?.entries).toBe(1);
    const record = { ...recordOf({ state: 'found', value: 'x'.repeat(30) }), storedAtMs: recordOf(1).storedAtMs + 1 };
    await store.setMany([{ key: 'p("a")', kind: 'profile', record }]);
    expect(await census.count()).toMatchObject({ absent: { entries: 0 }, profile: { entries: 1 } });
  });

  test('has a digest of the rows of a prefix: another one when one comes or is made anew, and at no other time', async () => {
    const put = (key: string, storedAtMs: number) =>
      store.setMany([{ key, kind: 'forgotten', record: { ...recordOf(null), storedAtMs } }]);
    const seen = [await store.digest('forgotten:')];
    await put('forgotten:user:alice', 5);
    seen.push(await store.digest('forgotten:'));
    await put('forgotten:user:bob', 4);
    seen.push(await store.digest('forgotten:'));
    await put('forgotten:user:bob', 6);
    seen.push(await store.digest('forgotten:'));
    expect(new Set(seen).size).toBe(4);
    await put('forgotten', 7);
    await put('forgotten;', 7);
    await put('p("a")', 7);
    expect(await store.digest('forgotten:')).toBe(seen.at(-1));
  });
});

describe('a census', () => {
  const group = { kind: 'profile', value: undefined, entries: 1, bytes: 10 };

  test('of a store that is away is unknown, and not an old one', async () => {
    let isAway = false;
    const census = createStoreCensus({
      store: {
        censusAfter: (after) => {
          if (isAway) return Promise.reject(new Error('away'));
          return Promise.resolve(after === '' ? { groups: [group], lastKey: 'a' } : { groups: [], lastKey: undefined });
        },
      },
      division,
      clock: createFakeClock(),
    });
    expect((await census.count())?.['profile']).toEqual({ entries: 1, bytes: 10 });
    isAway = true;
    expect(await census.count()).toBeUndefined();
    isAway = false;
    expect((await census.count())?.['profile']).toEqual({ entries: 1, bytes: 10 });
  });

  test('that takes long is the one before it, is made once however many ask, and is there for who asks later', async () => {
    const clock = createFakeClock();
    const slow = deferred<undefined>();
    let slices = 0;
    const census = createStoreCensus({
      store: {
        async censusAfter(after) {
          slices += 1;
          if (slices > 2) await slow.promise;
          return after === ''
            ? { groups: [{ ...group, entries: slices }], lastKey: 'a' }
            : { groups: [], lastKey: undefined };
        },
      },
      division,
      clock,
    });
    expect((await census.count())?.['profile']?.entries).toBe(1);
    const late = [census.count(), census.count()];
    await settled();
    clock.advance(1_000);
    for (const one of late) expect((await one)?.['profile']?.entries).toBe(1);
    expect(slices).toBe(3);
    slow.resolve(undefined);
    await settled();
    const again = census.count();
    expect((await again)?.['profile']?.entries).toBeGreaterThanOrEqual(3);
  });
});
