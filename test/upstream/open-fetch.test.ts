/** The connections to LeetCode: a limit for each step, kept alive, through a proxy, with TLS verified. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.ts';
import { createExchange } from '../../src/upstream/exchange.ts';
import { openFetch, type OpenFetch, type OpenFetchOptions } from '../../src/upstream/open-fetch.ts';
import { makeRedisSecrets } from '../support/redis-secrets.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(server: Server | TcpServer): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `127.0.0.1:${address.port}`;
}

function exchangeWith(url: string, options: Partial<OpenFetchOptions> = {}) {
  const opened: OpenFetch = openFetch({ connectTimeoutMs: 500, timeoutMs: 1000, ...options });
  closing.push(() => opened.close());
  // The limit of the whole is far off: what ends here is a step.
  return createExchange({ url, timeoutMs: 30_000, maxBytes: 10_000, fetch: opened.fetch, clock: systemClock });
}

/** A proxy that leads to one place, wherever it is asked to. */
async function startProxy(target: string) {
  const connected: string[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    connected.push(request.url ?? '');
    const [host, port] = target.split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
  });
  return { address: `http://${await listen(proxy)}`, connected };
}

const body = '{"query":"{ a }"}';
const json = { 'content-type': 'application/json' };

describe('each step has a limit of its own, which is a timeout like that of the whole', () => {
  test('the first byte', async () => {
    const host = await listen(createServer(() => undefined));
    const startedAtMs = performance.now();
    const failed = exchangeWith(`http://${host}/graphql`)({ body });
    await expect(failed).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect(performance.now() - startedAtMs).toBeLessThan(10_000);
  }, 20_000);

  test('a gap in the body', async () => {
    const host = await listen(createServer((_, response) => void response.writeHead(200, json).write('{"data":')));
    await expect(exchangeWith(`http://${host}/graphql`)({ body })).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  }, 20_000);

  test('the greeting of TLS', async () => {
    const host = await listen(createTcpServer(() => undefined));
    await expect(exchangeWith(`https://${host}/graphql`)({ body })).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  }, 20_000);
});

describe('TLS to a server that nobody vouches for is no connection', () => {
  let asked = 0;
  let host: string;
  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leetgraph-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const { certificateFile } = makeRedisSecrets(folder);
    const [cert, key] = [readFileSync(certificateFile), readFileSync(join(folder, 'redis.key'))];
    asked = 0;
    host = await listen(
      createSecureServer({ cert, key }, (_, response) => {
        asked += 1;
        response.writeHead(200, json).end('{"data":{}}');
      }),
    );
  });

  test('through a proxy neither, which is told nothing but where to', async () => {
    const { address, connected } = await startProxy(host);
    const failed = exchangeWith('https://leetcode.test/graphql', { httpsProxy: address })({ body });
    await expect(failed).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(connected).toEqual(['leetcode.test:443']);
    expect(asked).toBe(0);
  });

  test('whatever the environment says', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const failed = exchangeWith(`https://${host}/graphql`)({ body });
      await expect(failed).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
    expect(asked).toBe(0);
  });
});

describe('a connection', () => {
  test('is used again', async () => {
    const ports = new Set<number | undefined>();
    const host = await listen(
      createServer((request, response) => {
        ports.add(request.socket.remotePort);
        response.writeHead(200, json).end('{}');
      }),
    );
    const exchange = exchangeWith(`http://${host}/graphql`);
    for (let count = 0; count < 20; count += 1) expect(await exchange({ body })).toEqual({ status: 200, json: {} });
    // A second one, when the first has not seen the end of its answer yet.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  test('goes through the proxy that is set, and past it to hosts that are named', async () => {
    const target = await listen(
      createServer((_, response) => void response.writeHead(200, json).end('{"via":"target"}')),
    );
    const { address: httpProxy, connected } = await startProxy(target);
    const url = 'http://leetcode.test/graphql';
    expect(await exchangeWith(url, { httpProxy })({ body })).toEqual({ status: 200, json: { via: 'target' } });
    expect(connected).toEqual(['leetcode.test:80']);
    await exchangeWith(`http://${target}/graphql`, { httpProxy, noProxy: '127.0.0.1' })({ body });
    expect(connected).toHaveLength(1);
  });

  test('takes no proxy from the environment by itself: what is set is in the settings', async () => {
    const target = await listen(createServer((_, response) => void response.writeHead(200, json).end('{}')));
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = 'http://127.0.0.1:1';
    try {
      expect(await exchangeWith(`http://${target}/graphql`)({ body })).toMatchObject({ status: 200 });
    } finally {
      if (before === undefined) delete process.env['http_proxy'];
      else process.env['http_proxy'] = before;
    }
  });
});
