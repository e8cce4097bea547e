import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n');
  }
  return [];
}

const issuer = { JWT_JWKS: 'https://issuer.example/keys', JWT_ISSUER: 'https://issuer.example', JWT_AUDIENCE: 'us' };

describe('the settings of an issuer', () => {
  test('are all there or none', () => {
    expect(readConfig({}).access).not.toHaveProperty('tokens');
    expect(readConfig(issuer).access.tokens).toEqual({
      jwksUrl: 'https://issuer.example/keys',
      issuer: 'https://issuer.example',
      audience: 'us',
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      clockSkewMs: 30_000,
      rolePath: ['role'],
    });
    for (const left of Object.keys(issuer)) {
      const faults = faultsOf(Object.fromEntries(Object.entries(issuer).filter(([name]) => name !== left)));
      expect([left, faults]).toEqual([
        left,
        ['JWT_JWKS, JWT_ISSUER and JWT_AUDIENCE must be set together, or none of them'],
      ]);
    }
  });

  test.each(['HS256', 'none', 'RS256,HS512', 'RS256,', 'rs256'])('take no signature such as %s', (algorithms) => {
    expect(faultsOf({ ...issuer, JWT_ALGORITHMS: algorithms })).toHaveLength(1);
  });

  test('may name a claim within claims', () => {
    const config = readConfig({ ...issuer, JWT_ROLE_CLAIM: 'realm_access.roles', JWT_ALGORITHMS: 'ES256, ES384' });
    expect(config.access.tokens).toMatchObject({ rolePath: ['realm_access', 'roles'], algorithms: ['ES256', 'ES384'] });
    for (const name of ['a..b', '.a', 'a b']) expect(faultsOf({ ...issuer, JWT_ROLE_CLAIM: name })).toHaveLength(1);
  });

  test('never show what may be a secret: credentials in an address are refused unread', () => {
    const faults = faultsOf({ ...issuer, JWT_JWKS: 'https://me:hunter2@issuer.example/keys' });
    expect(faults[0]).toContain('JWT_JWKS');
    expect(faults.join('\n')).not.toContain('hunter2');
  });
});

test('the secret of the router has at least 32 characters and is never shown', () => {
  expect(readConfig({ ROUTER_SECRET: 'r'.repeat(32) }).access.routerSecret).toBe('r'.repeat(32));
  const faults = faultsOf({ ROUTER_SECRET: 'r'.repeat(31) });
  expect(faults).toHaveLength(1);
  expect(faults[0]).not.toContain('rrr');
});
