import { afterEach, describe, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import type { AccessEvent } from '../../src/access/access-event.ts';
import { createCaller, type Caller, type Role } from '../../src/access/caller.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { addGate, type GateOptions } from '../../src/request/gate.ts';

let app: FastifyInstance;
afterEach(() => app.close());

/** What a GET of the address comes to: the caller's id, or the code of the refusal. */
function start(options: Partial<GateOptions> = {}) {
  const events: AccessEvent[] = [];
  app = fastify();
  const callerAt = addGate(app, {
    callerOf: (headers) => createCaller(headers['x-role'] as Role, 'somebody'),
    profile: 'hardened',
    routerSecret: undefined,
    onEvent: (event) => events.push(event),
    ...options,
  });
  app.setErrorHandler((error, _request, reply) =>
    reply.send({ code: error instanceof LeetgraphError ? error.code : String(error) }),
  );
  for (const url of ['/graphql', '/metrics', '/health/live', '/added-later']) {
    app.get(url, (request) => ({ id: url === '/health/live' ? 'anybody' : callerAt(request).id }));
  }
  const get = async (url: string, role: Role): Promise<unknown> => {
    const { id, code }: { id?: unknown; code?: unknown } = (
      await app.inject({ url, headers: { 'x-role': role } })
    ).json();
    return id ?? code;
  };
  return { get, events };
}

describe('the gate of a hardened server', () => {
  test.each([
    ['/graphql', ['UNAUTHENTICATED', 'somebody', 'somebody', 'somebody']],
    ['/metrics', ['UNAUTHENTICATED', 'FORBIDDEN', 'somebody', 'somebody']],
    ['/health/live', ['anybody', 'anybody', 'anybody', 'anybody']],
    ['/added-later', ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'somebody']],
  ])('lets to %s of anonymous, reader, operator and administrator: %j', async (url, expected) => {
    const { get } = start();
    const roles = ['anonymous', 'reader', 'operator', 'administrator'] as const;
    expect(await Promise.all(roles.map((role) => get(url, role)))).toEqual(expected);
  });

  test('reports each refusal by its reason, and nothing of who it was', async () => {
    const { get, events } = start();
    await get('/graphql', 'anonymous');
    await get('/metrics', 'reader');
    expect(events).toEqual([
      { type: 'access-refused', reason: 'anonymous' },
      { type: 'access-refused', reason: 'missing-scope' },
    ]);
  });

  test('waits for who asks where that takes time, and refuses as it does otherwise', async () => {
    const later = (role: Role): Promise<Caller> => Promise.resolve(createCaller(role, 'somebody'));
    const { get } = start({ callerOf: (headers) => later(headers['x-role'] as Role) });
    expect(await get('/metrics', 'operator')).toBe('somebody');
    expect(await get('/metrics', 'reader')).toBe('FORBIDDEN');
  });

  test('passes on what fails otherwise, to be masked', async () => {
    const { get } = start({ callerOf: () => Promise.reject(new TypeError('a fault of ours')) });
    expect(await get('/graphql', 'reader')).toBe('TypeError: a fault of ours');
  });
});

test('the gate of an open server lets anybody in, also to what it does not know', async () => {
  const { get } = start({ profile: 'open' });
  for (const url of ['/graphql', '/metrics', '/added-later']) expect(await get(url, 'anonymous')).toBe('somebody');
});
