import { describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { AccessEvent } from '../../src/access/access-event.ts';
import { createVerifyToken } from '../../src/access/tokens.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const clock = createFakeClock();
const { privateKey, publicKey } = await generateKeyPair('ES256');
const set = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });

function sign(subject: string, exp = clock.nowMs() / 1000 + 3600): Promise<string> {
  return new SignJWT({ iss: 'issuer', aud: 'us', sub: subject, exp })
    .setProtectedHeader({ alg: 'ES256' })
    .sign(privateKey);
}

/** How often a key was asked for is how often a signature was checked. */
function start(more: { readonly maxRemembered?: number } = {}) {
  const events: AccessEvent[] = [];
  const checks = { count: 0, revision: 1 };
  const verify = createVerifyToken({
    keySet: {
      keyOf: (header, token) => {
        checks.count += 1;
        return set(header, token);
      },
      revision: () => checks.revision,
    },
    issuer: 'issuer',
    audience: 'us',
    algorithms: ['ES256'],
    clockSkewMs: 30_000,
    rolePath: ['role'],
    ...more,
    clock,
    onEvent: (event) => events.push(event),
  });
  return { verify, checks, events };
}

describe('a token that was checked', () => {
  test('is remembered: the second request is identified at once, as the same caller, with no signature checked', async () => {
    const { verify, checks } = start();
    const token = await sign('somebody');
    const first = await verify(token);
    const second = verify(token);
    expect(second).toBe(first);
    expect(second).not.toBeInstanceOf(Promise);
    expect(checks.count).toBe(1);
  });

  test('is forgotten when the key set changes', async () => {
    const { verify, checks } = start();
    const token = await sign('somebody');
    await verify(token);
    checks.revision += 1;
    await verify(token);
    expect(checks.count).toBe(2);
  });

  test('is not remembered when the key set changed while it was checked', async () => {
    const { verify, checks } = start();
    const token = await sign('somebody');
    const checking = verify(token);
    checks.revision += 1;
    await checking;
    await verify(token);
    expect(checks.count).toBe(2);
  });

  test('gives way to newer ones', async () => {
    const { verify, checks } = start({ maxRemembered: 3 });
    const tokens = await Promise.all(['a', 'b', 'c', 'd'].map((subject) => sign(subject)));
    for (const token of tokens) await verify(token);
    for (const token of tokens.slice(1)) await verify(token);
    expect(checks.count).toBe(4);
    await verify(tokens[0] ?? '');
    expect(checks.count).toBe(5);
  });
});

test('a token that was refused is checked each time, and reported without a word of it', async () => {
  const { verify, checks, events } = start();
  const token = await sign('somebody', clock.nowMs() / 1000 - 31);
  for (let times = 0; times < 2; times += 1) {
    const refusal: unknown = await Promise.resolve(verify(token)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', message: 'the token has expired' });
    expect(refusal).not.toHaveProperty('cause');
  }
  expect(checks.count).toBe(2);
  expect(events).toEqual([
    { type: 'access-refused', reason: 'expired-token' },
    { type: 'access-refused', reason: 'expired-token' },
  ]);
});

test('a token that comes twice at once is checked once, and refused once', async () => {
  const { verify, checks, events } = start();
  const token = await sign('twin');
  const [one, other] = await Promise.all([verify(token), verify(token)]);
  expect(one).toBe(other);
  expect(checks.count).toBe(1);
  const ended = await sign('late', clock.nowMs() / 1000 - 3600);
  await Promise.allSettled([verify(ended), verify(ended)]);
  expect(events).toEqual([{ type: 'access-refused', reason: 'expired-token' }]);
});
