/** Addresses as LeetCode sends them. */
import { z } from 'zod';

/** Pictures of badges are often paths on the site, for example `/static/images/badges/dcc-2024-3.png`. */
export const leetcodeAddress = z.string().transform(toAbsolute);

/** The same where none is given. */
export const unsetLeetcodeAddress = z
  .string()
  .nullable()
  .transform((address) => (address ? toAbsolute(address) : null));

function toAbsolute(address: string): string {
  if (address.startsWith('//')) return `https:${address}`;
  return address.startsWith('/') ? `https://leetcode.com${address}` : address;
}
