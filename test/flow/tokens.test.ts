/** Tokens of an issuer: checked against its published keys over real HTTP, remembered, and refused for every known trick. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportSPKI, importJWK } from 'jose';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { audience, startIssuer, type Issuer } from '../support/issuer.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

let simulator: Simulator;
let clock: FakeClock;
let issuer: Issuer;
const running: Leetgraph[] = [];

beforeEach(async () => {
  clock = createFakeClock();
  simulator = await startSimulator({ clock: () => clock.nowMs() });
  issuer = await startIssuer({ nowMs: () => clock.nowMs() });
  await issuer.addKey('one');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
  await issuer.close();
  await simulator.close();
});

async function start(env: Record<string, string> = {}): Promise<Leetgraph> {
  const settings = { JWT_JWKS: issuer.url, JWT_ISSUER: issuer.name, JWT_AUDIENCE: audience, ...env };
  const leetgraph = await startLeetgraph({ simulator, clock, env: settings });
  running.push(leetgraph);
  return leetgraph;
}

/** The caller, or status and code of the refusal. */
async function whoIs(leetgraph: Leetgraph, token: string) {
  const { status, data, errors } = await leetgraph.query(
    '{ caller { id role scopes } }',
    {},
    { authorization: `Bearer ${token}` },
  );
  return data?.caller ?? [status, errors?.[0]?.extensions['code'], errors?.[0]?.message];
}
const refused = (message: string) => [401, 'UNAUTHENTICATED', message];
const invalid = refused('the token is not valid here');

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  test('of the issuer for this audience makes its subject a reader', async () => {
    const leetgraph = await start();
    expect(await whoIs(leetgraph, await issuer.sign('one'))).toEqual({
      id: 'subject:somebody',
      role: 'READER',
      scopes: ['leetgraph:read'],
    });
    expect(issuer.asked()).toBe(1);
  });

  test.each([
    ['role', { role: 'operator' }, 'OPERATOR'],
    ['role', { role: ['reader', 'administrator', 'king'] }, 'ADMINISTRATOR'],
    ['realm_access.roles', { realm_access: { roles: ['offline_access', 'operator'] } }, 'OPERATOR'],
    ['role', { role: 'king' }, 'READER'],
    ['role', { role: 'anonymous' }, 'READER'],
    ['role', { roles: 'administrator' }, 'READER'],
    ['__proto__.role', {}, 'READER'],
  ])('has the role that %s says: %j is %s', async (claim, claims, role) => {
    const leetgraph = await start({ JWT_ROLE_CLAIM: claim });
    expect(await whoIs(leetgraph, await issuer.sign('one', claims))).toMatchObject({ role });
  });

  test('has the scopes of its scope claim beside those of its role, and no others', async () => {
    const leetgraph = await start();
    const token = await issuer.sign('one', { scope: 'openid leetgraph:operate email' });
    expect(await whoIs(leetgraph, token)).toMatchObject({
      role: 'READER',
      scopes: ['leetgraph:operate', 'leetgraph:read'],
    });
    const { data, errors } = await leetgraph.query(
      '{ cacheStats { uptimeSeconds } apiKeys { id } }',
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(data).toEqual({ cacheStats: { uptimeSeconds: expect.any(Number) }, apiKeys: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([[['apiKeys'], 'FORBIDDEN']]);
  });

  test('whose subject is long or has unusual characters is known by its hash', async () => {
    const leetgraph = await start();
    for (const sub of ['a b\n', 'x'.repeat(101), 'ü']) {
      expect(await whoIs(leetgraph, await issuer.sign('one', { sub }))).toMatchObject({
        id: expect.stringMatching(/^subject:sha256-[0-9a-f]{32}$/),
      });
    }
  });

  test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('may be signed with %s', async (alg) => {
    await issuer.addKey(alg, alg);
    expect(await whoIs(await start(), await issuer.sign(alg))).toMatchObject({ role: 'READER' });
  });
});

describe('a token is refused with 401', () => {
  test.each([
    ['of another issuer', { iss: 'https://other.example' }],
    ['for another audience', { aud: 'another' }],
    ['without an audience', { aud: undefined }],
    ['without an issuer', { iss: undefined }],
    ['without a subject', { sub: undefined }],
    ['without an end', { exp: undefined }],
    ['that is not valid yet', { nbf: Date.UTC(2026, 0, 1) / 1000 + 31 }],
  ])('%s', async (_, claims) => {
    expect(await whoIs(await start(), await issuer.sign('one', claims))).toEqual(invalid);
  });

  test('once it has ended, though it was taken before, and not before the clocks may differ', async () => {
    const leetgraph = await start({ JWT_CLOCK_SKEW_S: '60' });
    const token = await issuer.sign('one');
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
    clock.advance(3_600_000 + 59_999);
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
    clock.advance(1);
    expect(await whoIs(leetgraph, token)).toEqual(refused('the token has expired'));
  });

  test('with another signature, another payload, another header, or in another form', async () => {
    const leetgraph = await start();
    const token = await issuer.sign('one');
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = await issuer.sign('one', { role: 'administrator' });
    const forged = [
      `${header}.${other.split('.')[1] ?? ''}.${signature}`,
      `${header}.${payload}.${other.split('.')[2] ?? ''}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      'x',
      'a.b.c',
      `${base64url({ alg: 'ES256', kid: '__proto__' })}.${payload}.${signature}`,
      `${base64url({ alg: 'ES256', kid: 'one', crit: ['x'], x: 1 })}.${payload}.${signature}`,
    ];
    for (const each of forged) expect([each, await whoIs(leetgraph, each)]).toEqual([each, invalid]);
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
  });

  test('with no signature, or with one made of the public key', async () => {
    await issuer.addKey('rsa', 'RS256');
    const leetgraph = await start();
    const jwk = issuer.publicKey('rsa') ?? {};
    const imported = await importJWK(jwk, 'RS256');
    const pem = imported instanceof Uint8Array ? '' : await exportSPKI(imported);
    const payload = (await issuer.sign('rsa', { role: 'administrator' })).split('.')[1] ?? '';
    for (const alg of ['none', 'None', 'NONE']) {
      expect(await whoIs(leetgraph, `${base64url({ alg, kid: 'rsa' })}.${payload}.`)).toEqual(invalid);
    }
    for (const secret of [pem, JSON.stringify(jwk), jwk.n ?? '']) {
      const signed = `${base64url({ alg: 'HS256', kid: 'rsa' })}.${payload}`;
      const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
      expect(await whoIs(leetgraph, token)).toEqual(invalid);
    }
    expect(await whoIs(leetgraph, await issuer.sign('rsa'))).toMatchObject({ role: 'READER' });
  });

  test('that brings its own key or names an address of one, and nobody asks there', async () => {
    await issuer.addKey('mine');
    issuer.withdraw('mine');
    const leetgraph = await start();
    const jwk = issuer.publicKey('mine');
    const header = { kid: 'one', jwk, jku: issuer.url, x5u: issuer.url };
    expect(await whoIs(leetgraph, await issuer.sign('mine', { role: 'administrator' }, header))).toEqual(invalid);
    expect(issuer.asked()).toBe(1);
  });

  test('signed by an algorithm that is not among those that are set', async () => {
    await issuer.addKey('rsa', 'RS256');
    const leetgraph = await start({ JWT_ALGORITHMS: 'ES256' });
    expect(await whoIs(leetgraph, await issuer.sign('rsa'))).toEqual(invalid);
  });
});

describe('the key set', () => {
  test('is asked for once, however many tokens come', async () => {
    const leetgraph = await start();
    const tokens = await Promise.all([1, 2, 3, 4, 5].map((n) => issuer.sign('one', { sub: `subject-${n}` })));
    const callers = await Promise.all(tokens.map((token) => whoIs(leetgraph, token)));
    expect(callers.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `subject:subject-${n}`));
    expect(issuer.asked()).toBe(1);
  });

  test('is asked for again when a token names a new key, and the new key is taken', async () => {
    const leetgraph = await start();
    expect(await whoIs(leetgraph, await issuer.sign('one'))).toMatchObject({ role: 'READER' });
    await issuer.addKey('two');
    expect(await whoIs(leetgraph, await issuer.sign('two'))).toMatchObject({ role: 'READER' });
    expect(issuer.asked()).toBe(2);
  });

  test('is asked for at most once in half a minute because of key ids that somebody makes up', async () => {
    const leetgraph = await start();
    const token = await issuer.sign('one');
    const madeUp = async () => {
      const payload = token.split('.').slice(1).join('.');
      const tokens = Array.from(
        { length: 20 },
        (_, n) => `${base64url({ alg: 'ES256', kid: `made-up-${n}` })}.${payload}`,
      );
      for (const each of tokens) expect(await whoIs(leetgraph, each)).toEqual(invalid);
    };
    await madeUp();
    expect(issuer.asked()).toBe(2);
    issuer.answer('error');
    clock.advance(30_000);
    await madeUp();
    expect(issuer.asked()).toBe(3);
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
  });

  test('is renewed every ten minutes, and what a withdrawn key has signed is refused then, remembered or not', async () => {
    await issuer.addKey('two');
    const leetgraph = await start();
    const token = await issuer.sign('one');
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
    issuer.withdraw('one');
    expect(await whoIs(leetgraph, token)).toMatchObject({ role: 'READER' });
    clock.advance(600_000);
    await untilTrue(async () => Array.isArray(await whoIs(leetgraph, token)));
    expect(await whoIs(leetgraph, token)).toEqual(invalid);
    expect(await whoIs(leetgraph, await issuer.sign('two'))).toMatchObject({ role: 'READER' });
  });

  test.each(['error', 'html', 'redirect', 'endless', 'no-set'] as const)(
    'that is known goes on being used while its address answers with %s',
    async (how) => {
      const leetgraph = await start();
      const tokens = await Promise.all(
        ['a', 'b'].map((sub) => issuer.sign('one', { sub, exp: clock.nowMs() / 1000 + 7200 })),
      );
      expect(await whoIs(leetgraph, tokens[0] ?? '')).toMatchObject({ id: 'subject:a' });
      issuer.answer(how);
      clock.advance(600_000);
      const failures = async () => (await fetch(`${leetgraph.url}/metrics`)).text();
      await untilTrue(async () => (await failures()).includes('leetgraph_access_issuer_failures_total 1'));
      expect(await whoIs(leetgraph, tokens[1] ?? '')).toMatchObject({ id: 'subject:b' });
      issuer.answer('good');
      await issuer.addKey('two');
      expect(await whoIs(leetgraph, await issuer.sign('two', { sub: 'c' }))).toMatchObject({ id: 'subject:c' });
    },
  );

  test('that was never there refuses tokens without blame, serves everybody else, and is asked for again', async () => {
    issuer.answer('error');
    const leetgraph = await start();
    const token = await issuer.sign('one');
    expect(await whoIs(leetgraph, token)).toEqual(refused('the token cannot be checked at present: ask again'));
    const anonymous = await leetgraph.query('{ user(username: "alice") { username } }');
    expect([anonymous.status, anonymous.errors]).toEqual([200, undefined]);
    issuer.answer('good');
    clock.advance(10_000);
    await untilTrue(async () => !Array.isArray(await whoIs(leetgraph, token)));
  });

  test('whose address does not answer is given up after five seconds', async () => {
    issuer.answer('hang');
    const leetgraph = await start();
    const answer = whoIs(leetgraph, await issuer.sign('one'));
    await untilTrue(() => issuer.asked() === 1);
    clock.advance(5_000);
    expect(await answer).toEqual(refused('the token cannot be checked at present: ask again'));
  });

  test('may lie in a file, which is read again when a token names a new key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leetgraph-jwks-'));
    try {
      const publish = (id: string): void =>
        writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [issuer.publicKey(id)] }));
      publish('one');
      const leetgraph = await start({ JWT_JWKS: `file:${join(folder, 'keys.json')}` });
      expect(await whoIs(leetgraph, await issuer.sign('one'))).toMatchObject({ role: 'READER' });
      await issuer.addKey('two');
      publish('two');
      expect(await whoIs(leetgraph, await issuer.sign('two'))).toMatchObject({ role: 'READER' });
      // What is not in it any more has been withdrawn.
      expect(await whoIs(leetgraph, await issuer.sign('one'))).toEqual(invalid);
      expect(issuer.asked()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('where no issuer is trusted a token is passed over: it is meant for somebody else', async () => {
  const leetgraph = await startLeetgraph({ simulator, clock });
  running.push(leetgraph);
  const headers = { authorization: `Bearer ${await issuer.sign('one', { role: 'administrator' })}` };
  const { status, data, errors } = await leetgraph.query(
    '{ user(username: "alice") { username } caller { id } }',
    {},
    headers,
  );
  expect([status, data.user.username.toLowerCase(), data.caller]).toEqual([200, 'alice', null]);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
});
