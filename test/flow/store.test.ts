import { expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { untilTrue } from '../support/redis-server.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { startLeetgraph } from '../support/start-leetgraph.ts';

// Two starts, each with a thread of its own.
jest.setTimeout(20_000);

test('after a restart without Redis the store answers what is still fresh, and pending writes are not lost', async () => {
  const clock = createFakeClock();
  const simulator = await startSimulator({ clock: () => clock.nowMs() });
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-store-'));
  const env = { DATABASE_URL: `file:${join(folder, 'store.db')}`, CACHE_WARM_KEYS: '0' };
  const query =
    '{ users(usernames: ["alice", "bob"]) { username profile { ranking freshness { fetchedAt source } } } }';
  try {
    const before = await startLeetgraph({ simulator, clock, env });
    const first = await before.query(query);
    // At once: the answer is out, its records are perhaps not written yet.
    await before.close();
    clock.advance(60_000);
    const after = await startLeetgraph({ simulator, clock, env });
    const { data, errors } = await after.query(query);
    await after.close();
    expect(errors).toBeUndefined();
    expect(data.users[0].profile).toEqual({
      ranking: first.data.users[0].profile.ranking,
      freshness: { fetchedAt: '2026-01-01T00:00:00.000Z', source: 'STORE' },
    });
    expect(simulator.requests()).toHaveLength(1);
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('after a restart what was asked for most is in memory before anybody asks, and LeetCode is asked nothing', async () => {
  const clock = createFakeClock();
  const simulator = await startSimulator({ clock: () => clock.nowMs() });
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-store-'));
  const env = { DATABASE_URL: `file:${join(folder, 'store.db')}`, CACHE_WARM_KEYS: '3' };
  const query = (names: readonly string[]) =>
    `{ users(usernames: ${JSON.stringify(names)}) { username profile { ranking freshness { source } } } }`;
  try {
    const before = await startLeetgraph({ simulator, clock, env });
    await before.query(query(['alice', 'bob']));
    await before.query(query(['alice']));
    await before.close();
    const after = await startLeetgraph({ simulator, clock, env });
    await untilTrue(async () =>
      (await (await fetch(`${after.url}/metrics`)).text()).includes('leetgraph_cache_warmed_total 3'),
    );
    const { data, errors } = await after.query(query(['alice', 'bob']));
    await after.close();
    expect(errors).toBeUndefined();
    // Two lookups of a name: Alice's were asked for twice, and one of Bob's has found room.
    expect(data.users[0].profile.freshness.source).toBe('MEMORY');
    expect(simulator.requests()).toHaveLength(1);
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
