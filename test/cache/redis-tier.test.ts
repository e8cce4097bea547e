import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { toRedisKey } from '../../src/cache/redis-key.ts';
import { createRedisTier, type RedisTier } from '../../src/cache/redis-tier.ts';
import { openRedis } from '../../src/cache/redis.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import { systemClock } from '../../src/clock.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { settled, storyOf } from './fakes.ts';
import { describeTier, recordOf } from './tier-contract.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

const isUp = (tier: Tier) => (): Promise<boolean> => tier.getMany(['up']).then(() => true);

function tierAt(url: string, onEvent: (event: CacheEvent) => void = () => undefined, clock = systemClock): RedisTier {
  return createRedisTier({ redis: openRedis({ url, onEvent }), clock });
}

async function openTier(url = server.url): Promise<RedisTier> {
  const tier = tierAt(url);
  await untilTrue(isUp(tier));
  return tier;
}

describeTier('redis', () => openTier());

describe('the redis tier', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
  });

  async function opened(): Promise<RedisTier> {
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

  test('keeps a record as its times and plain JSON under its own prefix, until it is gone and no longer', async () => {
    const tier = await opened();
    await server.command('FLUSHALL');
    const record = recordOf({ name: 'Ada' });
    await tier.setMany([{ key: 'user("ada")', kind: 'profile', record }]);
    const key = toRedisKey('user("ada")');
    expect(key).toMatch(/^leetgraph:v2:\{\d+\}:user\("ada"\)$/);
    expect(await server.command('KEYS', '*')).toBe(`*1\r\n$${key.length}\r\n${key}\r\n`);
    const { value, storedAtMs, freshUntilMs, staleUntilMs } = record;
    const text = `${storedAtMs} ${freshUntilMs} ${staleUntilMs} j${JSON.stringify(value)}`;
    expect(await server.command('GET', key)).toBe(`$${text.length}\r\n${text}\r\n`);
    const expiresAtMs = Number((await server.command('PEXPIRETIME', key)).slice(1));
    expect(Math.abs(expiresAtMs - record.staleUntilMs)).toBeLessThan(1_000);
  });

  test('does not write what is gone already, which Redis would keep for ever', async () => {
    const tier = await opened();
    const clock = createFakeClock();
    const later = tierAt(server.url, undefined, clock);
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
    await server.command('SET', toRedisKey('half'), '{"value":');
    await server.command('SET', toRedisKey('other'), '1 2 3 j{"answer":');
    await server.command('SET', toRedisKey('packed'), '1 2 3 bno brotli');
    const keys = ['half', 'whole', 'other', 'packed'];
    expect(await tier.getMany(keys)).toEqual([undefined, record, undefined, undefined]);
  });

  test('never replaces a record by an older one, and still writes its neighbours in the same round trip', async () => {
    const tier = await opened();
    const nowMs = Date.now();
    const entry = (key: string, value: string, storedAtMs: number) => ({
      key,
      kind: 'profile',
      record: recordOf(value, storedAtMs),
    });
    await tier.setMany([entry('late', 'newer', nowMs)]);
    await server.command('CONFIG', 'RESETSTAT');
    await tier.setMany([entry('late', 'older', nowMs - 1), entry('early', 'first', nowMs - 1)]);
    expect((await tier.getMany(['late', 'early'])).map((record) => record?.value)).toEqual(['newer', 'first']);
    expect(await callsOf('eval')).toBe(1);
    // As old is as good: it is the same record, or one that was loaded in the same millisecond.
    await tier.setMany([entry('late', 'the same age', nowMs), entry('early', 'newer', nowMs)]);
    expect((await tier.getMany(['late', 'early'])).map((record) => record?.value)).toEqual(['the same age', 'newer']);
  });

  test('replaces whatever else lies under its key, of another type even', async () => {
    const tier = await opened();
    await server.command('SET', toRedisKey('text'), 'no record');
    await server.command('LPUSH', toRedisKey('list'), 'one');
    const [text, list] = [recordOf('text'), recordOf('list')];
    await tier.setMany([
      { key: 'text', kind: 'profile', record: text },
      { key: 'list', kind: 'profile', record: list },
    ]);
    expect(await tier.getMany(['text', 'list'])).toEqual([text, list]);
  });

  test('packs what is large, and reads packed and plain records side by side', async () => {
    const tier = await opened();
    const small = recordOf({ bio: 'short' });
    const large = recordOf({
      days: Array.from({ length: 400 }, (_, day) => ({ day, solved: day % 7, title: 'café 你好' })),
    });
    await tier.setMany([
      { key: 'small', kind: 'profile', record: small },
      { key: 'large', kind: 'profile', record: large },
    ]);
    const lengthOf = async (key: string): Promise<number> =>
      Number((await server.command('STRLEN', toRedisKey(key))).slice(1));
    expect(await lengthOf('small')).toBeGreaterThan(JSON.stringify(small.value).length);
    expect(await lengthOf('large')).toBeLessThan(JSON.stringify(large.value).length / 5);
    expect(await tier.getMany(['large', 'small', 'large'])).toEqual([large, small, large]);
  });

  test('leaves nothing behind when it is checked, and says what is wrong with writing', async () => {
    const tier = await opened();
    await server.command('FLUSHALL');
    expect(await tier.check()).toBe('ok');
    expect(await server.command('DBSIZE')).toBe(':0\r\n');
    await server.command('CONFIG', 'SET', 'maxmemory', '1');
    expect(await tier.check()).toBe('takes no writes');
    await server.command('CONFIG', 'SET', 'maxmemory', '0');
    expect(await tier.check()).toBe('ok');
  });

  test('never looks through all keys, and touches none that are not its own', async () => {
    const tier = await opened();
    await server.command('SET', 'somebody else’s', 'value');
    await server.command('CONFIG', 'RESETSTAT');
    await tier.setMany([{ key: 'user("*")', kind: 'profile', record: recordOf('star') }]);
    expect(await tier.getMany(['user("?")', 'user("[a-z]")', 'user("*")'])).toMatchObject([
      undefined,
      undefined,
      { value: 'star' },
    ]);
    await tier.close();
    expect(await server.command('INFO', 'commandstats')).not.toMatch(
      /cmdstat_(scan|keys|flushdb|flushall|del|unlink):/,
    );
    expect(await server.command('EXISTS', 'somebody else’s')).toBe(':1\r\n');
  });

  test('rejects after it was closed, and does not connect again', async () => {
    const tier = await openTier();
    await tier.close();
    await tier.close();
    await expect(tier.getMany(['ada'])).rejects.toThrow('not connected');
    await expect(tier.setMany([])).rejects.toThrow('not connected');
    expect(await tier.check()).toBe('not connected');
  });
});

