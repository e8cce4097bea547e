import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createRedisTier } from '../../src/cache/redis-tier.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import { systemClock } from '../../src/clock.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { storyOf } from './fakes.ts';
import { describeTier, recordOf } from './tier-contract.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

const isUp = (tier: Tier) => (): Promise<boolean> => tier.getMany(['up']).then(() => true);

async function openTier(url = server.url, onEvent: (event: CacheEvent) => void = () => undefined): Promise<Tier> {
  const tier = createRedisTier({ url, clock: systemClock, onEvent });
  await untilTrue(isUp(tier));
  return tier;
}

describeTier('redis', () => openTier());

describe('the redis tier', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
  });

  async function opened(): Promise<Tier> {
    const tier = await openTier();
    ends.push(() => tier.close());
    return tier;
  }

  const callsOf = async (command: string): Promise<number> => {
    const stats = await server.command('INFO', 'commandstats');
    return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)?.[1] ?? 0);
  };

  test('asks one MGET for two hundred keys', async () => {
    const tier = await opened();
    await server.command('CONFIG', 'RESETSTAT');
    await tier.getMany(Array.from({ length: 200 }, (_, index) => `key ${index}`));
    expect(await callsOf('mget')).toBe(1);
    expect(await callsOf('get')).toBe(0);
  });

  test('keeps a record as plain JSON under its own prefix, until it is gone and no longer', async () => {
    const tier = await opened();
    await server.command('FLUSHALL');
    const record = recordOf({ name: 'Ada' });
    await tier.setMany([{ key: 'user("ada")', kind: 'profile', record }]);
    expect(await server.command('KEYS', '*')).toContain('leetgraph:v1:user("ada")\r\n');
    expect(await server.command('DBSIZE')).toBe(':1\r\n');
    expect(await server.command('GET', 'leetgraph:v1:user("ada")')).toContain(JSON.stringify(record));
    const expiresAtMs = Number((await server.command('PEXPIRETIME', 'leetgraph:v1:user("ada")')).slice(1));
    expect(Math.abs(expiresAtMs - record.staleUntilMs)).toBeLessThan(1_000);
  });

  test('does not write what is gone already, which Redis would keep for ever', async () => {
    const tier = await opened();
    const clock = createFakeClock();
    const later = createRedisTier({ url: server.url, clock, onEvent: () => undefined });
    ends.push(() => later.close());
    await untilTrue(isUp(later));
    const gone = { value: 1, storedAtMs: 0, freshUntilMs: 1, staleUntilMs: clock.nowMs() };
    await later.setMany([{ key: 'gone', kind: 'profile', record: gone }]);
    expect(await tier.getMany(['gone'])).toEqual([undefined]);
  });

  test('takes a text that is not JSON, or not a record, for nothing, and still reads its neighbours', async () => {
    const tier = await opened();
    const record = recordOf('whole');
    await tier.setMany([{ key: 'whole', kind: 'profile', record }]);
    await server.command('SET', 'leetgraph:v1:half', '{"value":');
    await server.command('SET', 'leetgraph:v1:other', '{"answer":42}');
    expect(await tier.getMany(['half', 'whole', 'other'])).toEqual([undefined, record, undefined]);
  });

  test('rejects after it was closed, and does not connect again', async () => {
    const tier = await openTier();
    await tier.close();
    await tier.close();
    await expect(tier.getMany(['ada'])).rejects.toThrow('not connected');
    await expect(tier.setMany([])).rejects.toThrow('not connected');
  });
});

