import { afterEach, describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import { startBoth, startLeetgraph } from '../support/start-leetgraph.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(env: Readonly<Record<string, string>> = {}) {
  const both = await startBoth({ env: { QUOTA: 'on', QUOTA_ANONYMOUS: '60', ANSWER_CACHE: 'off', ...env } });
  closing.push(() => both.close());
  return both;
}

const adminKey = 'an-administrator-of-32-characters!';
const administrator = { authorization: `Bearer ${adminKey}` };
const members = (from: number, count: number) => Array.from({ length: count }, (_, index) => `member${from + index}`);
const profiles =
  'query ($names: [String!]!) { users(usernames: $names) { profile { ranking } } rateLimit { cost limit remaining resetAt } }';
const known = '{ user(username: "alice") { profile { ranking } } }';

describe('a quota', () => {
  test('is charged in cost, which the answer says', async () => {
    const { leetgraph, clock } = await start();
    const { data, headers } = await leetgraph.query(profiles, { names: members(0, 10) });
    expect(data.rateLimit).toEqual({
      cost: 20,
      limit: 60,
      remaining: 40,
      resetAt: new Date(clock.nowMs() + 20_000).toISOString(),
    });
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=60;w=60');
    expect(headers.get('ratelimit')).toBe('"cost";r=40;t=20');
  });

  test('is given back what was known already, but for one unit', async () => {
    const { leetgraph, simulator } = await start();
    await leetgraph.query(profiles, { names: members(0, 10) });
    const again = await leetgraph.query(profiles, { names: members(0, 10) });
    expect(again.data.rateLimit.remaining).toBe(20);
    expect(again.headers.get('ratelimit')).toBe('"cost";r=39;t=21');
    expect(simulator.requests()).toHaveLength(1);
    // Ten of twenty accounts are known: half of what is above the unit comes back.
    const half = await leetgraph.query('query ($names: [String!]!) { users(usernames: $names) { username } }', {
      names: members(5, 10),
    });
    expect(half.errors).toBeUndefined();
    expect(half.headers.get('ratelimit')).toBe('"cost";r=33;t=27');
  });

  test('that is used up refuses, says until when, and asks LeetCode nothing', async () => {
    const { leetgraph, simulator, clock } = await start();
    await leetgraph.query(profiles, { names: members(0, 25) });
    simulator.clearRequests();
    const refused = await leetgraph.query(profiles, { names: members(50, 10) });
    expect(refused.status).toBe(429);
    expect(refused.errors).toEqual([
      {
        message: 'the quota of 60 a minute must hold 20 for this request, and is used up for now',
        extensions: { code: 'RATE_LIMITED', retryAfterMs: 10_000 },
      },
    ]);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(refused.headers.get('ratelimit')).toBe('"cost";r=9;t=10');
    expect(simulator.requests()).toEqual([]);
    clock.advance(11_000);
    const later = await leetgraph.query(profiles, { names: members(50, 10) });
    expect([later.status, later.errors]).toEqual([200, undefined]);
  });

  test('pays one unit for what cannot be read, and refuses it unread at last', async () => {
    const { leetgraph, simulator } = await start({ QUOTA_ANONYMOUS: '3' });
    for (const query of ['{', '{ nobody }', '{ user(username: "a b") { username } }']) {
      expect((await leetgraph.query(query)).errors?.[0]?.extensions['code']).toMatch(/^(GRAPHQL_|BAD_)/);
    }
    const refused = await leetgraph.query('{');
    expect([refused.status, refused.errors?.[0]?.extensions['code']]).toEqual([429, 'RATE_LIMITED']);
    expect(refused.errors?.[0]?.extensions['retryAfterMs']).toBe(20_000);
    expect(simulator.requests()).toEqual([]);
  });

  test('pays one unit for what is over a limit', async () => {
    const { leetgraph } = await start({ MAX_DEPTH: '2' });
    expect((await leetgraph.query(known)).errors?.[0]?.extensions['code']).toBe('QUERY_TOO_DEEP');
    const { data } = await leetgraph.query('{ rateLimit { remaining } }');
    expect(data.rateLimit.remaining).toBe(58);
  });

  test('can never hold what costs more than all of it: that is too costly, and not a matter of time', async () => {
    const { leetgraph, simulator } = await start();
    const { errors } = await leetgraph.query(profiles, { names: members(0, 31) });
    expect(errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY' });
    expect(errors?.[0]?.message).toBe('an operation of this caller must cost at most 60, but got: 62');
    expect(simulator.requests()).toEqual([]);
  });

  test('is not given back for a mutation', async () => {
    const { leetgraph } = await start({ ADMIN_KEY: adminKey, QUOTA_ADMINISTRATOR: '100' });
    await leetgraph.query('mutation { forgetUser(username: "alice") { tag } }', {}, administrator);
    const { data } = await leetgraph.query('{ rateLimit { limit remaining } }', {}, administrator);
    expect(data.rateLimit).toEqual({ limit: 100, remaining: 100 - 11 - 1 });
  });

  test('is counted in the figures, by role alone', async () => {
    const { leetgraph } = await start({ QUOTA_ANONYMOUS: '21' });
    await leetgraph.query(profiles, { names: members(0, 10) });
    await leetgraph.query(profiles, { names: members(0, 10) });
    await leetgraph.query('{ __typename }');
    const text = await (await fetch(`${leetgraph.url}/metrics`)).text();
    expect(text).toContain('leetgraph_quota_charged_total{role="anonymous"} 21');
    expect(text).toContain('leetgraph_quota_refused_total{role="anonymous"} 2');
    expect(text).not.toContain('127.0.0.1');
  });

  test('is not there when it is off', async () => {
    const { leetgraph } = await start({ QUOTA: 'off' });
    const { data, headers } = await leetgraph.query('{ rateLimit { cost } }');
    expect([data.rateLimit, headers.get('ratelimit')]).toEqual([null, null]);
  });
});

describe('callers', () => {
  test('do not see one another’s exhaustion', async () => {
    const { leetgraph } = await start({ ADMIN_KEY: adminKey });
    await leetgraph.query(profiles, { names: members(0, 30) });
    expect((await leetgraph.query(known)).status).toBe(429);
    const other = await leetgraph.query(profiles, { names: members(0, 29) }, administrator);
    expect([other.status, other.data.rateLimit.limit]).toEqual([200, 60_000]);
  });

  test('with a key of their own size have that, and with one of none that of their role', async () => {
    const { leetgraph } = await start({ ADMIN_KEY: adminKey, QUOTA_READER: '50' });
    const policyFor = async (input: object) => {
      const made = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }';
      const { data } = await leetgraph.query(made, { input }, administrator);
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => leetgraph.query('{ __typename }', {}, { 'x-api-key': String(data.createApiKey.key) })),
      );
      return [answers[0]?.headers.get('ratelimit-policy'), answers.map(({ status }) => status).sort()];
    };
    expect(await policyFor({ quota: 3 })).toEqual(['"cost";q=3;w=60', [200, 200, 200, 429]]);
    expect(await policyFor({})).toEqual(['"cost";q=50;w=60', [200, 200, 200, 200]]);
  });

  test('are told apart behind a proxy that is trusted, and invented addresses are no way to a new quota', async () => {
    const { leetgraph } = await start({ TRUST_PROXY: '127.0.0.0/8' });
    const remainingFor = async (forwarded: string) =>
      (await leetgraph.query('{ rateLimit { remaining } }', {}, { 'x-forwarded-for': forwarded })).data.rateLimit
        .remaining as number;
    expect(await remainingFor('203.0.113.1')).toBe(59);
    expect(await remainingFor('203.0.113.2')).toBe(59);
    // What the client itself has written stands before what the proxy has seen.
    expect(await remainingFor('198.51.100.9, 203.0.113.1')).toBe(58);
    expect(await remainingFor('203.0.113.2, 203.0.113.1')).toBe(57);
    // One customer has 2^64 addresses of IPv6.
    expect(await remainingFor('2001:db8:0:1::1')).toBe(59);
    expect(await remainingFor('2001:db8:0:1:ffff::2')).toBe(58);
    expect(await remainingFor('2001:db8:0:2::1')).toBe(59);
  });

  test('are not believed about their address without a proxy that is trusted', async () => {
    const { leetgraph } = await start();
    const remaining: number[] = [];
    for (const forwarded of ['203.0.113.1', '203.0.113.2', '10.0.0.1, 203.0.113.3']) {
      const { data } = await leetgraph.query('{ rateLimit { remaining } }', {}, { 'x-forwarded-for': forwarded });
      remaining.push(data.rateLimit.remaining as number);
    }
    expect(remaining).toEqual([59, 58, 57]);
  });

  test('behind a number of proxies are who the outermost of them has seen', async () => {
    const { leetgraph } = await start({ TRUST_PROXY: '2' });
    const remainingFor = async (forwarded: string) =>
      (await leetgraph.query('{ rateLimit { remaining } }', {}, { 'x-forwarded-for': forwarded })).data.rateLimit
        .remaining as number;
    expect(await remainingFor('203.0.113.1, 10.0.0.1')).toBe(59);
    expect(await remainingFor('198.51.100.9, 203.0.113.1, 10.0.0.1')).toBe(58);
    expect(await remainingFor('203.0.113.2, 10.0.0.1')).toBe(59);
  });

  test('that are anonymous find nothing of one another in answers that caches may share', async () => {
    const { leetgraph } = await start();
    const address = `${leetgraph.url}/graphql?query=${encodeURIComponent(known)}`;
    const { headers } = await fetch(address);
    expect(headers.get('ratelimit')).toBeNull();
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=60;w=60');
  });
});

