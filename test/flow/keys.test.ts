/** API keys: made, shown once, limited, revoked, in every process, and with the database away. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';
import { startProcess } from '../support/start-process.ts';

// Starting a process takes a second on an idle machine, making a PostgreSQL database some.
jest.setTimeout(60_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const admin = { authorization: `Bearer ${adminKey}` };
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

let simulator: Simulator;
let clock: FakeClock;
let folder: string;
let databaseUrl: string;
const running: Leetgraph[] = [];

beforeEach(async () => {
  clock = createFakeClock();
  simulator = await startSimulator({ clock: () => clock.nowMs() });
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-keys-'));
  databaseUrl = `file:${join(folder, 'store.db')}`;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Leetgraph> {
  const settings = { ADMIN_KEY: adminKey, DATABASE_URL: databaseUrl, CACHE_WARM_KEYS: '0', ...env };
  const leetgraph = await startLeetgraph({ simulator, clock, env: settings });
  running.push(leetgraph);
  return leetgraph;
}

const createKey = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { key apiKey { id role note quota createdAt createdBy expiresAt revokedAt } }
}`;

async function makeKey(
  leetgraph: Leetgraph,
  input: Record<string, unknown> = {},
): Promise<{ key: string; id: string }> {
  const { data, errors } = await leetgraph.query(createKey, { input }, admin);
  expect(errors).toBeUndefined();
  return { key: data.createApiKey.key, id: data.createApiKey.apiKey.id };
}

const revoke = (leetgraph: Leetgraph, id: string) =>
  leetgraph.query('mutation ($id: String!) { revokeApiKey(id: $id) { revokedAt } }', { id }, admin);

/** The caller's id, or the code of the refusal. */
async function whoIs(leetgraph: Leetgraph, headers: Record<string, string>): Promise<string> {
  const { data, errors } = await leetgraph.query('{ caller { id } }', {}, headers);
  return data?.caller?.id ?? errors?.[0]?.extensions['code'];
}