describe('a redis tier behind its budget', () => {
  // Wide, so that a busy machine is not taken for a slow tier.
  const budgetMs = 300;
  const record = recordOf('kept');
  const entry = { key: 'ada', kind: 'profile', record };
  let own: RedisServer;
  let tier: Tier;
  let events: CacheEvent[];
  const failures = (): string[] =>
    events.map((event) => (event.type === 'cache-tier-failed' ? event.operation : event.type));

  async function open(started: boolean): Promise<void> {
    own = await startRedisServer({ started });
    events = [];
    const onEvent = (event: CacheEvent): void => void events.push(event);
    tier = withBudget(createRedisTier({ url: own.url, clock: systemClock, onEvent }), {
      budgetMs,
      clock: systemClock,
      onEvent,
    });
  }
  afterEach(async () => {
    await tier.close();
    await own.stop();
  });

  const isKept = async (): Promise<boolean> => {
    await tier.setMany([entry]);
    return (await tier.getMany(['ada']))[0] !== undefined;
  };

  async function durationMs(run: () => Promise<unknown>): Promise<number> {
    const startMs = performance.now();
    await run();
    return performance.now() - startMs;
  }

  test('is empty at once while Redis is absent at the start, and holds when it comes late', async () => {
    await open(false);
    expect(await durationMs(() => tier.getMany(['ada']))).toBeLessThan(budgetMs / 2);
    expect(await tier.getMany(['ada', 'bob'])).toEqual([undefined, undefined]);
    await tier.setMany([entry]);
    await untilTrue(() => failures().includes('connect'));
    await own.start();
    await untilTrue(isKept);
    expect(failures().filter((operation) => operation === 'connect')).toEqual(['connect']);
  });

  test('is empty at once when Redis is killed, and holds again when it is back', async () => {
    await open(true);
    await untilTrue(isKept);
    await own.kill();
    await untilTrue(() => failures().includes('connect'));
    expect(await durationMs(() => tier.getMany(['ada']))).toBeLessThan(budgetMs / 2);
    expect(await tier.getMany(['ada'])).toEqual([undefined]);
    await own.start();
    await untilTrue(isKept);
  });

  test('costs its budget once when Redis stands still, then nothing, and holds again when Redis goes on', async () => {
    await open(true);
    await untilTrue(isKept);
    events.length = 0;
    own.freeze();
    const firstMs = await durationMs(() => Promise.all([tier.getMany(['ada']), tier.getMany(['bob'])]));
    const nextMs = await durationMs(() => tier.getMany(['ada']));
    expect(firstMs).toBeGreaterThan(budgetMs - 5);
    expect(firstMs).toBeLessThan(budgetMs * 2);
    expect(nextMs).toBeLessThan(budgetMs / 2);
    expect(failures()).toEqual(['get']);
    own.thaw();
    await untilTrue(async () => (await tier.getMany(['ada']))[0]?.value === 'kept');
  });

  test('gives the connection up when Redis stands still for longer, and makes a new one', async () => {
    await open(true);
    await untilTrue(isKept);
    own.freeze();
    await tier.getMany(['ada']);
    await untilTrue(() => failures().includes('connect'));
    expect(await durationMs(() => tier.getMany(['ada']))).toBeLessThan(budgetMs / 2);
    own.thaw();
    await untilTrue(isKept);
  });
});

describe('the connection of a redis tier', () => {
  test('is one event while it is down, however often it is tried', async () => {
    let attempts = 0;
    const refusing = createServer((socket) => {
      attempts += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(refusing, 'listening');
    const events: CacheEvent[] = [];
    const address = refusing.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const onEvent = (event: CacheEvent): void => void events.push(event);
    const tier = createRedisTier({ url: `redis://127.0.0.1:${String(port)}`, clock: systemClock, onEvent });
    await untilTrue(() => attempts === 3);
    await tier.close();
    expect(storyOf(events)).toEqual(['tier-failed redis connect']);
    refusing.close();
    await once(refusing, 'close');
  });

  test('is ended by close, also when it was still being made', async () => {
    // Each question below is a connection of its own, so it is counted, too.
    const numberIn = async (section: string, name: string): Promise<number> =>
      Number(new RegExp(`${name}:(\\d+)`).exec(await server.command('INFO', section))?.[1]);
    const before = await numberIn('stats', 'total_connections_received');
    let asked = 0;
    const tier = createRedisTier({ url: server.url, clock: systemClock, onEvent: () => undefined });
    await tier.close();
    await untilTrue(async () => {
      asked += 1;
      return (await numberIn('stats', 'total_connections_received')) - asked > before;
    });
    await untilTrue(async () => (await numberIn('clients', 'connected_clients')) === 1);
  });

  test('leaves nothing behind that keeps the process alive, wherever close meets it', async () => {
    const absent = await startRedisServer({ started: false });
    const stalled = await startRedisServer();
    stalled.freeze();
    // Sockets and timers of this process that Node would wait for.
    const alive = (): number => process.getActiveResourcesInfo().filter((name) => /^(TCP|Timeout)/.test(name)).length;
    const before = alive();
    for (const { url } of [server, absent, stalled]) {
      const tier = createRedisTier({ url, clock: systemClock, onEvent: () => undefined });
      await tier.getMany(['ada']).catch(() => undefined);
      await tier.close();
    }
    await untilTrue(() => alive() <= before);
    await stalled.stop();
  });
});
