import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { Cache, CacheAnswer, CacheQuestion, Load } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { toLeaseKey, toRedisKey } from '../../src/cache/redis-key.ts';
import { createRedisLeases } from '../../src/cache/redis-leases.ts';
import { createRedisTier } from '../../src/cache/redis-tier.ts';
import { openRedis, type Redis } from '../../src/cache/redis.ts';
import { createRenewAhead } from '../../src/cache/renew-ahead.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { systemClock } from '../../src/clock.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';
import { answerOf, createFakeLoad, freshForMs, loadOf, questionOf, type FakeLoad } from './fakes.ts';

// Several servers have to find one another, which takes seconds on a busy machine.
jest.setTimeout(90_000);

/** Wide, so that a busy machine is not taken for a slow Redis. */
const budgetMs = 500;
const ada = { name: 'Ada' };

let server: RedisServer;
let clock: FakeClock;
const ends: (() => void)[] = [];

beforeEach(async () => {
  server = await startRedisServer();
  // Records live by this clock, which stands still; leases by that of Redis, which does not.
  clock = createFakeClock(Date.now());
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await server.stop();
});

interface Process {
  readonly cache: Cache;
  readonly redis: Redis;
  readonly events: readonly CacheEvent[];
  ask(keys: readonly string[], load: Load): Promise<(CacheAnswer | Error)[]>;
}

let processes = 0;

/** A process of its own, as far as cache and Redis can tell. */
async function start({ leaseMs = 5_000, url = server.url, connected = true, isAhead = false } = {}): Promise<Process> {
  const events: CacheEvent[] = [];
  const onEvent = (event: CacheEvent): void => void events.push(event);
  const redis = openRedis({ url, onEvent });
  const tier = createRedisTier({ redis, clock });
  const guarded = withBudget(tier, { budgetMs, clock: systemClock, onEvent });
  processes += 1;
  const leases = createRedisLeases({
    redis,
    token: `process ${processes}`,
    leaseMs,
    budgetMs,
    isAway: () => guarded.isAway(),
    clock: systemClock,
    onEvent,
  });
  const memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 1_000 });
  const cache = createTieredCache({
    tiers: [memory, guarded],
    ...(isAhead && { isDueAhead: createRenewAhead() }),
    leases,
    clock,
    onEvent,
  });
  if (connected) await untilTrue(async () => (await tier.check()) === 'ok');
  ends.push(() => redis.close());
  const ask: Process['ask'] = (keys, load) =>
    cache.getOrLoadMany(
      keys.map((key) => questionOf(key)),
      load,
    );
  return { cache, redis, events, ask };
}

const evalCalls = async (): Promise<number> =>
  Number(/cmdstat_eval:calls=(\d+)/.exec(await server.command('INFO', 'commandstats'))?.[1] ?? 0);
const isLeased = (key: string) => async (): Promise<boolean> =>
  (await server.command('EXISTS', toLeaseKey(key))) === ':1\r\n';
const isKept = (key: string) => async (): Promise<boolean> =>
  (await server.command('EXISTS', toRedisKey(key))) === ':1\r\n';
const turnsOf = ({ events }: Process): string[] =>
  events.flatMap((event) => (event.type === 'cache-lease' ? [event.turn] : []));

/** A load that the test ends, and that somebody has already begun. */
async function begun(process: Process, keys: readonly string[]): Promise<FakeLoad & { answers: Promise<unknown[]> }> {
  const load = createFakeLoad();
  const answers = process.ask(keys, load.load);
  await untilTrue(() => load.calls.length === 1);
  return { ...load, answers };
}