describe('an API key', () => {
  test('is what an administrator makes, and opens the door as Authorization and as X-API-Key', async () => {
    const leetgraph = await start();
    const input = { role: 'OPERATOR', note: 'dashboards', quota: 500, expiresAt: '2026-02-01T00:00:00Z' };
    const { data } = await leetgraph.query(createKey, { input }, admin);
    const { key, apiKey } = data.createApiKey;
    expect(key).toMatch(/^lg_[0-9a-f]{16}_[\w-]{43}$/);
    expect(apiKey).toEqual({
      id: key.split('_')[1],
      role: 'OPERATOR',
      note: 'dashboards',
      quota: 500,
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'key:ADMIN_KEY',
      expiresAt: '2026-02-01T00:00:00.000Z',
      revokedAt: null,
    });
    for (const headers of [bearer(key), { 'x-api-key': key }, { 'x-api-key': key, ...admin }]) {
      const answer = await leetgraph.query('{ caller { id role scopes quota } }', {}, headers);
      expect(answer.data.caller).toEqual({
        id: `key:${apiKey.id}`,
        role: 'OPERATOR',
        scopes: ['leetgraph:operate', 'leetgraph:read'],
        quota: 500,
      });
    }
    expect(simulator.requests()).toEqual([]);
  });

  test('is shown once: neither lists nor the database hold it, only its hash', async () => {
    const leetgraph = await start();
    const { key, id } = await makeKey(leetgraph);
    const secret = key.slice(-43);
    const list = await leetgraph.query('{ apiKeys { id role note createdBy } }', {}, admin);
    expect(list.data.apiKeys).toEqual([{ id, role: 'READER', note: '', createdBy: 'key:ADMIN_KEY' }]);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(files.some((bytes) => bytes.includes(id))).toBe(true);
    expect(files.filter((bytes) => bytes.includes(secret))).toEqual([]);
  });

  test('outlives the process that made it', async () => {
    const { key, id } = await makeKey(await start());
    await running.pop()?.close();
    expect(await whoIs(await start(), bearer(key))).toBe(`key:${id}`);
  });

  test.each([
    ['READER', { user: true, stats: 'FORBIDDEN', keys: 'FORBIDDEN', forget: 'FORBIDDEN' }],
    ['OPERATOR', { user: true, stats: true, keys: 'FORBIDDEN', forget: 'FORBIDDEN' }],
    ['ADMINISTRATOR', { user: true, stats: true, keys: true, forget: true }],
  ])('of a %s opens what the role may', async (role, expected) => {
    const leetgraph = await start();
    const { key } = await makeKey(leetgraph, { role });
    const query = '{ user: totals { freshness { stale } } stats: cacheStats { uptimeSeconds } keys: apiKeys { id } }';
    const read = await leetgraph.query(query, {}, bearer(key));
    const write = await leetgraph.query('mutation { forget: forgetEverything { tag } }', {}, bearer(key));
    const errors = [...(read.errors ?? []), ...(write.errors ?? [])];
    const data = { ...read.data, ...write.data };
    const got = Object.fromEntries(
      Object.keys(expected).map((name) => [
        name,
        data[name] === null ? errors.find(({ path }) => path?.[0] === name)?.extensions['code'] : true,
      ]),
    );
    expect(got).toEqual(expected);
    expect([read.status, write.status]).toEqual([200, 200]);
  });

  test('can be limited afterwards: what is left out stays, null takes the limit away', async () => {
    const leetgraph = await start();
    const { key, id } = await makeKey(leetgraph, { note: 'a class', quota: 10 });
    const change = (input: object) =>
      leetgraph.query(
        'mutation ($id: String!, $input: UpdateApiKeyInput!) { updateApiKey(id: $id, input: $input) { note quota expiresAt } }',
        { id, input },
        admin,
      );
    expect((await change({ quota: 20 })).data.updateApiKey).toEqual({ note: 'a class', quota: 20, expiresAt: null });
    expect((await leetgraph.query('{ caller { quota } }', {}, bearer(key))).data.caller).toEqual({ quota: 20 });
    const expiresAt = '2026-01-01T01:00:00.000Z';
    expect((await change({ quota: null, expiresAt })).data.updateApiKey).toEqual({
      note: 'a class',
      quota: null,
      expiresAt,
    });
    clock.advance(3_599_999);
    expect(await whoIs(leetgraph, bearer(key))).toBe(`key:${id}`);
    clock.advance(1);
    expect(await whoIs(leetgraph, bearer(key))).toBe('UNAUTHENTICATED');
  });

  test.each([
    [{ quota: 0 }, 'quota must be a whole number from 1 on'],
    [{ expiresAt: '2025-12-31T23:59:59Z' }, 'expiresAt must be a moment to come'],
    [{ note: 'x'.repeat(201) }, 'note must be up to 200 characters in one line'],
    [{ note: 'two\nlines' }, 'note must be up to 200 characters in one line'],
  ])('is not made with %j', async (input, message) => {
    const leetgraph = await start();
    const { data, errors } = await leetgraph.query(createKey, { input }, admin);
    expect(data.createApiKey).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await leetgraph.query('{ apiKeys { id } }', {}, admin)).data.apiKeys).toEqual([]);
  });

  test('that there is not cannot be changed or revoked: null without an error', async () => {
    const leetgraph = await start();
    const mutation =
      'mutation { a: revokeApiKey(id: "0000000000000000") { id } b: updateApiKey(id: "x", input: {}) { id } }';
    const none = await leetgraph.query(mutation, {}, admin);
    expect([none.data, none.errors]).toEqual([{ a: null, b: null }, undefined]);
    await makeKey(leetgraph);
    const other = await leetgraph.query(mutation, {}, admin);
    expect([other.data, other.errors]).toEqual([{ a: null, b: null }, undefined]);
  });
});

describe('a key that is not valid', () => {
  test('is refused with 401 and UNAUTHENTICATED, whatever was asked, and LeetCode is asked nothing', async () => {
    const leetgraph = await start();
    const { key, id } = await makeKey(leetgraph);
    const { key: revoked, id: revokedId } = await makeKey(leetgraph);
    await revoke(leetgraph, revokedId);
    const wrong = [
      `lg_${id}_${'A'.repeat(43)}`,
      `lg_0123456789abcdef_${key.slice(-43)}`,
      key.slice(0, -1),
      `${key}x`,
      key.toUpperCase().replace('LG_', 'lg_'),
      'lg_',
      'lg___proto__',
      revoked,
    ];
    for (const each of wrong) {
      for (const headers of [bearer(each), { 'x-api-key': each }]) {
        const answer = await leetgraph.query('{ user(username: "alice") { username } }', {}, headers);
        expect([each, answer.status, answer.data, answer.errors?.[0]?.extensions['code']]).toEqual([
          each,
          401,
          undefined,
          'UNAUTHENTICATED',
        ]);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="leetgraph"');
      }
    }
    expect(simulator.requests()).toEqual([]);
  });

  test('does not say whether the id or the secret is wrong', async () => {
    const leetgraph = await start();
    const { id } = await makeKey(leetgraph);
    const message = async (key: string) =>
      (await leetgraph.query('{ __typename }', {}, bearer(key))).errors?.[0]?.message;
    const ofWrongSecret = await message(`lg_${id}_${'A'.repeat(43)}`);
    expect(ofWrongSecret).toBe(await message(`lg_0123456789abcdef_${'A'.repeat(43)}`));
  });

  test('revoked twice keeps the moment of the first time', async () => {
    const leetgraph = await start();
    const { id } = await makeKey(leetgraph);
    const first = await revoke(leetgraph, id);
    clock.advance(5_000);
    const second = await revoke(leetgraph, id);
    expect(second.data).toEqual(first.data);
  });
});

