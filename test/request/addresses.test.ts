/** The addresses beside /graphql, and those that are not there. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createCaller } from '../../src/access/caller.ts';
import { startServer, type Started } from './start-server.ts';

let server: Started | undefined;
afterEach(() => server?.close());

async function get(path: string, init: RequestInit = {}): Promise<[number, unknown]> {
  const response = await fetch(`${server?.url ?? ''}${path}`, init);
  return [response.status, await response.json()];
}

test('/schema.graphql is the SDL as text, in both profiles, for whoever is let in', async () => {
  for (const profile of ['open', 'hardened'] as const) {
    server = await startServer({}, { profile, identify: () => createCaller('reader', 'key:test') });
    const response = await fetch(`${server.url}/schema.graphql`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await response.text()).toBe('type Query { hello: String }');
    await server.close();
  }
});

test('/metrics is what the metrics say, in their content type', async () => {
  server = await startServer();
  const response = await fetch(`${server.url}/metrics`);
  expect([response.headers.get('content-type'), await response.text()]).toEqual([
    'text/plain; version=0.0.4',
    'up 1\n',
  ]);
});

describe('/health', () => {
  test('live is 200 whatever the checks say', async () => {
    server = await startServer({}, { checks: { store: () => Promise.resolve('cannot be opened') } });
    expect(await get('/health/live')).toEqual([200, { status: 'ok' }]);
  });

  test('ready is 200 when every check is ok', async () => {
    server = await startServer({}, { checks: { store: () => Promise.resolve('ok') } });
    expect(await get('/health/ready')).toEqual([200, { status: 'ok', checks: { store: 'ok' } }]);
  });

  test('ready is 200 and degraded with the reason of each check, and a check that throws says nothing of why', async () => {
    const checks = {
      memory: () => Promise.resolve('ok'),
      store: () => Promise.resolve('cannot be opened'),
      redis: () => Promise.reject(new Error('redis://me:hunter2@host')),
    };
    server = await startServer({}, { checks });
    expect(await get('/health/ready')).toEqual([
      200,
      { status: 'degraded', checks: { memory: 'ok', store: 'cannot be opened', redis: 'failed' } },
    ]);
  });

  test('ready does not wait for a check that hangs', async () => {
    // The only delay that is asked for is the check's; it passes at once.
    const clock = {
      nowMs: () => 0,
      after: (_delayMs: number, run: () => void) => {
        run();
        return () => undefined;
      },
    };
    server = await startServer({}, { clock, checks: { store: () => new Promise(() => undefined) } });
    expect(await get('/health/ready')).toEqual([
      200,
      { status: 'degraded', checks: { store: 'no answer within 900 ms' } },
    ]);
  });
});

describe('what is not there', () => {
  test('is 404 in small JSON, with the request id', async () => {
    server = await startServer();
    expect(await get('/graphq?x=1')).toEqual([404, { error: 'There is nothing at this address', requestId: 'id-1' }]);
  });

  test.each([
    ['PUT', '/graphql?query={hello}', 'GET, POST'],
    ['DELETE', '/metrics', 'GET, HEAD'],
  ])('%s %s is 405 and says which methods there are', async (method, path, allow) => {
    server = await startServer();
    const response = await fetch(`${server.url}${path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(await response.json()).toEqual({ error: `This address answers to ${allow} only`, requestId: 'id-1' });
  });
});
