/** Settings: environment in, frozen Config out, all faults at once. It knows names and ranges, not what uses them. */
import {
  hostName,
  integer,
  oneOf,
  optional,
  redisAddress,
  secretText,
  secretUrl,
  setting,
  type Setting,
} from './setting.ts';
import { readUpstream, upstreamSettings, type UpstreamConfig } from './upstream-settings.ts';

export type LogLevel = (typeof logLevels)[number];
export type Profile = (typeof profiles)[number];

/** Grouped by the layer that is given it. Times are milliseconds here, whatever the variable's unit is. */
export interface Config {
  readonly request: {
    readonly host: string;
    readonly port: number;
    readonly profile: Profile;
    /** Unset: there is no administrator. */
    readonly adminKey?: string;
  };
  readonly cache: {
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
  };
  readonly upstream: UpstreamConfig;
  readonly telemetry: { readonly logLevel: LogLevel };
}

// pino's levels; `silent` writes nothing.
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const profiles = ['open', 'hardened'] as const;

// An answer older than a year is nobody's idea of fresh: a greater number is a mistaken unit.
const ttl = integer(1, 365 * 24 * 3600);
const budget = integer(1, 10_000);
const bytesPerMb = 1024 * 1024;

const table = {
  host: setting('HOST', '127.0.0.1', 'address to listen on; `0.0.0.0` for every interface', hostName()),
  port: setting('PORT', '4000', 'TCP port to listen on; `0` for any that is free', integer(0, 65_535)),
  profile: setting('PROFILE', 'open', '`hardened` turns GraphiQL and introspection off', oneOf(profiles)),
  adminKey: optional(
    'ADMIN_KEY',
    'who sends it (`Authorization: Bearer …`) is an administrator; at least 32 characters; unset: nobody is',
    secretText(32),
  ),
  logLevel: setting('LOG_LEVEL', 'info', 'least level that is logged', oneOf(logLevels)),
  ...upstreamSettings,
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

/** Every setting, in the order of the README's table. */
export const settings: readonly Setting[] = Object.values(table);

/** Throws one Error whose message has a line for each fault. A variable that is set to nothing counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];

  function read<Value>(from: Setting<Value>): Value {
    // Compose files and shells write `REDIS_URL=` where they mean "none".
    const text = env[from.name]?.trim() ?? '';
    if (text === '') return from.fallback;
    const value = from.parse(text);
    if (value === undefined) faults.push(toFault(from, text));
    return value ?? from.fallback;
  }

  const adminKey = read(table.adminKey);
  const redisUrl = read(table.redisUrl);
  const config: Config = {
    request: {
      host: read(table.host),
      port: read(table.port),
      profile: read(table.profile),
      ...(adminKey === undefined ? {} : { adminKey }),
    },
    cache: {
      ...(redisUrl === undefined ? {} : { redisUrl }),
      databaseUrl: read(table.databaseUrl),
      memoryMaxBytes: read(table.memoryMaxMb) * bytesPerMb,
      redisBudgetMs: read(table.redisBudgetMs),
      leaseMs: read(table.leaseMs),
      storeBudgetMs: read(table.storeBudgetMs),
      warmKeys: read(table.warmKeys),
      eviction: read(table.eviction),
      renewAhead: read(table.renewAhead) === 'on',
      freshForMs: Object.freeze({
        profile: read(table.ttlProfileS) * 1000,
        contests: read(table.ttlContestsS) * 1000,
        submissions: read(table.ttlSubmissionsS) * 1000,
        analysis: read(table.ttlAnalysisS) * 1000,
        problems: read(table.ttlProblemsS) * 1000,
        absent: read(table.ttlAbsentS) * 1000,
      }),
    },
    upstream: readUpstream(read),
    telemetry: { logLevel: read(table.logLevel) },
  };
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const group of [config.request, config.cache, config.telemetry]) Object.freeze(group);
  return Object.freeze(config);
}

function toFault(from: Setting, text: string): string {
  const got = from.secret ? 'something else (not shown, it may hold a password)' : JSON.stringify(text.slice(0, 80));
  return `${from.name} must be ${from.expected}, but got: ${got}`;
}
