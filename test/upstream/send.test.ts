import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { inspect } from 'node:util';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createExchange } from '../../src/upstream/exchange.ts';
import { openFetch } from '../../src/upstream/open-fetch.ts';
import { createSend } from '../../src/upstream/send.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

/** In every body that is no answer; nothing of it may be in an error. */
const secret = 'what-the-body-says';
const page = `<html>${secret}</html>`;

// Its own limits are far off: what ends here is the limit of the whole, on the clock of the test.
const connections = openFetch({ connectTimeoutMs: 60_000, timeoutMs: 600_000 });

let server: Server;
let url: string;
let clock: FakeClock;
let answer: (response: ServerResponse, request: IncomingMessage, body: string) => void;

beforeEach(async () => {
  clock = createFakeClock();
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => answer(response, request, body));
  });
  url = await listen(server);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
afterAll(() => connections.close());

async function listen(listening: TcpServer): Promise<string> {
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/graphql`;
}

function send(body = '{"query":"{ a }"}', { maxBytes = 1000, to = url } = {}) {
  return createSend(createExchange({ url: to, timeoutMs: 10_000, maxBytes, fetch: connections.fetch, clock }))(body);
}

/** The failure, seen to the bottom to hold nothing of the body. */
async function failureOf(sent: Promise<unknown>): Promise<unknown> {
  const failure: unknown = await sent.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain(secret);
  return failure;
}

function reply(status: number, type: string, body: string, headers: Record<string, string> = {}) {
  answer = (response) => void response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

describe('a request', () => {
  test('is a POST as a page of the site would send it', async () => {
    let seen: unknown;
    answer = (response, { method, url: path, headers }, body) => {
      const { accept, origin, referer, 'content-type': type, 'user-agent': agent, cookie } = headers;
      seen = { method, path, accept, origin, referer, type, agent, cookie, body };
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'csrftoken=x' }).end('{"data":{}}');
    };
    await send('{"query":"{ ü }"}');
    await send('{"query":"{ ü }"}');
    const { origin } = new URL(url);
    expect(seen).toEqual({
      method: 'POST',
      path: '/graphql',
      accept: 'application/json',
      origin,
      referer: `${origin}/`,
      type: 'application/json',
      agent: expect.stringMatching(/^Mozilla\/5\.0 .*Leetgraph/),
      cookie: undefined,
      body: '{"query":"{ ü }"}',
    });
  });
});

describe('an answer', () => {
  test.each([
    ['200', 200, 'application/json'],
    ['200 with a charset', 200, 'application/json; charset=utf-8'],
    ['200 of GraphQL’s own type', 200, 'application/graphql-response+json'],
    ['400 for a refused document', 400, 'application/json'],
  ])('%s', async (_, status, type) => {
    reply(status, type, '{"data":{"a0":{"x":"é"}},"errors":[{"message":"m","path":["a0",0],"extensions":{}}]}');
    expect(await send()).toEqual({
      status,
      answer: { data: { a0: { x: 'é' } }, errors: [{ message: 'm', path: ['a0', 0] }] },
    });
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is asked for packed, and unpacked: %s', async (encoding, pack) => {
    let accepted: unknown;
    answer = (response, { headers }) => {
      accepted = headers['accept-encoding'];
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
        .end(pack('{"data":{"a0":"é"}}'));
    };
    expect((await send()).answer).toEqual({ data: { a0: 'é' } });
    expect(accepted).toContain(encoding);
  });

  test('nulls in the place of what is absent are no reason to give it up', async () => {
    reply(200, 'application/json', '{"data":null,"errors":[{"message":"m","path":null,"locations":null}]}');
    expect((await send()).answer.errors).toHaveLength(1);
    reply(200, 'application/json', '{"data":{},"errors":null}');
    expect((await send()).answer.data).toEqual({});
  });
});

describe('what is no answer', () => {
  test.each([
    [200, 'text/html', page, 'UPSTREAM_BLOCKED'],
    [400, 'text/html', page, 'UPSTREAM_BLOCKED'],
    [401, 'application/json', `{"detail":"${secret}"}`, 'UPSTREAM_BLOCKED'],
    [403, 'text/html', page, 'UPSTREAM_BLOCKED'],
    [403, 'application/json', `{"detail":"${secret}"}`, 'UPSTREAM_BLOCKED'],
    [404, 'application/json', `{"detail":"${secret}"}`, 'UPSTREAM_CHANGED'],
    [404, 'text/html', page, 'UPSTREAM_BLOCKED'],
    [499, 'text/html', page, 'UPSTREAM_UNAVAILABLE'],
    [500, 'application/json', `{"detail":"${secret}"}`, 'UPSTREAM_UNAVAILABLE'],
    [503, 'text/html', page, 'UPSTREAM_UNAVAILABLE'],
    [524, 'text/html', page, 'UPSTREAM_UNAVAILABLE'],
    [200, 'application/json', `{"data": {"${secret}`, 'UPSTREAM_CHANGED'],
    [200, 'application/json', secret, 'UPSTREAM_CHANGED'],
    [200, 'application/json', `["${secret}"]`, 'UPSTREAM_CHANGED'],
    [200, 'application/json', `{"data":"${secret}"}`, 'UPSTREAM_CHANGED'],
    [200, 'application/json', '', 'UPSTREAM_CHANGED'],
    [204, 'application/json', '', 'UPSTREAM_CHANGED'],
  ])('%s %s %s is %s', async (status, type, body, code) => {
    reply(status, type, body);
    expect(await failureOf(send())).toMatchObject({ code });
  });

  test('a response without a type is a block', async () => {
    answer = (response) => void response.writeHead(200).end(page);
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_BLOCKED' });
  });

  test.each([301, 302, 303, 307, 308])('%s is not followed', async (status) => {
    const paths: string[] = [];
    answer = (response, request) => {
      paths.push(request.url ?? '');
      response
        .writeHead(status, { location: `/login/${secret}`, 'content-type': 'application/json' })
        .end('{"data":{}}');
    };
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_BLOCKED' });
    expect(paths).toEqual(['/graphql']);
  });

  test.each([
    ['7', 7000],
    ['0', 0],
    [' 12 ', 12_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Thu, 01 Jan 2015 00:00:30 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['99999999999', undefined],
    [undefined, undefined],
  ])('429 with Retry-After %j says to wait %j ms', async (value, retryAfterMs) => {
    reply(429, 'text/html', page, value === undefined ? {} : { 'retry-after': value });
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', retryAfterMs });
  });

  test('a refusal keeps its code when the connection breaks in its body, and its body is not waited for', async () => {
    answer = (response) => {
      response.writeHead(429, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write(page);
      setImmediate(() => response.destroy());
    };
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    answer = (response) => void response.writeHead(503, { 'content-type': 'text/html' }).write(page);
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});

describe('time', () => {
  test('no head within the limit is a timeout, and the connection is given up', async () => {
    const closed = new Promise((resolve) => {
      answer = (response) => {
        response.on('close', resolve);
        clock.advance(9_999);
        setImmediate(() => clock.advance(1));
      };
    });
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    await closed;
  });

  test('a body that trickles past the limit is a timeout', async () => {
    const closed = new Promise((resolve) => {
      answer = (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const trickle = setInterval(() => {
          response.write(`{"${secret}`);
          clock.advance(1000);
        }, 5);
        response.on('close', () => {
          clearInterval(trickle);
          resolve(undefined);
        });
      };
    });
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    await closed;
  });

  test('an answer in time leaves no timer behind', async () => {
    reply(200, 'application/json', '{"data":{}}');
    let pending = 0;
    const counting = {
      ...clock,
      after: (delayMs: number, run: () => void) => {
        pending += 1;
        const cancel = clock.after(delayMs, run);
        return () => {
          pending -= 1;
          cancel();
        };
      },
    };
    const sendCounting = createSend(
      createExchange({ url, timeoutMs: 10, maxBytes: 1000, fetch: connections.fetch, clock: counting }),
    );
    await sendCounting('{}');
    reply(500, 'text/html', page);
    await failureOf(sendCounting('{}'));
    expect(pending).toBe(0);
  });
});

describe('size', () => {
  const json = (bytes: number) => JSON.stringify({ data: { a: 'x'.repeat(bytes - '{"data":{"a":""}}'.length) } });

  test('an answer of exactly the limit is read, one byte more is not', async () => {
    reply(200, 'application/json', json(1000));
    expect((await send()).status).toBe(200);
    reply(200, 'application/json', json(1001));
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_CHANGED' });
  });

  test('an endless body is given up at the limit', async () => {
    const closed = new Promise((resolve) => {
      answer = (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (response.write(secret.repeat(100)));
        };
        response.on('drain', more).on('close', resolve);
        more();
      };
    });
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_CHANGED' });
    await closed;
  });

  test('what counts is the size after unpacking', async () => {
    answer = (response) => {
      const packed = gzipSync(json(1_000_000));
      expect(packed.length).toBeLessThan(2000);
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(packed);
    };
    expect(await failureOf(send('{}', { maxBytes: 5000 }))).toMatchObject({ code: 'UPSTREAM_CHANGED' });
  });
});

describe('the network', () => {
  test('a connection that is cut in the body is unavailability', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write(`{"${secret}`, () => response.destroy());
    };
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('nobody there is unavailability', async () => {
    const idle = createTcpServer();
    const to = await listen(idle);
    await new Promise((resolve) => idle.close(resolve));
    expect(await failureOf(send('{}', { to }))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('what is not HTTP is unavailability, and nothing of it is kept', async () => {
    const speaking = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end(`${secret} is not HTTP\r\n\r\n`));
    });
    const to = await listen(speaking);
    expect(await failureOf(send('{}', { to }))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    speaking.close();
  });

  test('bytes that cannot be unpacked are unavailability', async () => {
    answer = (response) =>
      void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(secret);
    expect(await failureOf(send())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});
