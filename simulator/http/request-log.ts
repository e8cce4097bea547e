/** What was asked, request by request, and how each was answered: the evidence that tests count. */
import type { IncomingMessage } from 'node:http';
import type { ExecutionRequest } from '../schema/executor.ts';
import type { RootField } from './root-fields.ts';

export interface LoggedRequest {
  /** Counts from 1, and goes on after the log is cleared. */
  readonly sequence: number;
  /** Milliseconds since 1970 by the wall clock, with a fraction; not by the simulated clock. */
  readonly receivedAtMs: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly operationName: string | null;
  readonly document: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly aliases: readonly RootField[];
  /** How many aliases ask each root field. */
  readonly roots: Readonly<Record<string, number>>;
  /** As receivedAtMs; null while it is not answered, and its connection open. */
  readonly endedAtMs: number | null;
  /** Null while nothing was answered. */
  readonly status: number | null;
  /** True when the connection ended before the answer did, whichever side ended it. */
  readonly connectionCut: boolean;
}

export interface RequestLog {
  entries(): readonly LoggedRequest[];
  /** Gives a function that records how the request ended. */
  add(request: NewRequest): (end: Pick<LoggedRequest, 'endedAtMs' | 'status' | 'connectionCut'>) => void;
  clear(): void;
}

export interface NewRequest {
  readonly receivedAtMs: number;
  readonly message: IncomingMessage;
  readonly path: string;
  readonly operation: ExecutionRequest | null;
  readonly aliases: readonly RootField[];
}

/** The oldest entries are forgotten: a bench run sends more than a log should hold. */
const MAX_ENTRIES = 10_000;

const LOGGED_HEADERS = ['accept', 'content-type', 'cookie', 'origin', 'referer', 'user-agent', 'x-csrftoken'] as const;

export function createRequestLog(): RequestLog {
  const entries = new Map<number, LoggedRequest>();
  let lastSequence = 0;
  return {
    entries: () => [...entries.values()],
    clear: () => entries.clear(),
    add: (request) => {
      lastSequence += 1;
      const entry = {
        sequence: lastSequence,
        ...toEntry(request),
        endedAtMs: null,
        status: null,
        connectionCut: false,
      };
      entries.set(entry.sequence, entry);
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_ENTRIES) break;
        entries.delete(oldest);
      }
      return (end) => {
        // A request that ends after the log was cleared stays out of it.
        if (entries.has(entry.sequence)) entries.set(entry.sequence, { ...entry, ...end });
      };
    },
  };
}

function toEntry({ receivedAtMs, message, path, operation, aliases }: NewRequest) {
  const roots: Record<string, number> = {};
  for (const { root } of aliases) roots[root] = (roots[root] ?? 0) + 1;
  return {
    receivedAtMs,
    method: message.method ?? '',
    path,
    headers: loggedHeaders(message),
    operationName: operation?.operationName ?? null,
    document: operation?.query ?? null,
    variables: operation?.variables ?? null,
    aliases,
    roots,
  };
}

function loggedHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    LOGGED_HEADERS.flatMap((name) => {
      const value = message.headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}
