/** Clients that go away while they wait: each settles alone, and what nobody waits for any more is given up. */
import { describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { CacheAnswer, CacheQuestion, Load } from '../../src/cache/cache.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const question = (key: string): CacheQuestion => ({
  key,
  kind: 'profile',
  parse: (stored) => stored,
  lifetime: (_, loadedAtMs) => ({ freshUntilMs: loadedAtMs + 1000, staleUntilMs: loadedAtMs + 2000 }),
});

/** A cache whose loads the test ends; one that nobody waits for any more gives up, as upstream does with what waits. */
function setUp({ isSent = false } = {}) {
  const clock = createFakeClock();
  const events: CacheEvent[] = [];
  const onEvent = (event: CacheEvent) => void events.push(event);
  const memory = createMemoryTier({
    maxBytes: 1e6,
    maxEntries: 1000,
    division: { shares: { all: 1 }, shelfOf: () => 'all' },
    eviction: 'lru',
    onEvent,
  });
  const cache = createTieredCache({ tiers: [memory], clock, onEvent });
  const loads: { key: string; signal: CacheQuestion['signal']; end: (value: unknown) => void }[] = [];
  const load: Load = (missing) =>
    missing.map(
      ({ key, signal }) =>
        new Promise((resolve, reject) => {
          loads.push({ key, signal, end: resolve });
          const giveUp = () => reject(new LeetgraphError('UPSTREAM_TIMEOUT', 'gone'));
          if (!isSent) signal?.addEventListener('abort', giveUp, { once: true });
        }),
    );
  const ask = (keys: readonly string[], signal?: AbortSignal) => cache.getOrLoadMany(keys.map(question), load, signal);
  return { ask, loads, events, clock };
}

const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};
const valueOf = (answers: readonly (CacheAnswer | Error)[]) =>
  answers.map((answer) => (answer instanceof Error ? 'error' : answer.value));

describe('a client that goes away', () => {
  test('settles at once and alone: who waits beside him has the answer', async () => {
    const { ask, loads } = setUp();
    const client = new AbortController();
    const his = ask(['a', 'b'], client.signal);
    const others = ask(['a']);
    await turns();
    client.abort();
    expect(valueOf(await his)).toEqual(['error', 'error']);
    await turns();
    expect(loads.map(({ key, signal }) => [key, signal?.aborted])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    loads[0]?.end('answer');
    expect(valueOf(await others)).toEqual(['answer']);
  });

  test('as the last of a hundred gives the load up, and that is no failure', async () => {
    const { ask, loads, events } = setUp();
    const clients = Array.from({ length: 100 }, () => new AbortController());
    const all = clients.map(({ signal }) => ask(['a'], signal));
    await turns();
    for (const client of clients.slice(1)) client.abort();
    expect(loads[0]?.signal?.aborted).toBe(false);
    clients[0]?.abort();
    expect(loads[0]?.signal?.aborted).toBe(true);
    await Promise.all(all);
    await turns();
    expect(events.filter(({ type }) => type === 'cache-load-failed')).toEqual([]);
  });

  test('takes nothing from who comes in the same moment: it is loaded anew for him', async () => {
    const { ask, loads } = setUp();
    const client = new AbortController();
    const his = ask(['a'], client.signal);
    await turns();
    client.abort();
    const next = ask(['a']);
    await turns();
    expect(loads).toHaveLength(2);
    loads[1]?.end('answer');
    expect(valueOf(await next)).toEqual(['answer']);
    expect(valueOf(await his)).toEqual(['error']);
  });

  test('after it was sent leaves an answer that is kept, and joined by who comes', async () => {
    const { ask, loads } = setUp({ isSent: true });
    const client = new AbortController();
    void ask(['a'], client.signal);
    await turns();
    client.abort();
    const next = ask(['a']);
    await turns();
    expect(loads).toHaveLength(1);
    loads[0]?.end('answer');
    expect(valueOf(await next)).toEqual(['answer']);
    expect(valueOf(await ask(['a']))).toEqual(['answer']);
    expect(loads).toHaveLength(1);
  });

  test('does not end what is renewed: nobody waits for that', async () => {
    const { ask, loads, clock } = setUp();
    void ask(['a']);
    await turns();
    loads[0]?.end('old');
    await turns();
    clock.advance(1500);
    const client = new AbortController();
    expect(valueOf(await ask(['a'], client.signal))).toEqual(['old']);
    await turns();
    client.abort();
    expect(loads[1]?.signal?.aborted ?? false).toBe(false);
  });
});
