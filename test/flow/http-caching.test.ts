/** GET answers as HTTP caches see them: how long, for whom, in which form, and whether they have it already. */
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let clock: FakeClock;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  clock = createFakeClock();
  both = await startBoth({ clock, env: { QUOTA: 'off' } });
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

interface Given {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** As a cache does: fetch would decompress, and hide that it did. */
function get(search: Record<string, string>, headers: Record<string, string> = {}): Promise<Given> {
  const url = `${leetgraph.url}/graphql?${new URLSearchParams(search).toString()}`;
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

const jsonOf = ({ bytes }: Given) =>
  JSON.parse(bytes.toString()) as { data?: never; errors?: { extensions: { code: string } }[] };
const profile = '{ user(username: "alice") { username profile { ranking } } }';
const submissions = '{ user(username: "alice") { profile { ranking } recentAccepted { nodes { title } } } }';
const long =
  '{ user(username: "alice") { topics { topic { slug name } } badges { earned { displayName } } contestHistory(first: 20) { nodes { rating contest { title } } } } }';
const maxAgeOf = ({ headers }: Given) => Number(/max-age=(\d+)/.exec(String(headers['cache-control']))?.[1]);

describe('an answer to GET', () => {
  test('may be held as long as the data that ends first is fresh, and not longer', async () => {
    const first = await get({ query: submissions });
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      age: '0',
      'x-accel-expires': '300',
      vary: expect.stringContaining('accept'),
    });
    clock.advance(100_500);
    const later = await get({ query: submissions });
    expect(later.headers).toMatchObject({ age: '100', 'x-accel-expires': '199' });
    expect(maxAgeOf(later) - Number(later.headers['age'])).toBe(199);
    await get({ query: submissions });
    const recalled = await get({ query: submissions });
    expect(recalled.headers).toMatchObject(
      Object.fromEntries(
        ['cache-control', 'age', 'x-accel-expires', 'etag', 'vary'].map((name) => [name, later.headers[name]]),
      ),
    );
    expect(recalled.bytes).toEqual(later.bytes);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('is private when who asks is said', async () => {
    for (const headers of [{ authorization: 'Bearer of-somebody-else' }, { cookie: 'a=b' }]) {
      await get({ query: profile }, headers);
      await get({ query: profile }, headers);
      const recalled = await get({ query: profile }, headers);
      expect(recalled.headers['cache-control']).toBe('private, max-age=3600');
      // nginx puts this above Cache-Control.
      expect(recalled.headers['x-accel-expires']).toBe('0');
      expect(recalled.headers['vary']).toBe('accept, accept-encoding, authorization, x-api-key');
    }
  });

  test('must not be held when it is stale, wrong, in part, of this moment, or asked for by POST', async () => {
    await get({ query: profile });
    clock.advance(3_600_000);
    const stale = await get({ query: '{ user(username: "alice") { username profile { freshness { stale } } } }' });
    expect(jsonOf(stale)).toMatchObject({ data: { user: { profile: { freshness: { stale: true } } } } });
    simulator.setFault({ kind: 'server-error', status: 502 });
    const answers = [
      stale,
      await get({ query: '{ nothing }' }),
      await get({ query: '{ user(username: "a b") { username } }' }),
      await get({ query: '{ user(username: "alice") { username } problem(titleSlug: "two-sum") { title } }' }),
      await get({ query: '{ randomProblem { titleSlug } }' }),
      await get({ query: '{ __typename }' }),
    ];
    for (const { headers } of answers)
      expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined]);
    const posted = await leetgraph.query(profile);
    expect(posted.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a client that has the answer already', () => {
  test('is told 304 without a body, recalled or executed, until the answer is another one', async () => {
    await get({ query: profile });
    const { headers } = await get({ query: profile });
    const etag = String(headers['etag']);
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const given of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
      const again = await get({ query: profile }, { 'if-none-match': given });
      expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, etag]);
      expect(again.headers['cache-control']).toBe('public, max-age=3600');
    }
    const executed = await get({ query: `${profile} #` }, { 'if-none-match': etag });
    expect([executed.status, executed.bytes.length]).toEqual([304, 0]);
    expect((await get({ query: profile }, { 'if-none-match': '"other"' })).status).toBe(200);
    clock.advance(3_600_000);
    expect((await get({ query: profile }, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('compression', () => {
  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)('by %s gives the same answer in fewer bytes, made or recalled', async (name, accept, decompress) => {
    await get({ query: long });
    const plain = await get({ query: long });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.bytes.length).toBeGreaterThan(1024);
    const made = await get({ query: `${long} #` }, { 'accept-encoding': accept });
    const recalled = await get({ query: long }, { 'accept-encoding': accept });
    const again = await get({ query: long }, { 'accept-encoding': accept });
    for (const given of [made, recalled, again]) {
      expect([given.headers['content-encoding'], given.headers['etag']]).toEqual([name, plain.headers['etag']]);
      expect(given.headers['content-length']).toBe(String(given.bytes.length));
      expect(decompress(given.bytes)).toEqual(plain.bytes);
      expect(given.bytes.length).toBeLessThan(plain.bytes.length / 2);
    }
    expect(plain.headers['vary']).toContain('accept-encoding');
  });

  test('is left out where it saves nothing', async () => {
    const { headers } = await get({ query: profile }, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('a forgery', () => {
  test('is not answered with what is kept for others', async () => {
    await get({ query: profile });
    await get({ query: profile });
    expect((await get({ query: profile })).status).toBe(200);
    expect((await get({ query: profile }, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect((await get({ query: profile }, { origin: 'https://elsewhere.example' })).status).toBe(400);
  });
});

describe('an automatic persisted query', () => {
  test('is unknown, then registered, then asked for by its hash alone, by GET', async () => {
    const sha256Hash = createHash('sha256').update(profile).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const unknown = await get({ extensions });
    expect(jsonOf(unknown).errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(unknown.headers['cache-control']).toBe('no-store');
    expect(simulator.requests()).toEqual([]);
    expect(jsonOf(await get({ query: profile, extensions })).data).toMatchObject({ user: { username: 'Alice' } });
    const known = await get({ extensions });
    expect(jsonOf(known).data).toMatchObject({ user: { username: 'Alice' } });
    expect(known.headers['cache-control']).toBe('public, max-age=3600');
    // The same by a document id.
    expect(jsonOf(await get({ documentId: `sha256:${sha256Hash}` })).data).toMatchObject({
      user: { username: 'Alice' },
    });
    expect(simulator.requests()).toHaveLength(1);
  });
});
