/** Settings: environment in, frozen Config out, all faults at once. It knows neither names nor ranges, nor what uses them. */
import { accessSettings, readAccess, type AccessConfig } from './settings/access-settings.ts';
import { answerSettings, readAnswers, type AnswerConfig } from './settings/answer-settings.ts';
import { cacheSettings, readCache, type CacheConfig } from './settings/cache-settings.ts';
import { httpSettings, readHttp, type HttpConfig } from './settings/http-settings.ts';
import { limitSettings, readLimits, type LimitConfig } from './settings/limit-settings.ts';
import { readRequest, requestSettings, type RequestConfig } from './settings/request-settings.ts';
import { oneOf, setting, type Setting } from './settings/setting.ts';
import { readUpstream, upstreamSettings, type UpstreamConfig } from './settings/upstream-settings.ts';

export type LogLevel = (typeof logLevels)[number];

/** Grouped by the layer that is given it. Times are milliseconds here, whatever the variable's unit is. */
export interface Config {
  readonly request: RequestConfig;
  readonly access: AccessConfig;
  readonly http: HttpConfig;
  readonly limits: LimitConfig;
  readonly answers: AnswerConfig;
  readonly cache: CacheConfig;
  readonly upstream: UpstreamConfig;
  readonly telemetry: { readonly logLevel: LogLevel };
}

// pino's levels; `silent` writes nothing.
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logLevel = setting('LOG_LEVEL', 'info', 'least level that is logged', oneOf(logLevels));

/** Every setting, in the order of the README's table. */
export const settings: readonly Setting[] = Object.values({
  ...requestSettings,
  ...accessSettings,
  ...httpSettings,
  ...answerSettings,
  ...limitSettings,
  logLevel,
  ...upstreamSettings,
  ...cacheSettings,
});

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

  const request = readRequest(read);
  const config: Config = Object.freeze({
    request,
    access: readAccess(read, (text) => faults.push(text)),
    http: readHttp(read),
    limits: readLimits(read),
    answers: readAnswers(read, (text) => faults.push(text), request.profile),
    cache: readCache(read),
    upstream: readUpstream(read),
    telemetry: Object.freeze({ logLevel: read(logLevel) }),
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return config;
}

function toFault(from: Setting, text: string): string {
  const got = from.secret ? 'something else (not shown, it may hold a password)' : JSON.stringify(text.slice(0, 80));
  return `${from.name} must be ${from.expected}, but got: ${got}`;
}