describe.each(['SQLite', 'PostgreSQL'])('two processes on one %s', (kind) => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = kind === 'PostgreSQL' ? await startPostgresServer() : undefined;
  });
  afterAll(() => server?.stop());

  test('take a key that the other has made, and refuse it once the other has revoked it', async () => {
    databaseUrl = server?.url ?? databaseUrl;
    const [one, other] = [await start(), await start()];
    const { key, id } = await makeKey(one);
    expect(await whoIs(one, bearer(key))).toBe(`key:${id}`);
    clock.advance(2_000);
    await untilTrue(async () => (await whoIs(other, bearer(key))) === `key:${id}`);
    await revoke(one, id);
    expect(await whoIs(one, bearer(key))).toBe('UNAUTHENTICATED');
    clock.advance(2_000);
    await untilTrue(async () => (await whoIs(other, bearer(key))) === 'UNAUTHENTICATED');
  });
});

describe('a database that is away', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  });
  afterAll(() => server.stop());

  test('leaves the known keys working, refuses changes with STORE_UNAVAILABLE, and is used again when it is back', async () => {
    databaseUrl = server.url;
    const leetgraph = await start();
    const { key, id } = await makeKey(leetgraph);
    await server.kill();
    clock.advance(2_000);
    await untilTrue(async () => {
      const text = await (await fetch(`${leetgraph.url}/metrics`)).text();
      return text.includes('leetgraph_access_keys_away 1');
    });
    expect(await whoIs(leetgraph, bearer(key))).toBe(`key:${id}`);
    const answer = await leetgraph.query(createKey, { input: {} }, admin);
    expect([answer.data.createApiKey, answer.errors?.[0]?.extensions['code']]).toEqual([null, 'STORE_UNAVAILABLE']);
    const list = await leetgraph.query('{ apiKeys { id } }', {}, admin);
    expect(list.errors?.[0]?.extensions['code']).toBe('STORE_UNAVAILABLE');

    await server.start();
    const again = await makeKey(leetgraph);
    expect(await whoIs(leetgraph, bearer(again.key))).toBe(`key:${again.id}`);
    await revoke(leetgraph, id);
    expect(await whoIs(leetgraph, bearer(key))).toBe('UNAUTHENTICATED');
  });
});

describe('npm run keys', () => {
  const run = async (...words: string[]) => {
    const command = startProcess('scripts/keys.js', { DATABASE_URL: databaseUrl }, words);
    return { code: await command.ended, out: command.stdout().trim(), said: command.stderr() };
  };

  test('makes the first administrator’s key, which a server takes, and revokes it while the server runs', async () => {
    const { code, out: key } = await run('create', '--role', 'administrator', '--note', 'the first', '--days', '30');
    expect(code).toBe(0);
    expect(key).toMatch(/^lg_[0-9a-f]{16}_[\w-]{43}$/);
    const id = key.split('_')[1] ?? '';
    const leetgraph = await startLeetgraph({ simulator, clock, env: { DATABASE_URL: databaseUrl } });
    running.push(leetgraph);
    expect(await whoIs(leetgraph, bearer(key))).toBe(`key:${id}`);
    const { data } = await leetgraph.query('{ apiKeys { id role note createdBy } }', {}, bearer(key));
    expect(data.apiKeys).toEqual([{ id, role: 'ADMINISTRATOR', note: 'the first', createdBy: 'command line' }]);

    expect((await run('list')).out).toMatch(new RegExp(`^${id} +administrator .*expires .*the first$`));
    expect(await run('revoke', id)).toMatchObject({ code: 0 });
    clock.advance(2_000);
    await untilTrue(async () => (await whoIs(leetgraph, bearer(key))) === 'UNAUTHENTICATED');
  });

  test.each([[['create', '--role', 'king']], [['revoke']], [['revoke', 'nobody']], [['constructor']], [[]]])(
    'says what is wrong with %j and ends with 1',
    async (words) => {
      const { code, out, said } = await run(...words);
      expect([code, out]).toEqual([1, '']);
      expect(said).toMatch(/--role must be one of|npm run keys|There is no key/);
    },
  );
});
