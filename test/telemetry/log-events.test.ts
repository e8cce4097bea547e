/** What is logged, at which level, and what never is. */
import { describe, expect, test } from '@jest/globals';
import { LeetgraphError } from '../../src/errors.ts';
import { createLogger, logEvent } from '../../src/telemetry/log-events.ts';
import type { TelemetryEvent } from '../../src/telemetry/telemetry-event.ts';

type Line = Record<string, unknown>;

function linesOf(events: readonly TelemetryEvent[], level: 'trace' | 'info' = 'trace'): Line[] {
  const lines: Line[] = [];
  const log = logEvent(createLogger(level, { write: (line) => lines.push(JSON.parse(line) as Line) }));
  events.forEach(log);
  return lines;
}

const finished: TelemetryEvent = {
  type: 'request-finished',
  requestId: 'r1',
  method: 'POST',
  route: '/graphql',
  operationName: 'Card',
  operationType: 'query',
  status: 200,
  durationMs: 12,
  errorCodes: ['UPSTREAM_TIMEOUT'],
  clientGone: false,
};
const timeout = new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode did not answer within 10000 ms');
const failedDocument: TelemetryEvent = {
  type: 'upstream-document',
  aliases: 3,
  lookups: 4,
  bytes: 900,
  durationMs: 10_000,
  error: timeout,
};

describe('logEvent', () => {
  test('writes one line of JSON with time, level, what happened and its facts', () => {
    expect(linesOf([finished])).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        level: 'info',
        msg: 'request-finished',
        requestId: 'r1',
        method: 'POST',
        route: '/graphql',
        operationName: 'Card',
        operationType: 'query',
        status: 200,
        durationMs: 12,
        errorCodes: ['UPSTREAM_TIMEOUT'],
        clientGone: false,
      },
    ]);
  });

  test('writes nothing below its level', () => {
    const answer: TelemetryEvent = { type: 'cache-answer', kind: 'profile', source: 'MEMORY', stale: false };
    expect(linesOf([answer, { ...finished, route: '/health/live' }], 'info')).toEqual([]);
  });

  const loadFailed = { type: 'cache-load-failed', kind: 'profile', key: 'userProfile("a")', served: 'stale' } as const;
  test.each<[string, string, TelemetryEvent]>([
    ['LeetCode not answering', 'warn', failedDocument],
    ['an answer of LeetCode', 'debug', { ...failedDocument, error: undefined }],
    ['a load that LeetCode failed', 'warn', { ...loadFailed, error: timeout }],
    ['a load that a fault of ours failed', 'error', { ...loadFailed, error: new TypeError('x is not a function') }],
    [
      'a tier that fails',
      'warn',
      { type: 'cache-tier-failed', tier: 'redis', operation: 'get', error: new Error('x') },
    ],
    ['LeetCode having changed', 'error', { type: 'upstream-changed', field: 'userProfile', path: 'a.b' }],
    ['an error that was masked', 'error', { type: 'request-masked-error', requestId: 'r1', error: new Error('x') }],
    ['a warning of Apollo', 'warn', { type: 'request-warning', message: 'x' }],
    ['a new table of ratings', 'info', { type: 'ratings-refreshed', problems: 2569, badLines: 0 }],
    ['a table of ratings with bad lines', 'warn', { type: 'ratings-refreshed', problems: 2569, badLines: 1 }],
    ['a table of ratings that did not come', 'warn', { type: 'ratings-failed', known: 2569, error: timeout }],
    ['a value of an old shape', 'debug', { type: 'cache-misfit', kind: 'profile', tier: 'store', key: 'k' }],
  ])('calls %s %s', (_name, level, event) => {
    expect(linesOf([event])).toMatchObject([{ level, msg: event.type }]);
  });

  test('says of an error its name, code and message, and of its cause the same', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', body: '<html>' });
    const error = new LeetgraphError('UPSTREAM_UNAVAILABLE', 'LeetCode cannot be reached', { cause });
    expect(linesOf([{ ...failedDocument, error }])[0]?.['error']).toEqual({
      name: 'LeetgraphError',
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'LeetCode cannot be reached',
      cause: { name: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
    });
  });

  test('never writes a password that stands in an address, nor the fields of an error, nor a long quotation', () => {
    const error = Object.assign(new Error(`redis://admin:hunter2@host failed: ${'body '.repeat(500)}`), {
      response: { body: 'upstream body' },
    });
    const text = JSON.stringify(
      linesOf([
        { type: 'cache-tier-failed', tier: 'redis', operation: 'connect', error },
        { type: 'request-masked-error', requestId: 'r1', error },
      ]),
    );
    expect(text).toContain('redis://***@host');
    expect(text).not.toMatch(/hunter2|admin|upstream body/);
    expect(text.length).toBeLessThan(3000);
  });

  test('gives the stack of a masked error, and of no other', () => {
    const error = new Error('line one\nline two');
    const [masked, failed] = linesOf([
      { type: 'request-masked-error', requestId: 'r1', error },
      { type: 'cache-tier-failed', tier: 'store', operation: 'get', error },
    ]);
    expect(masked).toMatchObject({
      requestId: 'r1',
      error: { stack: expect.arrayContaining([expect.stringContaining('log-events.test')]) },
    });
    expect(JSON.stringify(failed)).not.toContain('stack');
  });

  test('survives what is thrown without being an Error', () => {
    expect(linesOf([{ type: 'request-masked-error', requestId: 'r1', error: 'secret' }])).toMatchObject([
      { level: 'error', error: { name: 'string', message: 'not an Error' } },
    ]);
  });
});
