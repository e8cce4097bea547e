/** The settings of who asks: the first key, the router's secret, and whose tokens are believed. */
import {
  integer,
  listOf,
  optional,
  pathName,
  plainText,
  plainUrl,
  secretText,
  setting,
  type Setting,
} from './setting.ts';

export interface AccessConfig {
  /** Unset: administrators have keys or tokens, or there are none. */
  readonly adminKey?: string;
  readonly routerSecret?: string;
  /** Unset: tokens are not for us. */
  readonly tokens?: TokenConfig;
}

export interface TokenConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** `file:`, `http:` or `https:`. */
  readonly jwksUrl: string;
  readonly clockSkewMs: number;
  /** Names of nested claims, outermost first. */
  readonly rolePath: readonly string[];
}

/**
 * Those of RFC 7518 and RFC 8037 whose private half never leaves the issuer. HMAC is not among them: whoever could check
 * such a token could make one, and a public key taken for an HMAC secret is the oldest trick there is.
 */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

export const accessSettings = {
  adminKey: optional(
    'ADMIN_KEY',
    'who sends it (`Authorization: Bearer …`) is an administrator; at least 32 characters; unset: nobody is',
    secretText(32),
  ),
  routerSecret: optional(
    'ROUTER_SECRET',
    'only who sends it (`X-Leetgraph-Router: …`) is answered; at least 32 characters; unset: anybody is',
    secretText(32),
  ),
  jwksUrl: optional(
    'JWT_JWKS',
    'public keys of the issuer of tokens, a JSON Web Key Set: a web address or `file:…`; unset: tokens are not looked at',
    plainUrl('file:', 'http:', 'https:'),
  ),
  issuer: optional('JWT_ISSUER', 'what `iss` of a token must be; needed with `JWT_JWKS`', plainText()),
  audience: optional('JWT_AUDIENCE', 'what `aud` of a token must be or hold; needed with `JWT_JWKS`', plainText()),
  algorithms: setting(
    'JWT_ALGORITHMS',
    'RS256,PS256,ES256,EdDSA',
    'signatures that are taken, separated by commas; asymmetric ones only',
    listOf(algorithms),
  ),
  clockSkewS: setting('JWT_CLOCK_SKEW_S', '30', 'how far the issuer’s clock may be off, seconds', integer(0, 300)),
  roleClaim: setting(
    'JWT_ROLE_CLAIM',
    'role',
    'claim that holds `reader`, `operator` or `administrator`, or a list with them; dots go into objects',
    pathName(),
  ),
};

/** `read` gives the value of one setting; `fault` reports what no single setting can tell. */
export function readAccess(read: <Value>(from: Setting<Value>) => Value, fault: (text: string) => void): AccessConfig {
  const from = accessSettings;
  const adminKey = read(from.adminKey);
  const routerSecret = read(from.routerSecret);
  const tokens = readTokens(read, fault);
  return Object.freeze({
    ...(adminKey !== undefined && { adminKey }),
    ...(routerSecret !== undefined && { routerSecret }),
    ...(tokens !== undefined && { tokens }),
  });
}

function readTokens(
  read: <Value>(from: Setting<Value>) => Value,
  fault: (text: string) => void,
): TokenConfig | undefined {
  const from = accessSettings;
  const jwksUrl = read(from.jwksUrl);
  const issuer = read(from.issuer);
  const audience = read(from.audience);
  const rest = {
    algorithms: read(from.algorithms),
    clockSkewMs: read(from.clockSkewS) * 1000,
    rolePath: read(from.roleClaim).split('.'),
  };
  if (jwksUrl === undefined && issuer === undefined && audience === undefined) return undefined;
  if (jwksUrl === undefined || issuer === undefined || audience === undefined) {
    // Any token of the same issuer would be taken without an audience, whomever it is for.
    fault('JWT_JWKS, JWT_ISSUER and JWT_AUDIENCE must be set together, or none of them');
    return undefined;
  }
  return Object.freeze({ jwksUrl, issuer, audience, ...rest });
}