test('an answer that is kept costs one unit, and no question to Redis', async () => {
  const redis = await startRedisServer();
  closing.push(() => redis.stop());
  const { leetgraph } = await start({
    ANSWER_CACHE: 'on',
    QUOTA_ANONYMOUS: '1000',
    REDIS_URL: redis.url,
    CACHE_REDIS_BUDGET_MS: '2000',
  });
  const ask = () => leetgraph.query(known);
  // Until it is kept; the latest of them has taken a slice.
  for (let asked = 0; asked < 4; asked += 1) await ask();
  const evals = async () =>
    Number(/cmdstat_eval:calls=(\d+)/.exec(await redis.command('INFO', 'commandstats'))?.[1] ?? 0);
  const remaining = async () => Number(/r=(\d+)/.exec((await ask()).headers.get('ratelimit') ?? '')?.[1]);
  const before = { evals: await evals(), remaining: await remaining() };
  for (let asked = 0; asked < 4; asked += 1) await ask();
  expect(before.remaining - (await remaining())).toBe(5);
  expect(await evals()).toBe(before.evals);
});

test('two processes on one Redis give a caller one quota, and a slice each at the most', async () => {
  const redis = await startRedisServer();
  closing.push(() => redis.stop());
  const clock = createFakeClock();
  const simulator = await startSimulator({ clock: () => clock.nowMs() });
  closing.push(() => simulator.close());
  const env = {
    QUOTA: 'on',
    QUOTA_ANONYMOUS: '100',
    REDIS_URL: redis.url,
    CACHE_REDIS_BUDGET_MS: '2000',
    ANSWER_CACHE: 'off',
  };
  const both = await Promise.all([1, 2].map(() => startLeetgraph({ simulator, clock, env })));
  for (const each of both) closing.push(() => each.close());
  await Promise.all(
    both.map(({ url }) =>
      untilTrue(async () => (await (await fetch(`${url}/health/ready`)).text()).includes('"redis":"ok"')),
    ),
  );
  const startedAtMs = performance.now();
  let granted = 0;
  for (let asked = 0; asked < 40; asked += 1) {
    // Always others, so that nothing is given back.
    const answer = await both[asked % 2]?.query(profiles, { names: members(asked * 4, 4) });
    if (answer?.status === 200) granted += 8;
  }
  const flown = Math.ceil(((performance.now() - startedAtMs) * 100) / 60_000);
  expect(granted).toBeLessThanOrEqual(100 + flown + 2);
  // Each of the refused has paid its unit.
  expect(granted).toBeGreaterThanOrEqual(64);
});
