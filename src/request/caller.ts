/** Who asks: what of a request's headers is a credential. It decides nothing about whether it is valid. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../access/caller.ts';
import type { Credentials, Identify } from '../access/identify.ts';

/** Reads the headers; `address` is that of the client. Throws, or rejects with, UNAUTHENTICATED. */
export type CallerOf = (headers: IncomingHttpHeaders, address: string) => Caller | Promise<Caller>;

export function createCallerOf(identify: Identify): CallerOf {
  return (headers, address) => identify(toCredentials(headers), address);
}

function toCredentials({ authorization, 'x-api-key': apiKey }: IncomingHttpHeaders): Credentials {
  return {
    // Sent twice it is a list, or joined by a comma: either is no key.
    apiKey: typeof apiKey === 'string' ? apiKey.trim() : undefined,
    bearer: /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1],
  };
}
