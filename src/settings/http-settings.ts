/** The settings of HTTP: who is let in, how many, and what happens when it is too much. */
import { integer, optional, origins, setting, type Setting } from './setting.ts';

export interface HttpConfig {
  /** `*`: all. Empty: none but our own. */
  readonly corsOrigins: readonly string[];
  readonly maxConnections: number;
  /** 0: nothing is refused for being late. */
  readonly maxLagMs: number;
}

export const httpSettings = {
  corsOrigins: optional(
    'CORS_ORIGINS',
    'sites whose pages may ask from a browser, separated by commas, or `*` for all; unset: none',
    origins(),
  ),
  maxConnections: setting(
    'MAX_CONNECTIONS',
    '10000',
    'connections open at a time; more are closed at once',
    integer(1, 1_000_000),
  ),
  maxLagMs: setting(
    'MAX_LAG_MS',
    '500',
    'how late the process may be with its work before GraphQL is refused with 503, milliseconds; `0`: never',
    // Lag is told up to 1,000 ms (request/event-loop-lag.ts): a greater number would be `never`, unsaid.
    integer(0, 900),
  ),
};

/** `read` gives the value of one setting. */
export function readHttp(read: <Value>(from: Setting<Value>) => Value): HttpConfig {
  return Object.freeze({
    corsOrigins: Object.freeze(read(httpSettings.corsOrigins) ?? []),
    maxConnections: read(httpSettings.maxConnections),
    maxLagMs: read(httpSettings.maxLagMs),
  });
}