describe('two processes that share a Redis', () => {
  test('load once for fifty identical waves of sixty in each of them', async () => {
    const both = [await start(), await start()];
    const keys = Array.from({ length: 60 }, (_, index) => `userProfile("member${index}")`);
    const { load, calls } = loadOf((key) => ({ key }));
    const waves = await Promise.all(
      both.flatMap((process) => Array.from({ length: 50 }, () => process.ask(keys, load))),
    );
    for (const wave of waves)
      expect(wave.map((_, index) => answerOf(wave, index).value)).toEqual(keys.map((key) => ({ key })));
    expect(
      calls
        .flatMap((call) => call.split(' wanted '))
        .join(' ')
        .match(/userProfile/g),
    ).toHaveLength(60);
    await Promise.all(both.map(({ cache }) => cache.drain()));
    // Each record, and no lease.
    expect(await server.command('DBSIZE')).toBe(':60\r\n');
  });

  test('agree in one round trip a wave, and let go in one', async () => {
    const process = await start();
    await server.command('CONFIG', 'RESETSTAT');
    await process.ask(
      Array.from({ length: 60 }, (_, index) => `userProfile("member${index}")`),
      loadOf(() => ada).load,
    );
    await process.cache.drain();
    // Acquire, write, release.
    expect(await evalCalls()).toBe(3);
    expect(await server.command('INFO', 'commandstats')).toMatch(/cmdstat_mget:calls=1,/);
  });

  test('wait for one another key by key: each loads what the other does not, and says where the rest came from', async () => {
    const [first, second] = [await start(), await start()];
    const { answers, pending } = await begun(first, ['ada', 'bob']);
    const other = createFakeLoad();
    const joining = second.ask(['bob', 'eve'], other.load);
    await untilTrue(() => other.calls.length === 1);
    expect(other.calls).toEqual(['wanted eve']);
    other.pending('eve').resolve({ name: 'Eve' });
    pending('ada').resolve(ada);
    pending('bob').resolve({ name: 'Bob' });
    const loadedAtMs = performance.now();
    await answers;
    const joined = await joining;
    // Long before the lease, of five seconds, would end by itself.
    expect(performance.now() - loadedAtMs).toBeLessThan(2_500);
    expect(answerOf(joined, 0)).toMatchObject({ value: { name: 'Bob' }, source: 'REDIS', storedAtMs: clock.nowMs() });
    expect(answerOf(joined, 1)).toMatchObject({ value: { name: 'Eve' }, source: 'LEETCODE' });
    expect(answerOf(await second.ask(['bob'], other.load))).toMatchObject({ source: 'MEMORY' });
  });

  test('never load twice at once while the one that loads lives, however slow LeetCode is', async () => {
    const leaseMs = 300;
    const [first, second] = [await start({ leaseMs }), await start({ leaseMs })];
    const { answers, pending } = await begun(first, ['ada']);
    const other = loadOf(() => ({ name: 'nobody' }));
    const joining = second.ask(['ada'], other.load);
    const longAfterMs = performance.now() + 5 * leaseMs;
    await untilTrue(() => performance.now() > longAfterMs);
    expect(other.calls).toEqual([]);
    pending('ada').resolve(ada);
    await answers;
    expect(answerOf(await joining)).toMatchObject({ value: ada, source: 'REDIS' });
    expect(other.calls).toEqual([]);
  });

  test('hold on to a lease that Redis has lost', async () => {
    const leaseMs = 300;
    const [first, second] = [await start({ leaseMs }), await start({ leaseMs })];
    const { answers, pending } = await begun(first, ['ada']);
    await server.command('FLUSHALL');
    await untilTrue(isLeased('ada'));
    const other = loadOf(() => ({ name: 'nobody' }));
    const joining = second.ask(['ada'], other.load);
    await untilTrue(() => turnsOf(second).length > 0);
    pending('ada').resolve(ada);
    await answers;
    expect(answerOf(await joining)).toMatchObject({ value: ada, source: 'REDIS' });
    expect(other.calls).toEqual([]);
  });

  test('are held up by one that dies for no longer than its lease', async () => {
    const leaseMs = 600;
    const [first, second] = [await start({ leaseMs }), await start({ leaseMs })];
    await begun(first, ['ada']);
    const diedAtMs = performance.now();
    first.redis.close();
    const { load, calls } = loadOf(() => ada);
    expect(answerOf(await second.ask(['ada'], load))).toMatchObject({ value: ada, source: 'LEETCODE' });
    expect(performance.now() - diedAtMs).toBeLessThan(leaseMs + budgetMs);
    expect(calls).toEqual(['wanted ada']);
  });

  test('fail together when the load fails, with the same code, and the next question is asked anew', async () => {
    const [first, second, third] = [await start(), await start(), await start()];
    const { answers, pending } = await begun(first, ['ada']);
    const other = loadOf(() => ada);
    const waiting = [second.ask(['ada'], other.load), third.ask(['ada'], other.load)];
    await untilTrue(() => turnsOf(second).length === 1 && turnsOf(third).length === 1);
    pending('ada').reject(new LeetgraphError('UPSTREAM_RATE_LIMITED', 'slow down', { retryAfterMs: 7_000 }));
    expect(await answers).toMatchObject([{ code: 'UPSTREAM_RATE_LIMITED' }]);
    for (const [failure] of await Promise.all(waiting)) {
      expect(failure).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 7_000 });
    }
    expect(other.calls).toEqual([]);
    expect(answerOf(await second.ask(['ada'], other.load))).toMatchObject({ value: ada, source: 'LEETCODE' });
  });

  test('load in turn when the load fails for a reason that is no one else’s', async () => {
    const [first, second] = [await start(), await start()];
    const { answers, pending } = await begun(first, ['ada']);
    const { load, calls } = loadOf(() => ada);
    const waiting = second.ask(['ada'], load);
    await untilTrue(() => turnsOf(second).length === 1);
    pending('ada').reject(new Error('a bug'));
    await answers;
    expect(answerOf(await waiting)).toMatchObject({ value: ada, source: 'LEETCODE' });
    expect(calls).toEqual(['wanted ada']);
  });

  test('do not wait for what is not kept', async () => {
    const [first, second] = [await start(), await start()];
    const over = {
      ...questionOf('ada'),
      lifetime: (_: unknown, nowMs: number) => ({ freshUntilMs: nowMs, staleUntilMs: nowMs }),
    };
    const loading = createFakeLoad();
    const answers = first.cache.getOrLoadMany([over], loading.load);
    await untilTrue(() => loading.calls.length === 1);
    const { load, calls } = loadOf(() => ada);
    const waiting = second.ask(['ada'], load);
    await untilTrue(() => turnsOf(second).length === 1);
    const endedAtMs = performance.now();
    loading.pending('ada').resolve({ name: 'for a moment' });
    await answers;
    expect(answerOf(await waiting)).toMatchObject({ value: ada });
    expect(performance.now() - endedAtMs).toBeLessThan(2_000);
    expect(calls).toEqual(['wanted ada']);
  });

  test('load what lies in Redis in a shape that is not today’s', async () => {
    const [first, second] = [await start(), await start()];
    await first.ask(['ada'], loadOf(() => 'an old shape').load);
    await first.cache.drain();
    const { load, calls } = loadOf(() => ada);
    expect(answerOf(await second.ask(['ada'], load))).toMatchObject({ value: ada, source: 'LEETCODE' });
    expect(calls).toEqual(['wanted ada']);
  });
});