describe('a redis tier behind its budget', () => {
  // It runs out when the test says so: what comes before that has not waited for it.
  const budgetMs = 50;
  const record = recordOf('kept');
  const entry = { key: 'ada', kind: 'profile', record };
  let own: RedisServer;
  let tier: Tier;
  let clock: FakeClock;
  let events: CacheEvent[];
  const failures = (): string[] =>
    events.map((event) => (event.type === 'cache-tier-failed' ? event.operation : event.type));

  async function open(started: boolean): Promise<void> {
    own = await startRedisServer({ started });
    events = [];
    clock = createFakeClock();
    const onEvent = (event: CacheEvent): void => void events.push(event);
    tier = withBudget(tierAt(own.url, onEvent), {
      budgetMs,
      clock,
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

  test('is empty at once while Redis is absent at the start, and holds when it comes late', async () => {
    await open(false);
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
    expect(await tier.getMany(['ada'])).toEqual([undefined]);
    await own.start();
    await untilTrue(isKept);
  });

  test('costs its budget once when Redis stands still, then nothing, and holds again when Redis goes on', async () => {
    await open(true);
    await untilTrue(isKept);
    events.length = 0;
    own.freeze();
    const reading = Promise.all([tier.getMany(['ada']), tier.getMany(['bob'])]);
    await settled();
    clock.advance(budgetMs - 1);
    await settled();
    expect(failures()).toEqual([]);
    clock.advance(1);
    expect(await reading).toEqual([[undefined], [undefined]]);
    expect(await tier.getMany(['ada'])).toEqual([undefined]);
    expect(failures()).toEqual(['get']);
    own.thaw();
    await untilTrue(async () => (await tier.getMany(['ada']))[0]?.value === 'kept');
  });

  test('gives the connection up when Redis stands still for longer, and makes a new one', async () => {
    await open(true);
    await untilTrue(isKept);
    own.freeze();
    const reading = tier.getMany(['ada']);
    clock.advance(budgetMs);
    expect(await reading).toEqual([undefined]);
    await untilTrue(() => failures().includes('connect'));
    expect(await tier.getMany(['ada'])).toEqual([undefined]);
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
    const tier = tierAt(`redis://127.0.0.1:${String(port)}`, onEvent);
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
    const tier = tierAt(server.url);
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
      const tier = tierAt(url);
      await tier.getMany(['ada']).catch(() => undefined);
      await tier.close();
    }
    await untilTrue(() => alive() <= before);
    await stalled.stop();
  });
});
