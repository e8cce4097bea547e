/** Secrets are planted wherever one can be, everything is driven into failing, and all that comes out is searched for them. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { audience, startIssuer, type Issuer } from '../support/issuer.ts';
import { freePort, untilTrue } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';
import { startProcess } from '../support/start-process.ts';

// Many requests, and most of them fail in a way that takes a time limit.
jest.setTimeout(60_000);

/** In each secret, so that one search finds all, whatever part of it comes out. */
const mark = 'PLANTED';
const planted = (name: string) => `${mark}-${name}-0123456789-0123456789`;
const admin = { authorization: `Bearer ${planted('admin-key')}`, 'x-leetgraph-router': planted('router') };

/** How LeetCode answers: each with a secret in every place where it can have one. */
const faults: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  challenge: (response) =>
    response.writeHead(403, { ...leaky, 'content-type': 'text/html' }).end(`<html>${planted('challenge')}</html>`),
  'too many': (response) => response.writeHead(429, { ...leaky, 'retry-after': '1' }).end(planted('too-many')),
  redirect: (response) =>
    response.writeHead(302, { ...leaky, location: `https://${planted('host')}.example/${planted('path')}` }).end(),
  'server error': (response) => response.writeHead(502, leaky).end(planted('server-error')),
  'no JSON': (response) => json(response, `{"data": "${planted('no-json')}`),
  'other JSON': (response) => json(response, JSON.stringify([planted('array')])),
  errors: (response) =>
    json(response, JSON.stringify({ data: null, errors: [{ message: planted('error'), path: [planted('path')] }] })),
  'errors with 400': (response) =>
    response
      .writeHead(400, { ...leaky, 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: `Cannot query field '${planted('field')}' on type 'UserNode'.` }] })),
  'other shapes': (response) =>
    json(
      response,
      JSON.stringify({
        data: { matchedUser: planted('shape'), a: [planted('shape')] },
        errors: [{ message: planted('shape') }],
      }),
    ),
  cut: (response) => {
    response.writeHead(200, { ...leaky, 'content-type': 'application/json', 'content-length': '9999' });
    response.write(`{"data": {"${planted('cut')}":`);
    setImmediate(() => response.destroy());
  },
  'no HTTP': (response) => void response.socket?.end(`${planted('no-http')}\r\n\r\n`),
};
const leaky = {
  'set-cookie': `LEETCODE_SESSION=${planted('set-cookie')}; HttpOnly`,
  'x-secret': planted('upstream-header'),
  server: planted('server-header'),
};
const json = (response: ServerResponse, text: string) =>
  response.writeHead(200, { ...leaky, 'content-type': 'application/json' }).end(text);

let upstream: Server;
let upstreamUrl: string;
let fault: keyof typeof faults = 'challenge';
let issuer: Issuer;
let clock: FakeClock;
let leetgraph: Leetgraph | undefined;
const logged: string[] = [];
const out: string[] = [];

beforeEach(async () => {
  clock = createFakeClock();
  logged.length = 0;
  out.length = 0;
  upstream = createServer((request, response) => {
    request.resume();
    request.on('end', () => faults[fault]?.(response, request));
  }).listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const address = upstream.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  upstreamUrl = `http://127.0.0.1:${address.port}/graphql`;
  issuer = await startIssuer({ nowMs: () => clock.nowMs() });
  await issuer.addKey('one');
});
afterEach(async () => {
  await leetgraph?.close();
  leetgraph = undefined;
  upstream.closeAllConnections();
  upstream.close();
  await issuer.close();
});

async function start(env: Record<string, string>): Promise<Leetgraph> {
  const nowhere = await freePort();
  leetgraph = await startLeetgraph({
    simulator: { url: upstreamUrl },
    clock,
    logTo: { write: (line) => void logged.push(line) },
    env: {
      LOG_LEVEL: 'trace',
      ADMIN_KEY: planted('admin-key'),
      ROUTER_SECRET: planted('router'),
      REDIS_URL: `redis://${planted('redis-user')}:${planted('redis-password')}@127.0.0.1:${nowhere}/0`,
      DATABASE_URL: `postgres://${planted('pg-user')}:${planted('pg-password')}@127.0.0.1:${nowhere}/${planted('database')}`,
      HTTP_PROXY: `http://${planted('proxy-user')}:${planted('proxy-password')}@127.0.0.1:${nowhere}`,
      JWT_JWKS: `${issuer.url}?token=${planted('jwks-address')}`,
      JWT_ISSUER: issuer.name,
      JWT_AUDIENCE: audience,
      ...env,
    },
  });
  return leetgraph;
}