describe('the renewal ahead of what two processes hold', () => {
  const newer = { name: 'Ada, newer' };
  /** Three times, which is often; memory has it each time, and it is fresh. */
  async function askOften(process: Process, load: Load): Promise<void> {
    for (let time = 0; time < 3; time += 1) {
      expect(answerOf(await process.ask(['ada'], load))).toMatchObject({ source: 'MEMORY' });
    }
  }
  async function startBoth(): Promise<readonly [Process, Process]> {
    const both = [await start({ isAhead: true }), await start({ isAhead: true })] as const;
    await both[0].ask(['ada'], loadOf(() => ada).load);
    await both[0].cache.drain();
    await both[1].ask(['ada'], loadOf(() => ada).load);
    clock.advance(freshForMs - 1);
    return both;
  }

  test('is one load when both begin at once, and nobody is shown the old one as stale', async () => {
    const [first, second] = await startBoth();
    const { load, calls } = loadOf(() => newer);
    await Promise.all([askOften(first, load), askOften(second, load)]);
    await Promise.all([first.cache.drain(), second.cache.drain()]);
    expect(calls).toEqual(['renewal ada']);
    clock.advance(1);
    for (const process of [first, second]) {
      const answer = answerOf(await process.ask(['ada'], loadOf(() => ada).load));
      expect(answer).toMatchObject({ value: newer, source: 'MEMORY', freshUntilMs: clock.nowMs() - 1 + freshForMs });
    }
  });

  test('is one load when the other comes later: it takes what was renewed from Redis', async () => {
    const [first, second] = await startBoth();
    const { load, calls } = loadOf(() => newer);
    await askOften(first, load);
    await first.cache.drain();
    const other = loadOf(() => ({ name: 'nobody' }));
    await askOften(second, other.load);
    await second.cache.drain();
    expect([calls, other.calls]).toEqual([['renewal ada'], []]);
    expect(answerOf(await second.ask(['ada'], other.load)).value).toEqual(newer);
  });
});

