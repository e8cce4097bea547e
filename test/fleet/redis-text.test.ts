/** The text that processes share, in a real Redis. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openRedis, type Redis } from '../../src/cache/redis.ts';
import { createRedisText } from '../../src/fleet/redis-text.ts';
import { startRedisServer, untilTrue, type RedisServer } from '../support/redis-server.ts';

let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  server = await startRedisServer();
  redis = openRedis({ url: server.url, onEvent: () => undefined });
  await untilTrue(async () => {
    await text().swap(undefined, '');
    return true;
  });
});
afterAll(async () => {
  redis.close();
  await server.stop();
});
beforeEach(() => server.command('FLUSHALL'));

const text = (key = 'text') => createRedisText({ redis, key, keptForMs: 60_000 });

describe('a text in Redis', () => {
  test('is nothing at first, and is changed by who knows what it is', async () => {
    expect(await text().swap(undefined, '')).toMatchObject({ swapped: false, text: '' });
    expect(await text().swap('', '{"é":1}')).toMatchObject({ swapped: true, text: '{"é":1}' });
    expect(await text().swap('', 'other')).toMatchObject({ swapped: false, text: '{"é":1}' });
    expect(await text().swap('{"é":1}', 'next')).toMatchObject({ swapped: true, text: 'next' });
    expect(await text('another').swap(undefined, '')).toMatchObject({ text: '' });
  });

  test('is only looked at without an expectation', async () => {
    await text().swap('', 'held');
    expect(await text().swap(undefined, 'ignored')).toMatchObject({ swapped: false, text: 'held' });
  });

  test('is changed by one of those who come at once', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => text().swap('', `by ${index}`)));
    expect(replies.filter(({ swapped }) => swapped)).toHaveLength(1);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
  });

  test('comes with the time of Redis, and stays for its time', async () => {
    const { nowMs } = await text().swap('', 'x');
    expect(Math.abs(nowMs - Date.now())).toBeLessThan(1000);
    expect(await server.command('PTTL', 'text')).toMatch(/^:(59\d{3}|60000)\r\n$/);
  });

  test('rejects while Redis is away', async () => {
    const nowhere = openRedis({ url: 'redis://127.0.0.1:1', onEvent: () => undefined });
    await expect(createRedisText({ redis: nowhere, key: 'k', keptForMs: 1 }).swap('', '')).rejects.toThrow();
    nowhere.close();
  });
});