/** Everything that a client is given, kept; the status for those who want to know that the request did what it is for. */
async function ask(path: string, init: RequestInit = {}): Promise<number> {
  const response = await fetch(`${leetgraph?.url ?? ''}${path}`, init);
  const text = await response.text();
  out.push(`${response.status} ${JSON.stringify([...response.headers])} ${text}`);
  return response.status;
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `session=${planted('client-cookie')}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const everyPart = `query Card {
  user(username: "alice") { username profile { ranking } solved { all { problems } } contestRanking { rating }
    recentSubmissions { nodes { title } } calendar { activeDays } }
  problem(titleSlug: "two-sum") { title statement { markdown } } contest(titleSlug: "weekly-contest-400") { title }
  dailyChallenge { date } globalRanking { edges { node { rating } } } topics { slug } serverTime { leetcodeTime }
}`;

/** Searched for the mark as it is and in the forms in which a secret may hide; clients get no paths of ours either. */
function expectNothingPlanted(): void {
  const hidden = [mark, Buffer.from(mark).toString('base64').slice(0, 8), encodeURIComponent(mark), 'LEETCODE_SESSION'];
  for (const text of [...out, ...logged]) {
    const found = hidden.filter((each) => text.toLowerCase().includes(each.toLowerCase()));
    expect([found, found.length > 0 ? text : '']).toEqual([[], '']);
  }
  const ofClients = out.join('\n');
  expect(ofClients).not.toContain(process.cwd());
  expect(ofClients).not.toMatch(/node_modules|\.ts:\d+|\n\s+at |127\.0\.0\.1:\d+|ECONNREFUSED|issuer\.example/);
}

describe('nothing planted comes out', () => {
  test('of LeetCode’s bodies, headers, cookies and redirects, however it fails', async () => {
    // Without Redis: with it the breaker goes by the time of all machines, which no test moves.
    await start({ NO_PROXY: '127.0.0.1', REDIS_URL: '' });
    const codes = new Set<string>();
    for (const name of Object.keys(faults)) {
      fault = name;
      expect(await post({ query: everyPart }, admin)).toBe(200);
      expect(await ask('/contests.ics', { headers: admin })).toBe(503);
      await post(
        { query: '{ serviceStatus { __typename } cacheStats { uptimeSeconds } }' },
        { ...admin, 'x-leetgraph-trace': '1' },
      );
      await post({ query: '{ cacheEntry(lookup: "userProfile(\\"alice\\")") { explanation renewalFailure } }' }, admin);
      for (const path of ['/health/ready', '/metrics', '/schema.graphql']) await ask(path);
      for (const [, code] of out.join('').matchAll(/"code":"(\w+)"/g)) codes.add(code ?? '');
      // Beyond every pause and breaker.
      clock.advance(3_600_000);
    }
    // The faults were met: a test that asks nothing finds nothing.
    expect([...codes].sort()).toEqual(
      expect.arrayContaining(['UPSTREAM_BLOCKED', 'UPSTREAM_CHANGED', 'UPSTREAM_RATE_LIMITED', 'UPSTREAM_UNAVAILABLE']),
    );
    expect(logged.length).toBeGreaterThan(50);
    expectNothingPlanted();
  });

  test('of the addresses of Redis, PostgreSQL and a proxy that are away', async () => {
    await start({});
    expect(await post({ query: everyPart }, admin)).toBe(200);
    await post({ query: 'mutation { forgetEverything { reach } }' }, admin);
    await post({ query: 'mutation { createApiKey(input: {}) { key } }' }, admin);
    await post({ query: '{ apiKeys { id } cacheStats { uptimeSeconds } }' }, admin);
    for (let times = 0; times < 3; times += 1) {
      clock.advance(10_000);
      await post({ query: everyPart }, admin);
    }
    await untilTrue(() => ['access-keys-failed', 'cache-tier-failed'].every((name) => logged.join('').includes(name)));
    for (const path of ['/health/ready', '/metrics']) await ask(path);
    expect(out.join('\n')).toContain('STORE_UNAVAILABLE');
    expectNothingPlanted();
  });

  test('of keys, tokens and cookies, valid or not, nor of what a request says in its body', async () => {
    await start({ NO_PROXY: '127.0.0.1' });
    const router = { 'x-leetgraph-router': planted('router') };
    const token = await issuer.sign('one', { email: planted('email'), role: 'operator' });
    const ended = await issuer.sign('one', { email: planted('email'), exp: 1 });
    const other = await issuer.sign('one', { aud: planted('audience') });
    // Not in the list of what was given out: it is not searched for in it.
    const bearers = [
      token,
      ended,
      other,
      `${token}x`,
      `lg_0123456789abcdef_${planted('x').slice(0, 43).padEnd(43, 'x')}`,
      planted('foreign'),
    ];
    for (const bearer of bearers) {
      for (const headers of [
        { authorization: `Bearer ${bearer}` },
        { 'x-api-key': bearer },
        { authorization: `Basic ${bearer}` },
      ]) {
        await post({ query: '{ caller { role } apiKeys { id } }' }, { ...router, ...headers });
      }
    }
    for (const how of ['html', 'error', 'redirect', 'no-set'] as const) {
      issuer.answer(how);
      clock.advance(600_000);
      await post(
        { query: '{ caller { role } }' },
        { ...router, authorization: `Bearer ${await issuer.sign('one', { kid: how })}` },
      );
    }
    await post({ query: '{ __typename }' }, { 'x-leetgraph-router': planted('wrong') });
    await ask(`/graphql?query={__typename}&token=${planted('query-string')}`, { headers: admin });
    await ask(`/${planted('path')}?token=${planted('query-string')}`);
    await post(
      { query: 'query ($a: String!) { user(username: $a) { id } }', variables: { a: 'alice', b: planted('variable') } },
      admin,
    );
    await post({ query: '{ __typename }', extensions: { x: planted('extension') } }, admin);
    await untilTrue(() => logged.filter((line) => line.includes('request-finished')).length >= 20);
    for (const path of ['/health/ready', '/metrics']) await ask(path);
    expect(out.some((text) => text.includes('UNAUTHENTICATED'))).toBe(true);
    expect([...out, ...logged].filter((text) => text.includes(token.slice(-40)))).toEqual([]);
    expectNothingPlanted();
  });

  test('of an API key but in the answer that makes it', async () => {
    leetgraph = await startLeetgraph({
      simulator: { url: upstreamUrl },
      clock,
      logTo: { write: (line) => void logged.push(line) },
      env: { LOG_LEVEL: 'trace', ADMIN_KEY: planted('admin-key') },
    });
    const { data } = await leetgraph.query('mutation { createApiKey(input: {}) { key apiKey { id } } }', {}, admin);
    const { key, apiKey } = data.createApiKey;
    const headers = { authorization: `Bearer ${String(key)}` };
    await post({ query: '{ caller { id } apiKeys { id } }' }, headers);
    await post({ query: '{ apiKeys { id note } }' }, admin);
    await leetgraph.query(`mutation { revokeApiKey(id: "${String(apiKey.id)}") { id } }`, {}, admin);
    await post({ query: '{ caller { id } }' }, headers);
    for (const path of ['/health/ready', '/metrics']) await ask(path);
    expect(logged.join('')).toContain(apiKey.id);
    expect([...out, ...logged].filter((text) => text.includes(key.slice(-43)))).toEqual([]);
    expectNothingPlanted();
  });

  test.each([
    [
      'well formed',
      `redis://u:${planted('redis')}@127.0.0.1:1/0`,
      `postgres://u:${planted('pg')}@127.0.0.1:1/x`,
      'http',
    ],
    ['malformed', `redis:/u:${planted('redis')}`, `mysql://u:${planted('pg')}@h/x`, 'ftp'],
  ])('of a process with %s settings: neither when it starts nor when it stops', async (_, redis, database, scheme) => {
    const child = startProcess('src/main.js', {
      PORT: '0',
      LOG_LEVEL: 'trace',
      LEETCODE_URL: upstreamUrl,
      REDIS_URL: redis,
      DATABASE_URL: database,
      HTTP_PROXY: `${scheme}://u:${planted('proxy')}@127.0.0.1:1`,
      ADMIN_KEY: planted('admin-key'),
      ROUTER_SECRET: scheme === 'ftp' ? 'PLANTED-short' : planted('router'),
    });
    try {
      if (scheme === 'http') {
        await child.saying(/metrics/);
        child.signal('SIGTERM');
      }
      expect(await child.ended).toBe(scheme === 'http' ? 0 : 1);
      out.push(child.stderr());
      expect(out.join('')).toMatch(scheme === 'http' ? /metrics/ : /ROUTER_SECRET must be[^]*HTTP_PROXY must be/);
      logged.push(child.stdout());
      for (const text of [...out, ...logged]) expect(text).not.toContain(mark);
    } finally {
      await child.kill();
    }
  });
});
