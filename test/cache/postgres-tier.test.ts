import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createPostgresTier } from '../../src/cache/postgres-tier.ts';
import type { SqlTier } from '../../src/cache/sql-tier.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import { systemClock as clock } from '../../src/clock.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { untilTrue } from '../support/redis-server.ts';
import { settled, storyOf } from './fakes.ts';
import { describeTier, recordOf } from './tier-contract.ts';

// Making a database takes some seconds on a busy machine.
const startLimitMs = 60_000;
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
}, startLimitMs);
afterAll(() => server.stop());

const opened: SqlTier[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((tier) => tier.close()));
});

function open(events: CacheEvent[] = [], url = server.url): SqlTier {
  const tier = createPostgresTier({ url, clock, onEvent: (event) => events.push(event) });
  opened.push(tier);
  return tier;
}

const keep = (tier: SqlTier, key: string, record = recordOf(key)) => tier.setMany([{ key, kind: 'profile', record }]);
const valuesOf = async (tier: SqlTier, ...keys: string[]) => (await tier.getMany(keys)).map((record) => record?.value);
const answers = (tier: SqlTier) => () => tier.getMany(['any']).then(() => true);

describeTier('postgres', () =>
  Promise.resolve(createPostgresTier({ url: server.url, clock, onEvent: () => undefined })),
);

