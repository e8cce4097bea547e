/** Whose bucket a caller pays from, and how large it is. */
import { isIPv4, isIPv6 } from 'node:net';
import type { Caller, Role } from './caller.ts';
import type { QuotaHolder } from './quota.ts';

/** By role, in units of query cost a minute. */
export type QuotaTable = Readonly<Record<Role, number>>;

const addressPrefix = 'address:';
/** What a provider gives to one customer at the least (RFC 6177): whoever has one has 2^64 addresses to ask from. */
const groupsOfNetwork = 4;

/** A key's or a token's own quota goes before that of its role. */
export function toQuotaHolder({ id, role, quota }: Caller, table: QuotaTable): QuotaHolder {
  const isAddress = role === 'anonymous' && id.startsWith(addressPrefix);
  return {
    id: isAddress ? addressPrefix + networkOf(id.slice(addressPrefix.length)) : id,
    perMinute: quota ?? table[role],
  };
}

/**
 * An IPv4 address as it is, also where it is written as an IPv6 one; of an IPv6 address its first 64 bits. What is no
 * address has come through a trusted proxy that passes on anything: all of that pays together, or each invention would be
 * a new caller.
 */
export function networkOf(text: string): string {
  // Some proxies write the port behind the address.
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  if (isIPv4(address)) return address;
  const plain = address.replace(/%.*$/, '').toLowerCase();
  if (!isIPv6(plain)) return 'unknown';
  const mapped = /^::ffff:([\d.]+)$/.exec(plain)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  return `${groupsOf(plain).slice(0, groupsOfNetwork).join(':')}::/64`;
}

/** All eight groups, without leading zeros; a dotted tail, which is in the second half, counts as two that nobody looks at. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.replace(/[\d.]+\.\d+$/, '0:0').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...between, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
}
