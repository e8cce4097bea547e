import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth } from '../support/start-leetgraph.ts';

// Servers of several kinds start and stop in each test, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const bearer = { authorization: `Bearer ${adminKey}` };
const minuteMs = 60_000;

let both: Awaited<ReturnType<typeof startBoth>>;
beforeEach(async () => {
  both = await startBoth({ env: { ADMIN_KEY: adminKey } });
});
afterEach(() => both.close());

const profileOf = async (...names: string[]) => {
  const { data, errors } = await both.leetgraph.query(
    'query ($names: [String!]!) { users(usernames: $names) { profile { ranking freshness { source stale } } } }',
    { names },
  );
  expect(errors).toBeUndefined();
  return data.users;
};

async function stats() {
  const { data, errors } = await both.leetgraph.query(
    `{ cacheStats { startedAt uptimeSeconds
      kinds { kind loads renewals joinedLoads failedLoads staleServed
        tiers { tier hits misses staleServed expirations forgotten misfits evictions entries bytes } }
      tiers { tier failures entries bytes } } }`,
    {},
    bearer,
  );
  expect(errors).toBeUndefined();
  const { kinds, ...rest } = data.cacheStats;
  const ofKind = (name: string) => kinds.find(({ kind }: { kind: string }) => kind === name);
  const of = (name: string, tier = 'MEMORY') => ofKind(name).tiers.find((each: { tier: string }) => each.tier === tier);
  return { ...rest, ofKind, of };
}

async function entryOf(lookup: string) {
  const { data, errors } = await both.leetgraph.query(
    `query ($lookup: String!) { cacheEntry(lookup: $lookup) { key kind explanation loading renewalFailure
      tiers { tier state storedAt ageSeconds freshUntil staleUntil bytes } marks { tag forgottenAt } } }`,
    { lookup },
    bearer,
  );
  expect(errors).toBeUndefined();
  return data.cacheEntry;
}

describe('the figures of the cache', () => {
  test('begin with nothing, and with the start of the process', async () => {
    both.clock.advance(90_000);
    const { startedAt, uptimeSeconds, of, ofKind } = await stats();
    expect([startedAt, uptimeSeconds]).toEqual(['2026-01-01T00:00:00.000Z', 90]);
    expect(ofKind('PROFILE')).toMatchObject({ loads: 0, joinedLoads: 0, failedLoads: 0, staleServed: 0 });
    expect(of('PROFILE')).toMatchObject({ hits: 0, misses: 0, evictions: 0, entries: 0, bytes: 0 });
  });

  test('count hits, misses, loads and what is held, each for its kind and tier', async () => {
    await profileOf('alice', 'bob');
    await profileOf('alice', 'bob');
    const { of, ofKind, tiers } = await stats();
    // A user is two lookups here: identity and profile.
    expect(ofKind('PROFILE')).toMatchObject({ loads: 4, renewals: 0, failedLoads: 0, staleServed: 0 });
    expect(of('PROFILE')).toMatchObject({ hits: 4, misses: 4, entries: 4, evictions: 0 });
    expect(of('PROFILE').bytes).toBeGreaterThan(1_000);
    await untilTrue(async () => (await stats()).of('PROFILE', 'STORE').entries === 4);
    expect((await stats()).of('PROFILE', 'STORE')).toMatchObject({ hits: 0, misses: 4, evictions: null });
    expect(of('CONTESTS')).toMatchObject({ hits: 0, misses: 0, entries: 0 });
    expect(tiers[0]).toEqual({ tier: 'MEMORY', failures: 0, entries: 4, bytes: of('PROFILE').bytes });
    const [, store] = (await stats()).tiers;
    expect(store).toEqual({
      tier: 'STORE',
      failures: 0,
      entries: 4,
      bytes: (await stats()).of('PROFILE', 'STORE').bytes,
    });
    expect(store.bytes).toBeGreaterThan(1_000);
  });

  test('count in the store what memory has lost, and unknown names apart', async () => {
    await profileOf('alice');
    await both.leetgraph.query('{ user(username: "nobody-of-that-name") { username } }');
    await both.leetgraph.query('mutation { forgetEverything { tag } }', {}, bearer);
    await untilTrue(async () => (await stats()).of('PROFILE').entries === 0);
    await untilTrue(async () => (await stats()).of('ABSENT', 'STORE').entries === 1);
    const { of, tiers } = await stats();
    expect([of('PROFILE', 'STORE').entries, of('ABSENT', 'STORE').entries, of('CONTESTS', 'STORE').entries]).toEqual([
      2, 1, 0,
    ]);
    expect(tiers[1].entries).toBe(3);
    expect(of('ABSENT', 'STORE').bytes).toBeLessThan(100);
  });

  test('hold unknown names apart from the kind for which they were asked', async () => {
    await both.leetgraph.query('{ user(username: "nobody-of-that-name") { username } }');
    const { of, ofKind } = await stats();
    expect([of('ABSENT').entries, of('PROFILE').entries]).toEqual([1, 0]);
    expect(ofKind('PROFILE').loads).toBe(1);
  });

  test('count who joined, what was shown stale, its renewal, and what failed', async () => {
    await Promise.all([profileOf('alice'), profileOf('alice'), profileOf('alice')]);
    expect((await stats()).ofKind('PROFILE')).toMatchObject({ loads: 2, joinedLoads: 4 });
    both.clock.advance(61 * minuteMs);
    both.simulator.setFault({ kind: 'server-error' });
    expect((await profileOf('alice'))[0].profile.freshness).toEqual({ source: 'MEMORY', stale: true });
    await untilTrue(async () => (await stats()).ofKind('PROFILE').failedLoads === 2);
    const { of, ofKind } = await stats();
    expect(ofKind('PROFILE')).toMatchObject({ loads: 4, renewals: 2, failedLoads: 2, staleServed: 2 });
    expect(of('PROFILE').staleServed).toBe(2);
  });

  test('count what was too old to be shown, and what was forgotten, where it was found', async () => {
    await profileOf('alice');
    both.clock.advance(8 * 24 * 60 * minuteMs);
    await profileOf('alice');
    expect((await stats()).of('PROFILE')).toMatchObject({ expirations: 2, forgotten: 0 });
    await untilTrue(async () => (await entryOf('userProfile("alice")')).tiers[1].ageSeconds === 0);
    await both.leetgraph.query('mutation { forgetEverything { tag } }', {}, bearer);
    await untilTrue(async () => (await stats()).of('PROFILE').entries === 0);
    both.clock.advance(1);
    await profileOf('alice');
    const { of } = await stats();
    // Memory let go of it at once, so it is found forgotten in the store alone.
    expect([of('PROFILE').forgotten, of('PROFILE', 'STORE').forgotten]).toEqual([0, 2]);
  });
});

