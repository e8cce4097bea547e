/** The settings of the front door: where it listens, and who may do what. */
import { hostName, integer, oneOf, optional, secretText, setting, type Setting } from './setting.ts';

export type Profile = (typeof profiles)[number];

export interface RequestConfig {
  readonly host: string;
  readonly port: number;
  readonly profile: Profile;
  /** Unset: there is no administrator. */
  readonly adminKey?: string;
}

const profiles = ['open', 'hardened'] as const;

export const requestSettings = {
  host: setting('HOST', '127.0.0.1', 'address to listen on; `0.0.0.0` for every interface', hostName()),
  port: setting('PORT', '4000', 'TCP port to listen on; `0` for any that is free', integer(0, 65_535)),
  profile: setting('PROFILE', 'open', '`hardened` turns GraphiQL and introspection off', oneOf(profiles)),
  adminKey: optional(
    'ADMIN_KEY',
    'who sends it (`Authorization: Bearer …`) is an administrator; at least 32 characters; unset: nobody is',
    secretText(32),
  ),
};

/** `read` gives the value of one setting. */
export function readRequest(read: <Value>(from: Setting<Value>) => Value): RequestConfig {
  const from = requestSettings;
  const adminKey = read(from.adminKey);
  return Object.freeze({
    host: read(from.host),
    port: read(from.port),
    profile: read(from.profile),
    ...(adminKey !== undefined && { adminKey }),
  });
}