describe('the renewal of what two processes hold', () => {
  let first: Process;
  let second: Process;
  beforeEach(async () => {
    [first, second] = [await start(), await start()];
    await first.ask(['ada'], loadOf(() => ada).load);
    await first.cache.drain();
    await second.ask(['ada'], loadOf(() => ada).load);
    clock.advance(freshForMs);
  });

  test('is one load, after which the other takes the record from Redis', async () => {
    const newer = { name: 'Ada, newer' };
    const renewing = loadOf(() => newer);
    expect(answerOf(await first.ask(['ada'], renewing.load))).toMatchObject({ value: ada, source: 'MEMORY' });
    await first.cache.drain();
    const other = loadOf(() => ({ name: 'nobody' }));
    expect(answerOf(await second.ask(['ada'], other.load))).toMatchObject({ value: ada, source: 'MEMORY' });
    await second.cache.drain();
    expect(answerOf(await second.ask(['ada'], other.load))).toMatchObject({ value: newer, source: 'MEMORY' });
    expect([renewing.calls, other.calls]).toEqual([['renewal ada'], []]);
  });

  test('is one load when both begin at once', async () => {
    const { load, calls } = loadOf(() => ({ name: 'Ada, newer' }));
    await Promise.all([first.ask(['ada'], load), second.ask(['ada'], load)]);
    await Promise.all([first.cache.drain(), second.cache.drain()]);
    expect(calls).toEqual(['renewal ada']);
  });

  test('when it fails is the reason for which both go on showing what they have', async () => {
    const renewing = createFakeLoad();
    await first.ask(['ada'], renewing.load);
    await untilTrue(() => renewing.calls.length === 1);
    const other = loadOf(() => ({ name: 'nobody' }));
    await second.ask(['ada'], other.load);
    await untilTrue(() => turnsOf(second).length === 1);
    renewing.pending('ada').reject(new LeetgraphError('UPSTREAM_BLOCKED', 'a challenge page'));
    await Promise.all([first.cache.drain(), second.cache.drain()]);
    for (const process of [first, second]) {
      const answer = answerOf(await process.ask(['ada'], other.load));
      expect(answer).toMatchObject({ value: ada, source: 'MEMORY', staleReason: 'UPSTREAM_BLOCKED' });
    }
    expect(other.calls).toEqual([]);
  });
});

