/** What readConfig promises to whoever sets an environment variable. */
import { describe, expect, test } from '@jest/globals';
import { readConfig, settings } from '../src/config.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n');
  }
  return [];
}

describe('readConfig', () => {
  test('gives the documented defaults for an empty environment', () => {
    expect(readConfig({})).toEqual({
      request: { host: '127.0.0.1', port: 4000, profile: 'open' },
      http: { corsOrigins: [], maxConnections: 10_000, maxLagMs: 500 },
      access: {},
      answers: {
        maxBytes: 67_108_864,
        objectsMaxBytes: 67_108_864,
        trustedDocuments: undefined,
        isTrustEnforced: false,
      },
      limits: {
        maxBodyBytes: 1024 * 1024,
        document: {
          maxTokens: 5_000,
          maxOperations: 20,
          maxRootFields: 50,
          maxDepth: 20,
          maxAliases: 200,
          maxDirectives: 100,
          maxListItems: 1_000,
          maxCost: 5_000,
        },
        quota: {
          perMinute: { anonymous: 6_000, reader: 12_000, operator: 60_000, administrator: 60_000 },
          localShare: 0.5,
        },
        trustProxy: undefined,
      },
      cache: {
        databaseUrl: 'file:./data/leetgraph.db',
        memoryMaxBytes: 268_435_456,
        eviction: 'lru',
        renewAhead: false,
        redisBudgetMs: 50,
        leaseMs: 5_000,
        storeBudgetMs: 100,
        warmKeys: 1_000,
        freshForMs: {
          profile: 3_600_000,
          contests: 1_800_000,
          submissions: 300_000,
          analysis: 1_800_000,
          problems: 21_600_000,
          absent: 300_000,
        },
      },
      upstream: {
        url: 'https://leetcode.com/graphql',
        ratePerSecond: 2,
        burst: 10,
        localShare: 0.5,
        concurrency: 4,
        timeoutMs: 10_000,
        connectTimeoutMs: 3_000,
        maxWeight: 100,
        maxWaiting: 10_000,
        patienceMs: 20_000,
      },
      telemetry: { logLevel: 'info' },
    });
  });

  test('turns seconds into milliseconds and MiB into bytes', () => {
    const { cache } = readConfig({ TTL_PROFILE_S: '7', CACHE_MEMORY_MAX_MB: '2' });
    expect(cache.freshForMs.profile).toBe(7000);
    expect(cache.memoryMaxBytes).toBe(2_097_152);
  });

  test('has no Redis address unless one is set, and an empty one is none', () => {
    expect(readConfig({ REDIS_URL: ' ' }).cache).not.toHaveProperty('redisUrl');
    expect(readConfig({ REDIS_URL: 'redis://u:p@r:6379/2' }).cache.redisUrl).toBe('redis://u:p@r:6379/2');
  });

  test('reports all faults at once, each with name, expectation and what came', () => {
    expect(faultsOf({ PORT: '70000', LOG_LEVEL: 'loud', TTL_PROFILE_S: '1e3', UPSTREAM_TIMEOUT_MS: '-1' })).toEqual([
      'PORT must be a whole number from 0 to 65535, but got: "70000"',
      'TTL_PROFILE_S must be a whole number from 1 to 31536000, but got: "1e3"',
      'UPSTREAM_TIMEOUT_MS must be a whole number from 100 to 120000, but got: "-1"',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, but got: "loud"',
    ]);
  });

  test.each(['REDIS_URL', 'DATABASE_URL', 'LEETCODE_URL', 'PROBLEM_RATINGS_URL'])(
    'never shows the value of %s',
    (name) => {
      const faults = faultsOf({ [name]: 'ftp://admin:hunter2@host' });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(name);
      expect(faults[0]).not.toMatch(/hunter2|admin/);
    },
  );

  test('takes a key for administrators of at least 32 characters, never shows it, and has none unless one is set', () => {
    expect(readConfig({}).access).not.toHaveProperty('adminKey');
    expect(readConfig({ ADMIN_KEY: 'k'.repeat(32) }).access.adminKey).toBe('k'.repeat(32));
    for (const key of ['k'.repeat(31), `${'k'.repeat(40)} with spaces`, `${'k'.repeat(40)}ä`]) {
      const faults = faultsOf({ ADMIN_KEY: key });
      expect(faults).toHaveLength(1);
      expect(faults[0]).not.toContain('kkk');
    }
  });

  test.each(['LEETCODE_URL', 'PROBLEM_RATINGS_URL'])('refuses a %s with credentials in it', (name) => {
    expect(faultsOf({ [name]: 'https://me:hunter2@leetcode.com/graphql' })).toHaveLength(1);
  });

  test('takes a table of ratings from a file or the web, and has none unless one is set', () => {
    expect(readConfig({}).upstream).not.toHaveProperty('problemRatingsUrl');
    for (const url of ['file:./data/ratings.tsv', 'file:///data/ratings.tsv', 'https://example.org/ratings.txt']) {
      expect(readConfig({ PROBLEM_RATINGS_URL: url }).upstream.problemRatingsUrl).toBe(url);
    }
  });

  test('is frozen at every depth', () => {
    const config = readConfig({});
    const { request, cache, upstream, telemetry } = config;
    for (const part of [config, request, cache, cache.freshForMs, upstream, telemetry]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

describe('settings', () => {
  test('name every variable once and say what it decides', () => {
    const names = settings.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, meaning } of settings) expect([name, meaning.length > 0]).toEqual([name, true]);
  });

  test.each(settings.map((setting) => [setting.name, setting] as const))('%s is refused when malformed', (name) => {
    expect(faultsOf({ [name]: '  \u0000 ?? ' })).toHaveLength(1);
  });
});
