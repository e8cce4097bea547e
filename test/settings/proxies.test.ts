import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

const trust = (text: string) => readConfig({ TRUST_PROXY: text }).limits.trustProxy;

describe('TRUST_PROXY', () => {
  test('is nobody unless it is set', () => expect(readConfig({}).limits.trustProxy).toBeUndefined());

  test('takes addresses and networks, or how many proxies there are', () => {
    expect(trust('10.0.0.0/8, 192.0.2.1 ,2001:db8::/32,::1')).toEqual([
      '10.0.0.0/8',
      '192.0.2.1',
      '2001:db8::/32',
      '::1',
    ]);
    expect([trust('1'), trust('10')]).toEqual([1, 10]);
  });

  test.each([
    '0',
    '11',
    'true',
    '*',
    '10.0.0.0/33',
    '10.0.0.0/',
    '2001:db8::/129',
    'proxy.example',
    '10.0.0.1;10.0.0.2',
  ])('refuses %s', (text) => expect(() => trust(text)).toThrow('TRUST_PROXY must be addresses and networks'));

  test.each(['0.0.0.0/0', '::/0'])('refuses %s, which is everybody', (text) =>
    expect(() => trust(text)).toThrow('TRUST_PROXY must be'),
  );
});
