/** The settings of the cache: its tiers, what they may cost, and how long answers are fresh. */
import { integer, oneOf, optional, redisAddress, secretUrl, setting, type Setting } from './setting.ts';

/** Times are milliseconds, whatever the variable's unit is. */
export interface CacheConfig {
  readonly eviction: 'lru' | 'cost';
  readonly renewAhead: boolean;
  readonly redisUrl?: string;
  readonly databaseUrl: string;
  readonly memoryMaxBytes: number;
  readonly redisBudgetMs: number;
  /** How long a process that dies while it loads holds up the others. */
  readonly leaseMs: number;
  readonly storeBudgetMs: number;
  /** How many of the hottest keys are put into memory at the start. */
  readonly warmKeys: number;
  /** By data kind; `absent` is an unknown user or slug. */
  readonly freshForMs: Readonly<
    Record<'profile' | 'contests' | 'submissions' | 'analysis' | 'problems' | 'absent', number>
  >;
}

// An answer older than a year is nobody's idea of fresh: a greater number is a mistaken unit.
const ttl = integer(1, 365 * 24 * 3600);
const budget = integer(1, 10_000);
const bytesPerMb = 1024 * 1024;

export const cacheSettings = {
  redisUrl: optional(
    'REDIS_URL',
    'a Redis that all processes share, also `redis-sentinel://host:port,host:port/master` and `redis-cluster://host:port,host:port`; unset: none',
    redisAddress(),
  ),
  redisBudgetMs: setting('CACHE_REDIS_BUDGET_MS', '50', 'longest wait for Redis, milliseconds', budget),
  leaseMs: setting(
    'CACHE_LEASE_MS',
    '5000',
    'longest that a process which dies while it loads holds up the others, milliseconds',
    integer(100, 60_000),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    'file:./data/leetgraph.db',
    'the store, kept over restarts: an SQLite file, or `postgres://…`',
    secretUrl('file:', 'postgres:', 'postgresql:'),
  ),
  storeBudgetMs: setting('CACHE_STORE_BUDGET_MS', '100', 'longest wait for the store, milliseconds', budget),
  memoryMaxMb: setting('CACHE_MEMORY_MAX_MB', '256', 'answers held in memory, MiB', integer(1, 65_536)),
  eviction: setting(
    'CACHE_EVICTION',
    'lru',
    'what leaves a full memory: `lru`, the least recently used; `cost`, what is cheap to fetch again for its size',
    oneOf(['lru', 'cost'] as const),
  ),
  renewAhead: setting(
    'CACHE_RENEW_AHEAD',
    'off',
    '`on`: what is asked for often is renewed shortly before it becomes stale',
    oneOf(['off', 'on'] as const),
  ),
  warmKeys: setting(
    'CACHE_WARM_KEYS',
    '1000',
    'hottest answers put into memory at a start; `0`: none',
    integer(0, 10_000),
  ),
  ttlProfileS: setting('TTL_PROFILE_S', '3600', 'profile, solved, badges, languages: fresh for, seconds', ttl),
  ttlContestsS: setting('TTL_CONTESTS_S', '1800', 'contests and rankings: fresh for, seconds', ttl),
  ttlSubmissionsS: setting('TTL_SUBMISSIONS_S', '300', 'recent submissions and calendar: fresh for, seconds', ttl),
  ttlAnalysisS: setting('TTL_ANALYSIS_S', '1800', 'analysis: fresh for, seconds', ttl),
  ttlProblemsS: setting('TTL_PROBLEMS_S', '21600', 'problems and topics: fresh for, seconds', ttl),
  ttlAbsentS: setting('TTL_ABSENT_S', '300', 'an unknown user or slug is remembered for, seconds', ttl),
};

/** `read` gives the value of one setting. */
export function readCache(read: <Value>(from: Setting<Value>) => Value): CacheConfig {
  const from = cacheSettings;
  const redisUrl = read(from.redisUrl);
  return Object.freeze({
    ...(redisUrl !== undefined && { redisUrl }),
    databaseUrl: read(from.databaseUrl),
    memoryMaxBytes: read(from.memoryMaxMb) * bytesPerMb,
    redisBudgetMs: read(from.redisBudgetMs),
    leaseMs: read(from.leaseMs),
    storeBudgetMs: read(from.storeBudgetMs),
    warmKeys: read(from.warmKeys),
    eviction: read(from.eviction),
    renewAhead: read(from.renewAhead) === 'on',
    freshForMs: Object.freeze({
      profile: read(from.ttlProfileS) * 1000,
      contests: read(from.ttlContestsS) * 1000,
      submissions: read(from.ttlSubmissionsS) * 1000,
      analysis: read(from.ttlAnalysisS) * 1000,
      problems: read(from.ttlProblemsS) * 1000,
      absent: read(from.ttlAbsentS) * 1000,
    }),
  });
}
