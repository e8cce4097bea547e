/** Which hops of `X-Forwarded-For` are believed, in the form that Fastify takes. */

import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Addresses and networks, or how many proxies stand in front. */
export type ProxyTrust = readonly string[] | number;

type FastifyTrust = false | string[] | ((address: string, hop: number) => boolean);

/**
 * From the connection outwards: the first hop that is not believed is the client, and what stands before it in the header
 * may be invented. A number believes whoever connects, so it is for servers that nobody can reach but through those
 * proxies; that is why Fastify, given a number, believes nobody.
 */
export function createAddressOf(trust: ProxyTrust | undefined): (request: IncomingMessage) => string {
  if (trust === undefined) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted =
    typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : proxyAddr.compile([...trust]);
  return (request) => proxyAddr(request, isTrusted);
}

/** The same for Fastify. */
export function toFastifyTrust(trust: ProxyTrust | undefined): FastifyTrust {
  if (trust === undefined) return false;
  return typeof trust === 'number' ? (_address, hop) => hop < trust : [...trust];
}
