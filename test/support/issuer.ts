/** An issuer of tokens: real keys, and a real HTTP server for their public halves that can be broken in many ways. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

export interface Issuer {
  /** Of the key set. */
  readonly url: string;
  readonly name: string;
  /** How often the key set was asked for. */
  asked(): number;
  /** A new key pair; the public half is published from now on. */
  addKey(kid: string, alg?: string): Promise<void>;
  /** Not published any more; tokens can still be signed with it. */
  withdraw(kid: string): void;
  /** Valid for an hour from `nowMs`, unless the claims say otherwise. */
  sign(
    kid: string,
    claims?: Readonly<Record<string, unknown>>,
    header?: { readonly kid?: string; readonly typ?: string },
  ): Promise<string>;
  /** The public half, as it is published. */
  publicKey(kid: string): JWK | undefined;
  /** How the address answers from now on. `good` by default. */
  answer(how: Answer): void;
  close(): Promise<void>;
}

export type Answer = 'good' | 'error' | 'html' | 'hang' | 'redirect' | 'endless' | 'no-set';

export const audience = 'leetgraph-tests';

export async function startIssuer({ nowMs }: { readonly nowMs: () => number }): Promise<Issuer> {
  const keys = new Map<string, { readonly alg: string; readonly sign: CryptoKey; readonly jwk: JWK }>();
  const published = new Set<string>();
  const name = 'https://issuer.example';
  let asked = 0;
  let how: Answer = 'good';

  function reply(response: ServerResponse): void {
    const set = JSON.stringify({ keys: [...published].map((kid) => keys.get(kid)?.jwk) });
    const json = (text: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    switch (how) {
      case 'good':
        return void json(set);
      case 'error':
        return void response.writeHead(503).end('planted-in-an-error');
      case 'html':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('planted-in-the-key-set');
      case 'no-set':
        return void json('{"keys":[1,2]}');
      case 'hang':
        return;
      case 'redirect':
        return void response.writeHead(302, { location: '/elsewhere' }).end();
      case 'endless': {
        response.writeHead(200);
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
        };
        more();
      }
    }
  }

  const server = createServer((request, response) => {
    asked += 1;
    // Where a redirect leads there are keys: who follows it has them, and no failure to tell of.
    if (request.url === '/elsewhere') how = 'good';
    reply(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}/keys.json`,
    name,
    asked: () => asked,
    async addKey(kid, alg = 'ES256') {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      keys.set(kid, { alg, sign: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } });
      published.add(kid);
    },
    withdraw: (kid) => void published.delete(kid),
    sign(kid, claims = {}, header = {}) {
      const key = keys.get(kid);
      if (!key) throw new Error(`there is no key ${kid}`);
      const seconds = Math.floor(nowMs() / 1000);
      const all: Record<string, unknown> = {
        iss: name,
        aud: audience,
        sub: 'somebody',
        iat: seconds,
        exp: seconds + 3600,
        ...claims,
      };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      return new SignJWT(given).setProtectedHeader({ alg: key.alg, kid, ...header }).sign(key.sign);
    },
    publicKey: (kid) => keys.get(kid)?.jwk,
    answer: (next) => void (how = next),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
