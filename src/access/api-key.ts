/** What an API key is made of: text, hash and record. It knows neither requests nor databases. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Role } from './caller.ts';

/** As it is kept. Times are milliseconds since the epoch. The key itself is nowhere. */
export interface ApiKeyRecord {
  /** Public: it is in the key, in lists and in logs. */
  readonly id: string;
  /** SHA-256 of the secret, hexadecimal. */
  readonly hash: string;
  readonly role: KeyRole;
  readonly note: string;
  /** In units of query cost a minute; null: what the role has. */
  readonly quota: number | null;
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly expiresAtMs: number | null;
  readonly revokedAtMs: number | null;
}

export type KeyRole = Exclude<Role, 'anonymous'>;

export interface ParsedKey {
  readonly id: string;
  readonly secret: string;
}

const idBytes = 8;
/**
 * 256 bits of randomness. That is why SHA-256 is enough where a password would need a slow hash: a slow hash makes guessing
 * dear, and there is nothing to guess here. It would cost each request some 100 ms, and every stranger could ask for that.
 */
const secretBytes = 32;

const pattern = /^lg_([0-9a-f]{16})_([\w-]{43})$/;

/** Meant for us, whether it is well formed or not. */
export function isKeyLike(text: string): boolean {
  return text.startsWith('lg_');
}

export function parseKey(text: string): ParsedKey | undefined {
  const [, id, secret] = pattern.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** `randomBytes` is the machine's. The text is shown once and kept nowhere. */
export function generateKey(randomBytes: (length: number) => Buffer): {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
} {
  const id = randomBytes(idBytes).toString('hex');
  const secret = randomBytes(secretBytes).toString('base64url');
  return { id, hash: hashOf(secret), text: `lg_${id}_${secret}` };
}

export function isSecretOf({ hash }: Pick<ApiKeyRecord, 'hash'>, secret: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  const given = createHash('sha256').update(secret).digest();
  // A row whose hash was damaged must be no key; unequal lengths would throw.
  return expected.length === given.length && timingSafeEqual(given, expected);
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
