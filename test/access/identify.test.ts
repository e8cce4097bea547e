import { describe, expect, test } from '@jest/globals';
import { createCaller, type Caller } from '../../src/access/caller.ts';
import { createIdentify } from '../../src/access/identify.ts';
import { LeetgraphError } from '../../src/errors.ts';

const adminKey = 'k'.repeat(32);
const ofKey = createCaller('reader', 'key:0');
const ofToken = createCaller('operator', 'subject:0');

const identify = (options: { readonly tokens: boolean; readonly adminKey?: string | undefined }) =>
  createIdentify({
    adminKey: 'adminKey' in options ? options.adminKey : adminKey,
    verifyKey: (text): Caller => {
      if (text === 'lg_good') return ofKey;
      throw new LeetgraphError('UNAUTHENTICATED', 'unknown');
    },
    verifyToken: options.tokens
      ? (token) => (token === 'good' ? ofToken : Promise.reject(new LeetgraphError('UNAUTHENTICATED', 'invalid')))
      : undefined,
  });
const at = '203.0.113.7';

describe('who asks', () => {
  test.each([
    [{ apiKey: undefined, bearer: undefined }, `address:${at}`],
    [{ apiKey: undefined, bearer: adminKey }, 'key:ADMIN_KEY'],
    [{ apiKey: adminKey, bearer: undefined }, 'key:ADMIN_KEY'],
    [{ apiKey: undefined, bearer: 'lg_good' }, 'key:0'],
    [{ apiKey: 'lg_good', bearer: 'good' }, 'key:0'],
    [{ apiKey: 'lg_good', bearer: adminKey }, 'key:0'],
    [{ apiKey: undefined, bearer: 'good' }, 'subject:0'],
    [{ apiKey: 'of-another-service', bearer: 'good' }, 'subject:0'],
    [{ apiKey: 'of-another-service', bearer: undefined }, `address:${at}`],
  ])('with %j is %s', async (credentials, id) => {
    expect((await identify({ tokens: true })(credentials, at)).id).toBe(id);
  });

  test.each([
    ['a bearer that looks like a key and is none', { apiKey: undefined, bearer: 'lg_bad' }],
    ['such an API key, whatever else there is', { apiKey: 'lg_bad', bearer: adminKey }],
    ['a token that is not valid', { apiKey: undefined, bearer: 'bad' }],
    ['one character more than the administrator’s key', { apiKey: undefined, bearer: `${adminKey}k` }],
    ['one less', { apiKey: undefined, bearer: adminKey.slice(1) }],
    ['other letters', { apiKey: undefined, bearer: adminKey.toUpperCase() }],
  ])('is refused with %s, where tokens are looked at', async (_, credentials) => {
    await expect((async () => identify({ tokens: true })(credentials, at))()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('with a bearer that is meant for somebody else is anonymous, where tokens are not looked at', () => {
    for (const bearer of ['good', 'bad', `${adminKey}k`, '']) {
      expect(identify({ tokens: false })({ apiKey: undefined, bearer }, at)).toMatchObject({ role: 'anonymous' });
    }
  });

  test('is nobody’s administrator where there is no such key', () => {
    const caller = identify({ tokens: false, adminKey: undefined })({ apiKey: undefined, bearer: adminKey }, at);
    expect(caller).toMatchObject({ role: 'anonymous' });
  });
});

describe('the scope by which answers are shared', () => {
  test('is equal for callers who may see the same, and for no others', () => {
    const scopeOf = (...args: Parameters<typeof createCaller>) => createCaller(...args).scope;
    expect(scopeOf('reader', 'key:1')).toBe(scopeOf('reader', 'subject:2', { quota: 5 }));
    expect(scopeOf('reader', 'key:1', { scopes: ['leetgraph:operate'] })).toBe(scopeOf('operator', 'key:2'));
    const different = (['anonymous', 'reader', 'operator', 'administrator'] as const).map((role) => scopeOf(role, 'x'));
    expect(new Set(different).size).toBe(4);
  });
});
