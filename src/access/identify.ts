/** From what a request carries to who asks. The only place that knows which of keys and tokens there are. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isKeyLike } from './api-key.ts';
import { anonymousAt, createCaller, type Caller } from './caller.ts';
import type { VerifyKey } from './key-ring.ts';
import type { VerifyToken } from './tokens.ts';

/** What came with a request, out of its headers. */
export interface Credentials {
  /** From `X-API-Key`. */
  readonly apiKey: string | undefined;
  /** From `Authorization: Bearer`. */
  readonly bearer: string | undefined;
}

/**
 * At once, except where the keys have not been read yet or a token is seen for the first time. Throws, or rejects with,
 * UNAUTHENTICATED for what is ours and not valid.
 */
export type Identify = (credentials: Credentials, address: string) => Caller | Promise<Caller>;

export interface IdentifyOptions {
  /** Who sends it is an administrator; undefined: there is no such key. */
  readonly adminKey: string | undefined;
  readonly verifyKey: VerifyKey;
  /** Undefined: no issuer is trusted, and tokens are not for us. */
  readonly verifyToken: VerifyToken | undefined;
}

/**
 * `X-API-Key` goes before `Authorization`: behind a router the second may be meant for somebody else. For the same reason
 * what is neither one of our keys nor, with an issuer configured, a token is passed over and not refused: routers and
 * gateways pass on tokens that are meant for others. What looks like ours and is not valid is refused, even where
 * nothing more than an anonymous caller may see was asked for: its owner has to know that the key has ended.
 */
export function createIdentify({ adminKey, verifyKey, verifyToken }: IdentifyOptions): Identify {
  const expected = adminKey === undefined ? undefined : digest(adminKey);
  const administrator = createCaller('administrator', 'key:ADMIN_KEY');

  function ofKey(text: string | undefined): Caller | Promise<Caller> | undefined {
    if (text === undefined) return undefined;
    // Digests are equally long, whatever was sent, and compared in the same time, however much of them is right.
    if (expected !== undefined && timingSafeEqual(digest(text), expected)) return administrator;
    return isKeyLike(text) ? verifyKey(text) : undefined;
  }

  return ({ apiKey, bearer }, address) =>
    ofKey(apiKey) ??
    ofKey(bearer) ??
    (bearer !== undefined ? verifyToken?.(bearer) : undefined) ??
    anonymousAt(address);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