describe('the postgres tier', () => {
  test('keeps its records over a restart of either side', async () => {
    await keep(open(), 'kept');
    await server.kill();
    await server.start();
    expect(await valuesOf(open(), 'kept')).toEqual(['kept']);
  });

  test('never replaces a record by an older one, which another process may be writing late', async () => {
    const tier = open();
    await keep(tier, 'late', recordOf('newer', 2_000));
    await keep(tier, 'late', recordOf('older', 1_000));
    expect(await valuesOf(tier, 'late')).toEqual(['newer']);
  });

  test('reads a wave with one statement and writes a batch with one', async () => {
    const tier = open();
    const keys = Array.from({ length: 200 }, (_, index) => `wave(${index})`);
    await server.set('log_statement', 'all');
    // Each connection hears of it by itself, and what it logs comes here by itself.
    await untilTrue(async () => {
      await tier.getMany(['marker']);
      return server.log().includes("'marker'");
    });
    const isSaid = (text: string) => () => server.log().includes(text);
    await tier.getMany(['begin']);
    await untilTrue(isSaid("'begin'"));
    await tier.setMany(keys.map((key) => ({ key, kind: 'profile', record: recordOf(key) })));
    expect(await valuesOf(tier, ...keys)).toEqual(keys);
    await tier.getMany(['end']);
    await untilTrue(isSaid("'end'"));
    await server.set('log_statement', 'none');
    const log = server.log();
    const between = log.slice(log.indexOf("'begin'"), log.indexOf("'end'"));
    const statements = between.match(/execute <unnamed>: (?:select|insert)/g);
    // The last is the one that marks the end.
    expect(statements).toEqual(['insert', 'select', 'select'].map((word) => `execute <unnamed>: ${word}`));
  });

  test('opens three connections at most, however many ask', async () => {
    const tier = open();
    await Promise.all(Array.from({ length: 50 }, (_, index) => keep(tier, `many(${index})`)));
    const [row] = await server.sql(
      "SELECT count(*) AS connections FROM pg_stat_activity WHERE application_name = 'leetgraph'",
    );
    expect(Number(row?.['connections'])).toBeLessThanOrEqual(3);
  });

  test('two that write the same records in different orders do not lock one another out', async () => {
    const [one, other] = [open(), open()];
    const entries = Array.from({ length: 200 }, (_, index) => ({
      key: `both(${index})`,
      kind: 'profile',
      record: recordOf('x'.repeat(2_000)),
    }));
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([one.setMany(entries), other.setMany(entries.toReversed())]);
    }
    expect((await one.getMany(['both(7)']))[0]).toEqual(entries[7]?.record);
  });

  test('two processes that start at once make the table once', async () => {
    await server.sql('DROP SCHEMA leetgraph_v1 CASCADE');
    const events: CacheEvent[] = [];
    await Promise.all(Array.from({ length: 8 }, () => keep(open(events), 'first')));
    expect(events).toEqual([]);
  });

  test('uses a table that it was given without the right to make one', async () => {
    await keep(open(), 'given');
    await server.sql(`CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA leetgraph_v1 TO reader;
      GRANT SELECT, INSERT, UPDATE, DELETE ON leetgraph_v1.answers TO reader`);
    const tier = open([], server.url.replace('leetgraph@', 'reader@'));
    await keep(tier, 'by reader');
    expect(await valuesOf(tier, 'given', 'by reader')).toEqual(['given', 'by reader']);
  });

  test('leaves out a key that no index of PostgreSQL could hold, and keeps its neighbours', async () => {
    const tier = open();
    const long = 'ä'.repeat(5_000);
    const entries = [long, 'neighbour'].map((key) => ({ key, kind: 'profile', record: recordOf('kept') }));
    await tier.setMany(entries);
    expect(await valuesOf(tier, long, 'neighbour')).toEqual([undefined, 'kept']);
  });

  test('sweeps what is gone, oldest first and no more than the limit', async () => {
    const tier = open();
    const goneAt = (key: string, staleUntilMs: number) => ({
      key,
      kind: 'profile',
      record: { value: key, storedAtMs: 0, freshUntilMs: 1, staleUntilMs },
    });
    await tier.setMany([goneAt('c', 30), goneAt('a', 10), goneAt('b', 20), goneAt('kept one', 31)]);
    expect(await tier.sweep(30, 2)).toBe(2);
    expect(await valuesOf(tier, 'a', 'b', 'c', 'kept one')).toEqual([undefined, undefined, 'c', 'kept one']);
    expect(await tier.sweep(30, 10)).toBe(1);
    expect(await tier.sweep(30, 10)).toBe(0);
  });

  test('does not sweep away what another process is renewing at that moment', async () => {
    const tier = open();
    const gone = { value: 'old', storedAtMs: 0, freshUntilMs: 1, staleUntilMs: 2 };
    await keep(tier, 'renewed', gone);
    const other = new Client({ connectionString: server.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query("UPDATE leetgraph_v1.answers SET stale_until_ms = 9e15 WHERE key = 'renewed'");
    const sweeping = tier.sweep(10, 10);
    await untilTrue(async () => {
      const rows = await server.sql("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
      return rows.length === 1;
    });
    await other.query('COMMIT');
    await other.end();
    expect(await sweeping).toBe(0);
    expect(await valuesOf(tier, 'renewed')).toEqual(['old']);
  });

  test('rejects while it can only be read, says so to the health route, and takes writes when it may', async () => {
    const tier = open();
    await keep(tier, 'before');
    await server.set('default_transaction_read_only', 'on');
    await untilTrue(() =>
      keep(tier, 'refused').then(
        () => false,
        () => true,
      ),
    );
    await expect(keep(tier, 'refused')).rejects.toThrow('read-only transaction');
    expect(await valuesOf(tier, 'before')).toEqual(['before']);
    expect(await tier.check()).toBe('takes no writes');
    await server.set('default_transaction_read_only', 'off');
    await untilTrue(() => keep(tier, 'taken').then(() => true));
    expect(await tier.check()).toBe('ok');
  });

  test('makes its table again when somebody has dropped it', async () => {
    const tier = open();
    await keep(tier, 'dropped');
    await server.sql('DROP TABLE leetgraph_v1.answers');
    await expect(tier.getMany(['dropped'])).rejects.toThrow('does not exist');
    await untilTrue(answers(tier));
    await keep(tier, 'anew');
    expect(await valuesOf(tier, 'dropped', 'anew')).toEqual([undefined, 'anew']);
  });

  test('keeps passwords out of what it reports', async () => {
    const events: CacheEvent[] = [];
    const tier = open(events, server.url.replace('leetgraph@', 'nobody:hunter2@').replace(/\/postgres$/, '/none'));
    await expect(tier.getMany(['any'])).rejects.toThrow('does not exist');
    expect(JSON.stringify(events.map((event) => 'error' in event && String(event.error)))).not.toContain('hunter2');
  });
});

describe('a postgres tier whose server goes away', () => {
  test(
    'rejects while there is none, says so once, and uses it as soon as it comes',
    async () => {
      const late = await startPostgresServer({ started: false });
      try {
        const events: CacheEvent[] = [];
        const tier = open(events, late.url);
        await expect(tier.getMany(['any'])).rejects.toThrow('ECONNREFUSED');
        await expect(keep(tier, 'any')).rejects.toThrow('ECONNREFUSED');
        await late.start();
        await untilTrue(answers(tier));
        await keep(tier, 'late');
        expect(await valuesOf(tier, 'late')).toEqual(['late']);
        expect(storyOf(events)).toEqual(['tier-failed store connect', 'tier-recovered store connect']);
      } finally {
        await late.stop();
      }
    },
    startLimitMs,
  );

  test(
    'rejects when it is killed, and answers again when it is back',
    async () => {
      const tier = open();
      await keep(tier, 'survivor');
      await server.kill();
      await expect(tier.getMany(['survivor'])).rejects.toThrow();
      await server.start();
      await untilTrue(answers(tier));
      expect(await valuesOf(tier, 'survivor')).toEqual(['survivor']);
    },
    startLimitMs,
  );

  test(
    'rejects a call that is under way when it is killed',
    async () => {
      const tier = open();
      await keep(tier, 'under way');
      server.freeze();
      const asked = expect(tier.getMany(['under way'])).rejects.toThrow();
      await settled();
      await server.kill();
      await asked;
      await server.start();
      await untilTrue(answers(tier));
    },
    startLimitMs,
  );

  test('lets the server give up on a statement that another one locks out, and keeps the connection', async () => {
    const tier = open();
    await keep(tier, 'locked');
    const locker = new Client({ connectionString: server.url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE leetgraph_v1.answers');
    await expect(tier.getMany(['locked'])).rejects.toThrow('statement timeout');
    await locker.end();
    expect(await valuesOf(tier, 'locked')).toEqual(['locked']);
  }, 20_000);

  test('costs a budget when it stands still, then nothing, and answers again when it goes on', async () => {
    const events: CacheEvent[] = [];
    const tier = open();
    await keep(tier, 'stalled');
    // It runs out when the test says so: what comes before that has not waited for it.
    const budgetClock = createFakeClock();
    const onEvent = (event: CacheEvent): void => void events.push(event);
    const guarded = withBudget(tier, { budgetMs: 100, clock: budgetClock, onEvent });
    server.freeze();
    const reading = guarded.getMany(['stalled']);
    await settled();
    budgetClock.advance(99);
    await settled();
    expect(events).toEqual([]);
    budgetClock.advance(1);
    expect(await reading).toEqual([undefined]);
    expect(await guarded.getMany(['stalled'])).toEqual([undefined]);
    expect(storyOf(events)).toEqual(['tier-failed store get']);
    server.thaw();
    await untilTrue(async () => (await guarded.getMany(['stalled']))[0]?.value === 'stalled');
  });

  test('gives up the connections of a server that stands still, and does not wait for it to close', async () => {
    const tier = open();
    await keep(tier, 'still');
    server.freeze();
    await expect(tier.getMany(['still'])).rejects.toThrow('Query read timeout');
    const hanging = tier.getMany(['still']).catch(() => 'failed');
    const startedAtMs = performance.now();
    await tier.close();
    expect(performance.now() - startedAtMs).toBeLessThan(1_000);
    expect(await hanging).toBe('failed');
    server.thaw();
  }, 20_000);

  test('rejects after it was closed', async () => {
    const tier = open();
    await tier.close();
    await expect(tier.getMany(['any'])).rejects.toThrow();
  });
});
