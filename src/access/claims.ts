/** From what a verified token claims to a caller. It knows nothing of signatures. */
import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { createCaller, isRole, isScope, roles, type Caller, type Role, type Scope } from './caller.ts';

/** Whoever has a token of the issuer for this audience may read at least. */
const leastRole = 'reader';

export function callerOfClaims(claims: JWTPayload & { readonly sub: string }, rolePath: readonly string[]): Caller {
  return createCaller(roleAt(claims, rolePath), `subject:${printable(claims.sub)}`, { scopes: scopesOf(claims) });
}

/** The highest role that is named; words that are none of ours are other people's roles. */
function roleAt(claims: JWTPayload, path: readonly string[]): Role {
  let value: unknown = claims;
  for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  const named = (Array.isArray(value) ? value : [value]).filter(isRole);
  return roles.findLast((role) => named.includes(role) && role !== 'anonymous') ?? leastRole;
}

/** RFC 8693, section 4.2: words with spaces between them. Some issuers write a list. */
function scopesOf({ scope }: JWTPayload): Scope[] {
  const words: readonly unknown[] = typeof scope === 'string' ? scope.split(' ') : Array.isArray(scope) ? scope : [];
  return words.filter(isScope);
}

/** Ids come into headers of logs and lists: what is long or has unusual characters is known by its hash. */
function printable(subject: string): string {
  if (/^[\w.@|:+-]{1,100}$/.test(subject)) return subject;
  return `sha256-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
