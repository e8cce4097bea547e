/** Errors as a client meets them over HTTP, and as whoever runs the server does. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { LeetgraphError } from '../../src/errors.ts';
import { startServer, type Started } from './start-server.ts';

let server: Started | undefined;
afterEach(() => server?.close());

function maskedErrors({ events }: Started): unknown[] {
  return events.flatMap((event) => (event.type === 'request-masked-error' ? [event] : []));
}

describe('an error in a resolver', () => {
  test('is masked when it is unknown, with the request id that is also in the header', async () => {
    const error = new TypeError('boom at redis://me:hunter2@host');
    server = await startServer({
      hello: () => {
        throw error;
      },
    });
    const { status, headers, body } = await server.ask('{ hello }');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { hello: null },
      errors: [
        {
          message: 'Unexpected error',
          locations: [{ line: 1, column: 3 }],
          path: ['hello'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'id-1' },
        },
      ],
    });
    expect(headers.get('x-request-id')).toBe('id-1');
    expect(maskedErrors(server)).toEqual([{ type: 'request-masked-error', requestId: 'id-1', error }]);
  });

  test('is reported once when it nulls many fields', async () => {
    const shared = Promise.reject(new Error('boom'));
    shared.catch(() => undefined);
    server = await startServer({ hello: () => shared });
    const { body } = await server.ask('{ a: hello b: hello c: hello }');
    expect(body.errors).toHaveLength(3);
    expect(maskedErrors(server)).toHaveLength(1);
  });

  test('keeps its code and nulls its own field only when it is one of ours', async () => {
    server = await startServer({
      hello: () => Promise.reject(new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode did not answer in 10 s')),
    });
    const { body } = await server.ask('{ hello echo(text: "still here") }');
    expect(body).toMatchObject({
      data: { hello: null, echo: 'still here' },
      errors: [{ message: 'LeetCode did not answer in 10 s', extensions: { code: 'UPSTREAM_TIMEOUT' } }],
    });
    expect(maskedErrors(server)).toEqual([]);
    expect(await server.event('request-finished')).toMatchObject({ status: 200, errorCodes: ['UPSTREAM_TIMEOUT'] });
  });

  test('empties data under a non-null field and is masked there too', async () => {
    server = await startServer({ hello: () => null });
    const { body } = await server.ask('{ strict }');
    expect(body).toMatchObject({ data: null, errors: [{ message: 'Unexpected error' }] });
  });
});

describe('an error before the operation', () => {
  test('in making the context is masked with its request id and reported once', async () => {
    const error = new Error('no pool');
    server = await startServer(
      {},
      {
        contextFor: () => {
          throw error;
        },
      },
    );
    const { status, body } = await server.ask('{ hello }');
    expect(status).toBe(500);
    expect(body).toEqual({
      errors: [{ message: 'Unexpected error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'id-1' } }],
    });
    expect(maskedErrors(server)).toEqual([{ type: 'request-masked-error', requestId: 'id-1', error }]);
  });

  test.each([
    ['GRAPHQL_PARSE_FAILED', '{ hello'],
    ['GRAPHQL_VALIDATION_FAILED', '{ nobody }'],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { hello } query B { hello }'],
    ['BAD_USER_INPUT', 'query ($n: Int!) { twice(number: $n) }'],
  ])('%s passes as it is, is no fault of ours, and is in the report', async (code, query) => {
    server = await startServer();
    const { body } = await server.ask(query);
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.extensions).toEqual({ code });
    expect(await server.event('request-finished')).toMatchObject({ errorCodes: [code] });
    expect(maskedErrors(server)).toEqual([]);
  });
});
