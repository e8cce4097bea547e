/** Settings: environment in, frozen Config out, all faults at once. It knows names and ranges, not what uses them. */

/** One environment variable. The README's table is compared with these by a test. */
export interface Setting<Value = unknown> {
  readonly name: string;
  /** What stands for the variable when it is not set; undefined: nothing does. */
  readonly default: string | undefined;
  /** What it decides, with its unit. */
  readonly meaning: string;
  /** True where the value may hold a password: no message shows it. */
  readonly secret: boolean;
  /** Completes the sentence "NAME must be …". */
  readonly expected: string;
  /** Undefined when the text is not what is expected. */
  readonly parse: (text: string) => Value | undefined;
  /** The default, parsed. */
  readonly fallback: Value;
}

export type LogLevel = (typeof logLevels)[number];
export type Profile = (typeof profiles)[number];

/** Grouped by the layer that is given it. Times are milliseconds here, whatever the variable's unit is. */
export interface Config {
  readonly request: { readonly host: string; readonly port: number; readonly profile: Profile };
  readonly cache: {
    readonly redisUrl?: string;
    readonly databaseUrl: string;
    readonly memoryMaxBytes: number;
    readonly redisBudgetMs: number;
    readonly storeBudgetMs: number;
    /** By data kind; `absent` is an unknown user or slug. */
    readonly freshForMs: Readonly<
      Record<'profile' | 'contests' | 'submissions' | 'analysis' | 'problems' | 'absent', number>
    >;
  };
  readonly upstream: {
    readonly url: string;
    readonly concurrency: number;
    readonly timeoutMs: number;
    /** Sum of the weights of one document's aliases; an ordinary lookup weighs 1. */
    readonly maxWeight: number;
  };
  readonly telemetry: { readonly logLevel: LogLevel };
}

type Form<Value> = Pick<Setting<Value>, 'expected' | 'secret' | 'parse'>;

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
  logLevel: setting('LOG_LEVEL', 'info', 'least level that is logged', oneOf(logLevels)),
  leetcodeUrl: setting('LEETCODE_URL', 'https://leetcode.com/graphql', 'the address that is asked', httpUrl()),
  concurrency: setting('UPSTREAM_CONCURRENCY', '4', 'documents under way at LeetCode at a time', integer(1, 64)),
  timeoutMs: setting(
    'UPSTREAM_TIMEOUT_MS',
    '10000',
    'longest wait for a document, milliseconds',
    integer(100, 120_000),
  ),
  maxLookups: setting('UPSTREAM_MAX_LOOKUPS', '100', 'ordinary lookups in one document', integer(1, 500)),
  redisUrl: optional('REDIS_URL', 'a Redis that all processes share; unset: none', secretUrl('redis:', 'rediss:')),
  redisBudgetMs: setting('CACHE_REDIS_BUDGET_MS', '50', 'longest wait for Redis, milliseconds', budget),
  databaseUrl: setting('DATABASE_URL', 'file:./data/leetgraph.db', 'the store, kept over restarts', secretUrl('file:')),
  storeBudgetMs: setting('CACHE_STORE_BUDGET_MS', '100', 'longest wait for the store, milliseconds', budget),
  memoryMaxMb: setting('CACHE_MEMORY_MAX_MB', '256', 'answers held in memory, MiB', integer(1, 65_536)),
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

  const redisUrl = read(table.redisUrl);
  const config: Config = {
    request: { host: read(table.host), port: read(table.port), profile: read(table.profile) },
    cache: {
      ...(redisUrl === undefined ? {} : { redisUrl }),
      databaseUrl: read(table.databaseUrl),
      memoryMaxBytes: read(table.memoryMaxMb) * bytesPerMb,
      redisBudgetMs: read(table.redisBudgetMs),
      storeBudgetMs: read(table.storeBudgetMs),
      freshForMs: Object.freeze({
        profile: read(table.ttlProfileS) * 1000,
        contests: read(table.ttlContestsS) * 1000,
        submissions: read(table.ttlSubmissionsS) * 1000,
        analysis: read(table.ttlAnalysisS) * 1000,
        problems: read(table.ttlProblemsS) * 1000,
        absent: read(table.ttlAbsentS) * 1000,
      }),
    },
    upstream: {
      url: read(table.leetcodeUrl),
      concurrency: read(table.concurrency),
      timeoutMs: read(table.timeoutMs),
      maxWeight: read(table.maxLookups),
    },
    telemetry: { logLevel: read(table.logLevel) },
  };
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const group of [config.request, config.cache, config.upstream, config.telemetry]) Object.freeze(group);
  return Object.freeze(config);
}

function toFault(from: Setting, text: string): string {
  const got = from.secret ? 'something else (not shown, it may hold a password)' : JSON.stringify(text.slice(0, 80));
  return `${from.name} must be ${from.expected}, but got: ${got}`;
}

function setting<Value>(name: string, text: string, meaning: string, form: Form<Value>): Setting<Value> {
  const fallback = form.parse(text);
  if (fallback === undefined) throw new Error(`the default of ${name} must be ${form.expected}`);
  return { name, default: text, meaning, ...form, fallback };
}

function optional<Value>(name: string, meaning: string, form: Form<Value>): Setting<Value | undefined> {
  return { name, default: undefined, meaning, ...form, fallback: undefined };
}

function integer(least: number, most: number): Form<number> {
  const parse = (text: string): number | undefined => {
    // Number() alone would take "1e3", "0x10" and " " for numbers.
    const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
  return { expected: `a whole number from ${least} to ${most}`, secret: false, parse };
}

function oneOf<Choice extends string>(choices: readonly Choice[]): Form<Choice> {
  const parse = (text: string): Choice | undefined => choices.find((choice) => choice === text);
  return { expected: `one of ${choices.join(', ')}`, secret: false, parse };
}

function hostName(): Form<string> {
  const parse = (text: string): string | undefined => (/^[\w.:-]+$/.test(text) ? text : undefined);
  return { expected: 'a host name or an IP address', secret: false, parse };
}

/** Secret as well: whoever writes a password into it has made a mistake, and must not find it in a log. */
function httpUrl(): Form<string> {
  const { parse } = secretUrl('http:', 'https:');
  const isPlain = (text: string): boolean => new URL(text).username === '' && new URL(text).password === '';
  return {
    expected: 'an address that starts with http: or https: and holds no credentials',
    secret: true,
    parse: (text) => (parse(text) !== undefined && isPlain(text) ? text : undefined),
  };
}

function secretUrl(...protocols: readonly string[]): Form<string> {
  const parse = (text: string): string | undefined =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
  return { expected: `an address that starts with ${protocols.join(' or ')}`, secret: true, parse };
}
