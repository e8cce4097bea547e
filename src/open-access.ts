/** The wiring of access, the part of app.ts that is about who asks: keys in the database, tokens of an issuer. */
import { randomBytes } from 'node:crypto';
import type { AccessEvent } from './access/access-event.ts';
import { createIdentify, type Identify } from './access/identify.ts';
import { createKeyDesk, type KeyDesk } from './access/key-desk.ts';
import { createKeyRing } from './access/key-ring.ts';
import { createKeySet } from './access/key-set.ts';
import { createReadJwks } from './access/read-jwks.ts';
import { createVerifyToken, type VerifyToken } from './access/tokens.ts';
import type { Clock } from './clock.ts';
import { openKeyTable } from './records/api-key-table.ts';
import type { AccessConfig, TokenConfig } from './settings/access-settings.ts';
import { openFetch, type OpenFetchOptions } from './upstream/open-fetch.ts';

export interface OpenAccessOptions {
  readonly config: AccessConfig;
  /** Where the keys are kept. */
  readonly databaseUrl: string;
  /** By which way the issuer is asked. */
  readonly proxies: Pick<OpenFetchOptions, 'httpProxy' | 'httpsProxy' | 'noProxy'>;
  readonly clock: Clock;
  readonly onEvent: (event: AccessEvent) => void;
}

export interface OpenAccess {
  readonly identify: Identify;
  readonly keyDesk: KeyDesk;
  /** Resolves when nothing is being read and all connections are closed. */
  close(): Promise<void>;
}

/** For what one small file takes; read-jwks.ts ends the whole of it after five seconds. */
const issuerTimes = { connectTimeoutMs: 3_000, timeoutMs: 5_000 };

export function openAccess({ config, databaseUrl, proxies, clock, onEvent }: OpenAccessOptions): OpenAccess {
  const table = openKeyTable(databaseUrl);
  const ring = createKeyRing({ table, clock, onEvent });
  const issuer = config.tokens && openIssuer(config.tokens, { proxies, clock, onEvent });
  return {
    identify: createIdentify({
      adminKey: config.adminKey,
      verifyKey: ring.verify,
      verifyToken: issuer?.verifyToken,
    }),
    keyDesk: createKeyDesk({ table, ring, randomBytes, clock, onEvent }),
    async close() {
      await Promise.all([ring.close(), issuer?.close()]);
      await table.close();
    },
  };
}

function openIssuer(
  { jwksUrl, ...tokens }: TokenConfig,
  { proxies, clock, onEvent }: Pick<OpenAccessOptions, 'proxies' | 'clock' | 'onEvent'>,
): { readonly verifyToken: VerifyToken; close(): Promise<void> } {
  const connections = openFetch({ ...issuerTimes, ...proxies });
  const read = createReadJwks({ url: jwksUrl, fetch: connections.fetch, clock });
  const keySet = createKeySet({ read, clock, onEvent });
  return {
    verifyToken: createVerifyToken({ ...tokens, keySet, clock, onEvent }),
    async close() {
      await keySet.close();
      await connections.close();
    },
  };
}