describe('without a Redis that answers', () => {
  async function takesMs(process: Process, key: string): Promise<number> {
    const startedAtMs = performance.now();
    const { load, calls } = loadOf(() => ada);
    expect(answerOf(await process.ask([key], load))).toMatchObject({ value: ada, source: 'LEETCODE' });
    expect(calls).toEqual([`wanted ${key}`]);
    return performance.now() - startedAtMs;
  }

  test('everybody loads by himself at once', async () => {
    const absent = await startRedisServer({ started: false });
    const [first, second] = [
      await start({ url: absent.url, connected: false }),
      await start({ url: absent.url, connected: false }),
    ];
    for (const process of [first, second]) expect(await takesMs(process, 'ada')).toBeLessThan(budgetMs / 2);
    expect(turnsOf(first)).toEqual(['free']);
  });

  test('a stall costs a wave one budget, not one to read and one to agree, and the next wave nothing', async () => {
    const process = await start();
    server.freeze();
    const firstMs = await takesMs(process, 'ada');
    expect(firstMs).toBeGreaterThan(budgetMs - 10);
    expect(firstMs).toBeLessThan(2 * budgetMs - 50);
    expect(await takesMs(process, 'bob')).toBeLessThan(budgetMs / 2);
  });

  test.each([
    [
      'stands still',
      (): Promise<void> => {
        server.freeze();
        return Promise.resolve();
      },
    ],
    ['dies', (): Promise<void> => server.kill()],
  ])('who waits for another process goes on alone when Redis %s', async (_, fault) => {
    const [first, second] = [await start(), await start()];
    const { pending, answers } = await begun(first, ['ada']);
    const { load, calls } = loadOf(() => ada);
    const waiting = second.ask(['ada'], load);
    await untilTrue(() => turnsOf(second).length === 1);
    const startedAtMs = performance.now();
    await fault();
    expect(answerOf(await waiting)).toMatchObject({ value: ada, source: 'LEETCODE' });
    expect(performance.now() - startedAtMs).toBeLessThan(2 * budgetMs);
    expect(calls).toEqual(['wanted ada']);
    pending('ada').resolve(ada);
    await answers;
  });

  test('a Redis without memory is read, and everybody loads by himself; both are told', async () => {
    const process = await start();
    await process.ask(['ada'], loadOf(() => ada).load);
    await process.cache.drain();
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await server.command('CONFIG', 'SET', 'maxmemory', '1mb');
    const other = await start({ connected: false });
    await untilTrue(() => other.redis.use(() => Promise.resolve(true)));
    expect(answerOf(await other.ask(['ada'], loadOf(() => ada).load))).toMatchObject({ source: 'REDIS' });
    await takesMs(other, 'bob');
    await other.cache.drain();
    const failed = other.events.flatMap((event) => (event.type === 'cache-tier-failed' ? [event.operation] : []));
    expect(failed).toEqual(['lease', 'set']);
    expect(await createRedisTier({ redis: other.redis, clock }).check()).toBe('takes no writes');
    await server.command('CONFIG', 'SET', 'maxmemory', '0');
    await takesMs(other, 'eve');
    await other.cache.drain();
    expect(await isKept('eve')()).toBe(true);
    const recovered = other.events.flatMap((event) => (event.type === 'cache-tier-recovered' ? [event.operation] : []));
    expect(recovered).toEqual(['lease', 'set']);
  });
});

test('on a Cluster two processes load once, too', async () => {
  const cluster = await startRedisCluster();
  try {
    const both = [await start({ url: cluster.url }), await start({ url: cluster.url })];
    const questions: CacheQuestion[] = Array.from({ length: 60 }, (_, index) =>
      questionOf(`userProfile("member${index}")`),
    );
    const { load, calls } = loadOf((key) => ({ key }));
    await Promise.all(
      both.flatMap(({ cache }) => Array.from({ length: 50 }, () => cache.getOrLoadMany(questions, load))),
    );
    expect(calls.join(' ').match(/userProfile/g)).toHaveLength(60);
    await Promise.all(both.map(({ cache }) => cache.drain()));
    const sizes = await Promise.all(
      cluster.masters.map(async (node) => Number((await node.command('DBSIZE')).slice(1))),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60);
  } finally {
    for (const end of ends.splice(0)) end();
    await cluster.stop();
  }
});
