/** What a server shows of itself and to whom: PROFILE, and ROUTER_SECRET. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';

const adminKey = 'an-administrator-of-the-tests-0001';
const admin = { authorization: `Bearer ${adminKey}` };
const routerSecret = 'the-secret-of-the-router-of-tests';
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let simulator: Simulator;
let leetgraph: Leetgraph;

beforeEach(async () => {
  simulator = await startSimulator();
});
afterEach(async () => {
  await leetgraph.close();
  await simulator.close();
});

async function start(env: Record<string, string>): Promise<void> {
  leetgraph = await startLeetgraph({ simulator, env: { ADMIN_KEY: adminKey, ...env } });
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${leetgraph.url}${path}`, { headers });
const statusOf = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).status;
const paths = ['/graphql?query={__typename}', '/contests.ics', '/schema.graphql', '/metrics'];
const query = '{ user(username: "alice") { username } }';

async function keyOf(role: string): Promise<Record<string, string>> {
  const { data } = await leetgraph.query(`mutation { createApiKey(input: { role: ${role} }) { key } }`, {}, admin);
  return { authorization: `Bearer ${String(data.createApiKey.key)}` };
}

describe('an open server', () => {
  beforeEach(() => start({}));

  test('answers whoever asks, shows its schema, hints at names and has GraphiQL', async () => {
    const { data, errors } = await leetgraph.query(query);
    expect([errors, data.user.username.toLowerCase()]).toEqual([undefined, 'alice']);
    expect((await leetgraph.query('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query');
    expect((await leetgraph.query('{ usr(username: "alice") { username } }')).errors?.[0]?.message).toContain(
      'Did you mean',
    );
    expect((await get('/graphql', browser)).headers.get('content-type')).toContain('text/html');
    for (const path of paths) expect([path, await statusOf(path)]).toEqual([path, 200]);
  });

  test('tells all faults of a document', async () => {
    expect((await leetgraph.query('{ a b c }')).errors).toHaveLength(3);
  });
});

describe('a hardened server', () => {
  beforeEach(() => start({ PROFILE: 'hardened' }));

  test('answers nobody who is anonymous: 401 and UNAUTHENTICATED at every address but health, and LeetCode is asked nothing', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer of-another-service' },
      { authorization: 'Basic eDp5' },
      browser,
    ]) {
      for (const path of paths) expect([path, await statusOf(path, headers)]).toEqual([path, 401]);
    }
    const answer = await leetgraph.query(query);
    expect([answer.status, answer.data, answer.headers.get('www-authenticate')]).toEqual([
      401,
      undefined,
      'Bearer realm="leetgraph"',
    ]);
    expect(answer.errors).toEqual([
      { message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } },
    ]);
    for (const path of ['/health/live', '/health/ready']) expect(await statusOf(path)).toBe(200);
    expect(await statusOf('/nowhere')).toBe(404);
    expect(simulator.requests()).toEqual([]);
  });

  test('refuses before it reads a body', async () => {
    const response = await fetch(`${leetgraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{ this is no JSON',
    });
    expect(response.status).toBe(401);
  });

  test('answers a reader, who sees no figures; an operator sees them', async () => {
    const reader = await keyOf('READER');
    const { data, errors } = await leetgraph.query(query, {}, reader);
    expect([errors, data.user.username.toLowerCase()]).toEqual([undefined, 'alice']);
    expect(await Promise.all(paths.map((path) => statusOf(path, reader)))).toEqual([200, 200, 200, 403]);
    const operator = await keyOf('OPERATOR');
    expect(await Promise.all(paths.map((path) => statusOf(path, operator)))).toEqual([200, 200, 200, 200]);
    expect(await (await get('/metrics', reader)).json()).toEqual({
      error: 'this address takes the scope leetgraph:operate',
      requestId: expect.any(String),
    });
  });

  test('has no introspection, no hint at names, no GraphiQL, and tells one fault of a document', async () => {
    const reader = await keyOf('READER');
    for (const document of [
      '{ __schema { types { name } } }',
      '{ __type(name: "User") { name } }',
      '{ usr { nam } usre b c }',
    ]) {
      const { data, errors } = await leetgraph.query(document, {}, reader);
      expect([data, errors?.map(({ extensions }) => extensions['code'])]).toEqual([
        undefined,
        ['GRAPHQL_VALIDATION_FAILED'],
      ]);
      expect(errors?.[0]?.message).not.toMatch(/did you mean|"user|"User"/i);
    }
    expect((await get('/graphql', { ...browser, ...reader })).headers.get('content-type')).not.toContain('text/html');
  });

  test('tells one fault of variables as well, and hints at no name that would have fitted', async () => {
    const reader = await keyOf('READER');
    const document = 'query ($filter: ProblemFilter) { problems(filter: $filter, first: 1) { totalCount } }';
    const faulty = { difficultie: 'EASY', difficulties: ['EASI', 'MEDIUN'], search: 5 };
    // As often as it takes to be known by heart: each way to an answer refuses alike.
    for (let times = 0; times < 3; times += 1) {
      const { data, errors } = await leetgraph.query(document, { filter: faulty }, reader);
      expect([data, errors?.map(({ extensions }) => extensions['code'])]).toEqual([undefined, ['BAD_USER_INPUT']]);
      expect(errors?.[0]?.message).not.toMatch(/did you mean/i);
      const { errors: ofEnum } = await leetgraph.query(document, { filter: { difficulties: ['EASI'] } }, reader);
      expect(ofEnum?.[0]?.message).toMatch(/does not exist in "Difficulty" enum\.$/);
    }
  });

  test('tells of all fields that fail, all the same: those are no faults of the document', async () => {
    const { errors } = await leetgraph.query(
      '{ apiKeys { id } cacheStats { uptimeSeconds } }',
      {},
      await keyOf('READER'),
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('a server that only its router may call', () => {
  beforeEach(() => start({ ROUTER_SECRET: routerSecret }));

  test('refuses everybody else with 403 and FORBIDDEN, administrators too, and asks LeetCode nothing', async () => {
    for (const secret of [
      undefined,
      '',
      'wrong',
      `${routerSecret}x`,
      routerSecret.slice(1),
      `${routerSecret}, ${routerSecret}`,
    ]) {
      const headers = secret === undefined ? admin : { ...admin, 'x-leetgraph-router': secret };
      const { status, data, errors } = await leetgraph.query(query, {}, headers);
      expect([secret, status, data, errors?.[0]?.extensions['code']]).toEqual([secret, 403, undefined, 'FORBIDDEN']);
    }
    expect(await statusOf('/contests.ics')).toBe(403);
    expect(await statusOf('/graphql', browser)).toBe(403);
    expect(simulator.requests()).toEqual([]);
  });

  test('answers the router, tells its health to everybody, and its contract to whoever composes', async () => {
    const { data, errors } = await leetgraph.query(query, {}, { 'x-leetgraph-router': routerSecret });
    expect([errors, data.user.username.toLowerCase()]).toEqual([undefined, 'alice']);
    for (const path of ['/health/live', '/health/ready', '/schema.graphql', '/metrics']) {
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    }
  });

  test('lets no cache in between answer in its place', async () => {
    const headers = { 'x-leetgraph-router': routerSecret };
    for (let times = 0; times < 4; times += 1) {
      const response = await get('/graphql?query={user(username:"alice"){username}}', headers);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toMatch(/no-store|private/);
    }
  });
});
