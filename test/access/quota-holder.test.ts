import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anonymousAt, createCaller } from '../../src/access/caller.ts';
import { networkOf, toQuotaHolder } from '../../src/access/quota-holder.ts';

const table = { anonymous: 10, reader: 20, operator: 30, administrator: 40 };

describe('the network of an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
    ['unix:', 'unknown'],
    ['1.2.3.4, 5.6.7.8', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));

  test('is one for all addresses of 64 bits, and another one for the next', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const sameNetwork = BigInt.asUintN(128, toNumber(one) >> 64n) === toNumber(other) >> 64n;
        expect(networkOf(one) === networkOf(other)).toBe(sameNetwork);
      }),
    );
  });
});

/** The 128 bits; by way of URL, which writes every address in one way. */
function toNumber(address: string): bigint {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const between = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0');
  return [...groups(head), ...between, ...groups(tail)].reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

describe('who pays', () => {
  test('is the network of an anonymous address, with the quota of its role', () => {
    expect(toQuotaHolder(anonymousAt('2001:db8:1:2::7'), table)).toEqual({
      id: 'address:2001:db8:1:2::/64',
      perMinute: 10,
    });
  });

  test('is a key, with its own quota before that of its role', () => {
    expect(toQuotaHolder(createCaller('reader', 'key:a'), table)).toEqual({ id: 'key:a', perMinute: 20 });
    expect(toQuotaHolder(createCaller('reader', 'key:a', { quota: 5 }), table)).toEqual({ id: 'key:a', perMinute: 5 });
    expect(toQuotaHolder(createCaller('operator', 'subject:address:1.2.3.4'), table).id).toBe(
      'subject:address:1.2.3.4',
    );
  });
});
