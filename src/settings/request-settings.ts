/** The settings of the front door: where it listens, and how much it shows of itself. */
import { hostName, integer, oneOf, setting, type Setting } from './setting.ts';

export type Profile = (typeof profiles)[number];

export interface RequestConfig {
  readonly host: string;
  readonly port: number;
  readonly profile: Profile;
}

const profiles = ['open', 'hardened'] as const;

export const requestSettings = {
  host: setting('HOST', '127.0.0.1', 'address to listen on; `0.0.0.0` for every interface', hostName()),
  port: setting('PORT', '4000', 'TCP port to listen on; `0` for any that is free', integer(0, 65_535)),
  profile: setting(
    'PROFILE',
    'open',
    '`hardened`: nobody is anonymous, no GraphiQL, no introspection, no hints at names',
    oneOf(profiles),
  ),
};

/** `read` gives the value of one setting. */
export function readRequest(read: <Value>(from: Setting<Value>) => Value): RequestConfig {
  const from = requestSettings;
  return Object.freeze({
    host: read(from.host),
    port: read(from.port),
    profile: read(from.profile),
  });
}
