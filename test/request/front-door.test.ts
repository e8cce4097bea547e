import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { startServer, type Started } from './start-server.ts';

let server: Started | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const open = { corsOrigins: [], maxConnections: 1000, maxLagMs: 500 };

describe('a process that is late with its work', () => {
  test('refuses GraphQL with 503, the code OVERLOADED and when to ask again, and reports it', async () => {
    let asked = 0;
    server = await startServer({ hello: () => (asked += 1) }, { lagMs: () => 501 });
    const { status, headers, body } = await server.ask('{ hello }');
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'OVERLOADED', retryAfterMs: 2000, requestId: 'id-1' });
    expect(asked).toBe(0);
    expect(await server.event('request-shed')).toEqual({ type: 'request-shed', requestId: 'id-1', lateMs: 501 });
    expect((await server.event('request-finished')).errorCodes).toEqual(['OVERLOADED']);
  });

  test('still answers health and metrics', async () => {
    server = await startServer({}, { lagMs: () => 60_000 });
    for (const path of ['/health/live', '/health/ready', '/metrics']) {
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
    }
  });

  test.each([
    [500, 500],
    [0, 60_000],
  ])('answers when it may be %i ms late and is %i ms late', async (maxLagMs, lateMs) => {
    server = await startServer({}, { http: { ...open, maxLagMs }, lagMs: () => lateMs });
    expect((await server.ask('{ hello }')).body).toEqual({ data: { hello: 'world' } });
  });
});

describe('pages of other sites', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });
  const corsOf = ({ headers }: Response) => [...headers].filter(([name]) => name.startsWith('access-control-'));

  test('are told nothing unless it is set', async () => {
    server = await startServer();
    const refused = await fetch(`${server.url}/graphql`, preflight('https://cards.example'));
    expect([refused.status, corsOf(refused)]).toEqual([405, []]);
    expect(corsOf(await fetch(`${server.url}/graphql?query={hello}`))).toEqual([]);
  });

  test('may ask and read when their origin is set, and no other may', async () => {
    server = await startServer({}, { http: { ...open, corsOrigins: ['https://cards.example'] } });
    const allowed = await fetch(`${server.url}/graphql`, preflight('https://cards.example'));
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://cards.example');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    const other = await fetch(`${server.url}/graphql`, preflight('https://evil.example'));
    expect(other.headers.get('access-control-allow-origin')).toBeNull();

    const { headers, body } = await server.ask('{ hello }', { headers: { origin: 'https://cards.example' } });
    expect(body).toEqual({ data: { hello: 'world' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://cards.example');
    expect(headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(headers.get('vary')?.toLowerCase()).toMatch(/(?=.*\borigin\b)(?=.*\baccept\b)/);
  });

  test('never have a browser’s credentials used for them', async () => {
    server = await startServer({}, { http: { ...open, corsOrigins: ['*'] } });
    const allowed = await fetch(`${server.url}/graphql`, preflight('https://any.example'));
    const { headers } = await server.ask('{ hello }', { headers: { origin: 'https://any.example' } });
    for (const given of [allowed.headers, headers]) {
      expect(given.get('access-control-allow-origin')).toBe('*');
      expect(given.get('access-control-allow-credentials')).toBeNull();
    }
  });
});

test('every answer says that it is data, to be framed and guessed at by nobody', async () => {
  server = await startServer();
  for (const path of ['/graphql?query={hello}', '/schema.graphql', '/health/live', '/metrics', '/nothing']) {
    const { headers } = await fetch(server.url + path);
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      "default-src 'none'; frame-ancestors 'none'",
    ]);
    expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
    expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'same-origin']);
  }
});

test('closes connections beyond the number that it may have, and answers those that it has', async () => {
  server = await startServer({}, { http: { ...open, maxConnections: 2 } });
  const port = Number(new URL(server.url).port);
  const held = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all(held.map((socket) => once(socket, 'connect')));
  const extra = connect(port, '127.0.0.1');
  extra.on('error', () => undefined);
  await once(extra, 'close');
  const [first] = held;
  first?.write('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  let received = '';
  for await (const chunk of first ?? []) received += String(chunk);
  expect(received).toContain('200 OK');
  for (const socket of held) socket.destroy();
});
