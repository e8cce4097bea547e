import { describe, expect, test } from '@jest/globals';
import { parseRedisAddress } from '../../src/cache/redis-address.ts';

describe('the address of Redis', () => {
  test.each(['redis://localhost', 'redis://:secret@10.0.0.1:7000/2', 'rediss://user:secret@redis.example.com:6380'])(
    'of one node is a URL: %s',
    (url) => {
      expect(parseRedisAddress(url)).toEqual({ type: 'single', url });
    },
  );

  test('of Sentinels names them and the master', () => {
    expect(parseRedisAddress('redis-sentinel://a.example:26380,10.0.0.2,[::1]:26381/main')).toEqual({
      type: 'sentinel',
      tls: false,
      nodes: [
        { host: 'a.example', port: 26380 },
        { host: '10.0.0.2', port: 26379 },
        { host: '::1', port: 26381 },
      ],
      master: 'main',
    });
  });

  test('of a Cluster names some of its nodes', () => {
    expect(parseRedisAddress('redis-cluster://a:7000,b/')).toEqual({
      type: 'cluster',
      tls: false,
      nodes: [
        { host: 'a', port: 7000 },
        { host: 'b', port: 6379 },
      ],
    });
  });

  test('holds a user, passwords and TLS for all nodes', () => {
    expect(parseRedisAddress('rediss-sentinel://reader:p%40ss@a:1/main?sentinelPassword=other')).toMatchObject({
      tls: true,
      username: 'reader',
      password: 'p@ss',
      sentinelPassword: 'other',
    });
    expect(parseRedisAddress('rediss-cluster://:secret@a:1')).toMatchObject({ tls: true, password: 'secret' });
  });

  test.each([
    'http://localhost',
    'redis-sentinel://a:1',
    'redis-sentinel:///main',
    'redis-cluster://a:1/main',
    'redis-cluster://a:123456',
    'redis-cluster://a:70000',
    'redis-cluster://a,,b',
    'redis-cluster://topsecret@a b',
  ])('is refused, and not shown, when it is of no known form: %s', (text) => {
    expect(() => parseRedisAddress(text)).toThrow('the address of Redis is not of a known form');
  });
});
