/** What is reported of each request, its id, and what happens when its client leaves. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { toRequestId } from '../../src/request/request-id.ts';
import { deferred, startServer, type Started } from './start-server.ts';

let server: Started | undefined;
afterEach(() => server?.close());

describe('a request id', () => {
  test.each(['a', 'trace-1.2_3', 'x'.repeat(64)])('is the one that the client sent when it is fit: %s', (id) => {
    expect(toRequestId(id, () => 'new')).toBe(id);
  });

  test.each([undefined, '', 'x'.repeat(65), 'a b', 'a"b', 'a\r\nset-cookie: x', 'ä', ['a', 'b']])(
    'is new when what came is not fit: %j',
    (header) => {
      expect(toRequestId(header, () => 'new')).toBe('new');
    },
  );

  test('comes back in the header, reaches the context and is in the report', async () => {
    server = await startServer({ hello: ({ requestId }) => requestId });
    const { headers, body } = await server.ask('{ hello }', { headers: { 'x-request-id': 'mine-7' } });
    expect([headers.get('x-request-id'), body.data]).toEqual(['mine-7', { hello: 'mine-7' }]);
    expect(await server.event('request-finished')).toMatchObject({ requestId: 'mine-7' });
  });
});

describe('the report of a request', () => {
  test('names operation, type, status and duration, and no query', async () => {
    let nowMs = 1000;
    const clock = { nowMs: () => nowMs, after: () => () => undefined };
    server = await startServer({ hello: () => ((nowMs += 42), 'world') }, { clock });
    await server.ask('query Greeting { hello }');
    expect(await server.event('request-finished')).toEqual({
      type: 'request-finished',
      requestId: 'id-1',
      method: 'POST',
      route: '/graphql',
      operationName: 'Greeting',
      operationType: 'query',
      status: 200,
      durationMs: 42,
      errorCodes: [],
      clientGone: false,
    });
  });

  test('cuts a name that is as long as a body', async () => {
    server = await startServer();
    await server.ask(`query ${'N'.repeat(5000)} { hello }`);
    expect((await server.event('request-finished')).operationName).toHaveLength(100);
  });

  test('names the code of what was refused before an operation began', async () => {
    server = await startServer();
    await fetch(`${server.url}/graphql?query={hello}`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(await server.event('request-finished')).toMatchObject({ status: 400, errorCodes: ['BAD_REQUEST'] });
  });
});

describe('a client that leaves', () => {
  test('aborts the signal of its context and is reported as gone', async () => {
    const aborted = deferred<boolean>();
    const started = deferred<undefined>();
    server = await startServer({
      hello: ({ signal }) => {
        signal.addEventListener('abort', () => aborted.resolve(signal.aborted));
        started.resolve(undefined);
        return aborted.promise;
      },
    });
    const client = new AbortController();
    const answer = fetch(`${server.url}/graphql?query={hello}`, { signal: client.signal }).catch(() => 'left');
    await started.promise;
    client.abort();
    expect(await answer).toBe('left');
    expect(await aborted.promise).toBe(true);
    expect(await server.event('request-finished')).toMatchObject({ clientGone: true });
  });

  test('does not abort when the answer has been read', async () => {
    let signal: AbortSignal | undefined;
    server = await startServer({
      hello: (context) => {
        ({ signal } = context);
        return 'world';
      },
    });
    await server.ask('{ hello }');
    await server.event('request-finished');
    expect(signal?.aborted).toBe(false);
  });
});
