import { afterEach, describe, expect, test } from '@jest/globals';
import { LeetgraphError } from '../../src/errors.ts';
import { modern, startServer, type Started } from './start-server.ts';

let server: Started;
afterEach(() => server.close());

describe('a document that comes again', () => {
  test('is answered as it was the first time', async () => {
    server = await startServer();
    const ask = (text: string) =>
      server.ask('query ($text: String) { hello echo(text: $text) }', { variables: { text } });
    const bodies = [];
    for (const text of ['one', 'two', 'three']) bodies.push((await ask(text)).body);
    expect(bodies).toEqual(['one', 'two', 'three'].map((echo) => ({ data: { hello: 'world', echo } })));
  });

  test('fails as it did the first time, masked or not, and is reported alike', async () => {
    server = await startServer({
      hello: () => Promise.reject(new Error('a secret')),
      echo: () => {
        throw new LeetgraphError('UPSTREAM_RATE_LIMITED', 'wait', { retryAfterMs: 5 });
      },
    });
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await server.ask('{ hello echo }'));
    const withoutId = answers.map(({ body }) => JSON.parse(JSON.stringify(body).replace(/id-\d+/g, 'id')) as unknown);
    expect(withoutId[0]).toMatchObject({ data: { hello: null, echo: null } });
    expect(withoutId).toEqual([withoutId[0], withoutId[0], withoutId[0]]);
    await server.event('request-finished');
    const masked = server.events.filter(({ type }) => type === 'request-masked-error');
    expect(masked).toHaveLength(3);
  });

  test('is null as a whole when what must not be null is, with status 200', async () => {
    server = await startServer({ hello: () => null });
    const answers = [];
    for (let time = 0; time < 2; time += 1) answers.push(await server.ask('{ strict }', { headers: modern }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.data)).toEqual([null, null]);
  });

  test.each(['*/*', 'application/json', 'application/graphql-response+json', 'text/html, application/json;q=0.5'])(
    'has the type that Accept: %s asks for, as the first time',
    async (accept) => {
      server = await startServer();
      const types = [];
      for (let time = 0; time < 2; time += 1) {
        types.push((await server.ask('{ hello }', { headers: { accept } })).headers.get('content-type'));
      }
      expect(types[1]).toBe(types[0]);
    },
  );

  test('is refused as the first time when nothing that is accepted can be sent', async () => {
    server = await startServer();
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push(await server.ask('{ hello }', { headers: { accept: 'image/png' } }));
    expect(answers.map(({ status }) => status)).toEqual([406, 406]);
  });

  test('is refused as the first time when its variables are malformed or its operation is unknown', async () => {
    server = await startServer();
    const query = 'query ($number: Int!) { twice(number: $number) }';
    await server.ask(query, { variables: { number: 1 } });
    await server.ask(query, { variables: { number: 1 } });
    const { status, body } = await server.ask(query, { variables: { number: 'many' }, headers: modern });
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
