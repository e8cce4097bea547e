/** Who asks: from what came with the request to a role. It decides nothing about what a role may do. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../resolvers/context.ts';

/** Reads the `Authorization` header. */
export type CallerOf = (authorization: string | undefined) => Caller;

const anonymous: Caller = { role: 'anonymous' };
const administrator: Caller = { role: 'administrator' };

/**
 * Without a key nobody is an administrator. A header with anything but that key is no fault of a request that needs none:
 * routers and gateways pass on tokens that are meant for others.
 */
export function createCallerOf(adminKey: string | undefined): CallerOf {
  if (adminKey === undefined) return () => anonymous;
  const expected = digest(adminKey);
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (given === undefined) return anonymous;
    // Digests are equally long, whatever was sent, and compared in the same time, however much of them is right.
    return timingSafeEqual(digest(given), expected) ? administrator : anonymous;
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