describe('the explanation of an answer', () => {
  test('says that it is nowhere', async () => {
    expect(await entryOf('userProfile("Alice")')).toMatchObject({
      key: 'userProfile("alice")',
      kind: 'PROFILE',
      explanation: 'In no tier.',
      loading: false,
      tiers: [
        { tier: 'MEMORY', state: 'NONE', storedAt: null },
        { tier: 'STORE', state: 'NONE', storedAt: null },
      ],
      marks: [],
    });
  });

  test('says where it lies, how old it is, and until when it is good', async () => {
    await profileOf('alice');
    both.clock.advance(minuteMs);
    await untilTrue(async () => (await entryOf('userProfile("alice")')).tiers[1].state === 'FRESH');
    const { explanation, tiers } = await entryOf('userProfile("alice")');
    expect(explanation).toBe('Fresh in memory until 2026-01-01T01:00:00.000Z.');
    const lies = {
      state: 'FRESH',
      storedAt: '2026-01-01T00:00:00.000Z',
      ageSeconds: 60,
      freshUntil: '2026-01-01T01:00:00.000Z',
      staleUntil: '2026-01-08T01:00:00.000Z',
      bytes: expect.any(Number),
    };
    expect(tiers).toEqual([
      { tier: 'MEMORY', ...lies },
      { tier: 'STORE', ...lies },
    ]);
  });

  test('says why it is stale', async () => {
    await profileOf('alice');
    both.clock.advance(61 * minuteMs);
    expect((await entryOf('userProfile("alice")')).explanation).toBe(
      'Stale in memory, because its time was over at 2026-01-01T01:00:00.000Z. It is renewed when asked for.',
    );
    both.simulator.setFault({ kind: 'challenge' });
    await profileOf('alice');
    await untilTrue(async () => (await entryOf('userProfile("alice")')).renewalFailure === 'UPSTREAM_BLOCKED');
    expect((await entryOf('userProfile("alice")')).explanation).toBe(
      'Stale in memory, because its time was over at 2026-01-01T01:00:00.000Z. The last attempt to renew it failed: UPSTREAM_BLOCKED.',
    );
  });

  test('says by what it was forgotten', async () => {
    await profileOf('alice');
    await untilTrue(async () => (await entryOf('userProfile("alice")')).tiers[1].state === 'FRESH');
    await both.leetgraph.query('mutation { forgetUser(username: "alice") { tag } }', {}, bearer);
    both.clock.advance(1);
    await both.leetgraph.query('mutation { forgetKind(kind: PROFILE) { tag } }', {}, bearer);
    await untilTrue(async () => (await entryOf('userProfile("alice")')).tiers[0].state === 'NONE');
    const { explanation, tiers, marks } = await entryOf('userProfile("alice")');
    expect(explanation).toBe('Gone, because kind:profile was forgotten at 2026-01-01T00:00:00.001Z.');
    expect(tiers.map(({ state }: { state: string }) => state)).toEqual(['NONE', 'FORGOTTEN']);
    expect(marks).toEqual([
      { tag: 'kind:profile', forgottenAt: '2026-01-01T00:00:00.001Z' },
      { tag: 'user:alice', forgottenAt: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  test('asks LeetCode nothing', async () => {
    await entryOf('userProfile("alice")');
    await stats();
    expect(both.simulator.requests()).toEqual([]);
  });
});
