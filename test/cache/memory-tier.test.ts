import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import type { TierEntry } from '../../src/cache/tier.ts';
import { memoryDivision } from '../../src/loaders/memory-shares.ts';
import { storyOf } from './fakes.ts';
import { describeTier, recordOf } from './tier-contract.ts';

const roomy = { maxBytes: 10_000_000, maxEntries: 10_000 };

describeTier('memory', () => Promise.resolve(createMemoryTier(roomy)));
describeTier('memory, with what is dear staying longer', () =>
  Promise.resolve(createMemoryTier({ ...roomy, eviction: 'cost' })),
);
describeTier('memory, divided', () =>
  Promise.resolve(
    createMemoryTier({
      ...roomy,
      division: { shares: { a: 0.5, b: 0.5 }, shelfOf: (kind) => (kind === 'profile' ? 'a' : 'b') },
    }),
  ),
);

describe('the memory tier', () => {
  test('hands out the very object that it was given, so nothing is serialized', async () => {
    const tier = createMemoryTier(roomy);
    const record = recordOf({ name: 'Ada' });
    await tier.setMany([{ key: 'ada', kind: 'profile', record }]);
    const [held] = await tier.getMany(['ada']);
    expect(held).toBe(record);
  });

  test('drops what was used least recently when there are more than maxEntries', async () => {
    const tier = createMemoryTier({ ...roomy, maxEntries: 2 });
    const write = (key: string) => tier.setMany([{ key, kind: 'profile', record: recordOf(key) }]);
    await write('a');
    await write('b');
    await tier.getMany(['a']);
    await write('c');
    const held = await tier.getMany(['a', 'b', 'c']);
    expect(held.map((record) => record?.value)).toEqual(['a', undefined, 'c']);
  });

  test('stays below maxBytes', async () => {
    const tier = createMemoryTier({ maxBytes: 100_000, maxEntries: 10_000 });
    const keys = Array.from({ length: 100 }, (_, index) => `key ${index}`);
    await tier.setMany(keys.map((key) => ({ key, kind: 'profile', record: recordOf('x'.repeat(10_000)) })));
    const held = (await tier.getMany(keys)).filter((record) => record !== undefined);
    expect(held.length).toBe(9);
  });

  test('refuses a record that is larger than all of it, and keeps the others', async () => {
    const tier = createMemoryTier({ maxBytes: 10_000, maxEntries: 10 });
    await tier.setMany([{ key: 'small', kind: 'profile', record: recordOf('small') }]);
    await tier.setMany([{ key: 'huge', kind: 'problems', record: recordOf('x'.repeat(20_000)) }]);
    const held = await tier.getMany(['small', 'huge']);
    expect(held.map((record) => record?.value)).toEqual(['small', undefined]);
  });
});

describe('a memory that is divided', () => {
  const found = (key: string, bytes: number): TierEntry => ({
    key,
    kind: 'profile',
    record: recordOf({ state: 'found', value: 'x'.repeat(bytes) }),
  });
  const absent = (key: string): TierEntry => ({ key, kind: 'profile', record: recordOf({ state: 'absent' }) });

  test('keeps every real answer while a million random names are asked for, and no more than its share of those', async () => {
    const maxBytes = 16 * 1024 * 1024;
    const tier = createMemoryTier({ maxBytes, maxEntries: 500_000, division: memoryDivision });
    const real = Array.from({ length: 2_000 }, (_, index) => found(`userProfile("user-${index}")`, 2_000));
    await tier.setMany(real);
    const before = tier.sizes()['profile'];
    for (let batch = 0; batch < 1_000; batch += 1) {
      await tier.setMany(Array.from({ length: 1_000 }, (_, index) => absent(`userIdentity("${batch}-${index}")`)));
    }
    const held = await tier.getMany(real.map(({ key }) => key));
    expect(held.filter((record) => record === undefined)).toEqual([]);
    expect(tier.sizes()['profile']).toEqual(before);
    const share = memoryDivision.shares['absent'] ?? 0;
    expect(tier.sizes()['absent']?.bytes).toBeLessThanOrEqual(maxBytes * share);
    expect(tier.sizes()['absent']?.entries).toBeGreaterThan(1_000);
  }, 60_000);

  test('holds a name once, on the shelf of what is known of it now', async () => {
    const tier = createMemoryTier({ ...roomy, division: memoryDivision });
    await tier.setMany([absent('new')]);
    await tier.setMany([found('new', 10)]);
    expect([tier.sizes()['absent']?.entries, tier.sizes()['profile']?.entries]).toEqual([0, 1]);
    await tier.setMany([absent('new')]);
    expect([tier.sizes()['absent']?.entries, tier.sizes()['profile']?.entries]).toEqual([1, 0]);
  });

  test('reports what had to go, by shelf', async () => {
    const events: CacheEvent[] = [];
    const division = { shares: { profile: 0.5, contests: 0.5 }, shelfOf: (kind: string) => kind };
    const tier = createMemoryTier({
      maxBytes: 1_000_000,
      maxEntries: 4,
      division,
      onEvent: (event) => events.push(event),
    });
    const write = (kind: string, count: number) =>
      tier.setMany(
        Array.from({ length: count }, (_, index) => ({ key: `${kind}${index}`, kind, record: recordOf(1) })),
      );
    await write('profile', 5);
    await write('contests', 2);
    expect(storyOf(events)).toEqual(['evicted 1 of profile', 'evicted 1 of profile', 'evicted 1 of profile']);
    expect(tier.sizes()['contests']?.entries).toBe(2);
  });

  test.each(['lru', 'cost'] as const)(
    'drops all of what it held, however much comes, goes and is used meanwhile (%s)',
    async (eviction) => {
      const tier = createMemoryTier({ ...roomy, maxEntries: 10_000, division: memoryDivision, eviction });
      const keys = Array.from({ length: 3_000 }, (_, index) => `old ${index}`);
      await tier.setMany(keys.map((key) => found(key, 10)));
      const progress = { isOver: false };
      const dropping = tier.drop((key) => key.startsWith('old')).then(() => (progress.isOver = true));
      let others = 0;
      for (; !progress.isOver; others += 1) {
        await tier.getMany(keys.slice(-100));
        await tier.setMany([found(`new ${others}`, 10), found(`new ${others % 7}`, 10), absent(`none ${others}`)]);
        await nextTurn();
      }
      await dropping;
      expect(others).toBeGreaterThan(3);
      expect((await tier.getMany(keys)).filter(Boolean)).toEqual([]);
      expect(tier.sizes()['profile']?.entries).toBe(others);
    },
  );

  test('drops what it is told to, and counts what is left', async () => {
    const tier = createMemoryTier({ ...roomy, division: memoryDivision });
    await tier.setMany([found('a', 10), found('b', 10), absent('c')]);
    await tier.drop((key, { kind }) => kind === 'profile' && key !== 'b');
    expect((await tier.getMany(['a', 'b', 'c'])).map(Boolean)).toEqual([false, true, false]);
    expect(tier.sizes()['absent']).toEqual({ entries: 0, bytes: 0 });
  });
});

describe('a memory in which what is dear stays longer', () => {
  const write = (key: string, cost: number, bytes = 1_000): TierEntry => ({
    key,
    kind: 'profile',
    record: recordOf('x'.repeat(bytes)),
    cost,
  });
  const keysOf = async (tier: ReturnType<typeof createMemoryTier>, keys: readonly string[]) => {
    const held = await tier.getMany(keys);
    return keys.filter((_, index) => held[index]);
  };

  test('lets the cheap go before the dear, and the large before the small', async () => {
    const tier = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 3, eviction: 'cost' });
    await tier.setMany([write('dear', 5), write('cheap', 0.2), write('large', 5, 100_000)]);
    await tier.setMany([write('new', 5)]);
    expect(await keysOf(tier, ['dear', 'cheap', 'large', 'new'])).toEqual(['dear', 'cheap', 'new']);
    await tier.setMany([write('newer', 5)]);
    expect(await keysOf(tier, ['dear', 'cheap', 'new', 'newer'])).toEqual(['dear', 'new', 'newer']);
  });

  test('lets the least recently used go first where all cost the same', async () => {
    const tier = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 2, eviction: 'cost' });
    await tier.setMany([write('a', 1), write('b', 1)]);
    await tier.getMany(['a']);
    await tier.setMany([write('c', 1)]);
    expect(await keysOf(tier, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });

  test('lets what is dear go as well, when nobody has asked for it for long', async () => {
    const tier = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 10, eviction: 'cost' });
    await tier.setMany([write('dear', 5)]);
    for (let index = 0; index < 2_000; index += 1) await tier.setMany([write(`cheap ${index}`, 0.2)]);
    expect(await keysOf(tier, ['dear'])).toEqual([]);
  });
});

test.each(['lru', 'cost'] as const)(
  'a memory of %s is within its bounds after whatever comes, and counts truly',
  async (eviction) => {
    const operation = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      bytes: fc.nat(4_000),
      cost: fc.double({ min: 0.1, max: 10, noNaN: true }),
      isRead: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 60 }), async (operations) => {
        const bounds = { maxBytes: 10_000, maxEntries: 5 };
        const tier = createMemoryTier({ ...bounds, eviction });
        for (const { key, bytes, cost, isRead } of operations) {
          if (isRead) await tier.getMany([key]);
          else await tier.setMany([{ key, kind: 'profile', record: recordOf('x'.repeat(bytes)), cost }]);
          const size = tier.sizes()['all'] ?? { entries: -1, bytes: -1 };
          expect(size.bytes).toBeLessThanOrEqual(bounds.maxBytes);
          expect(size.entries).toBeLessThanOrEqual(bounds.maxEntries);
          const held = await tier.getMany(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
          expect(held.filter(Boolean)).toHaveLength(size.entries);
        }
        await tier.drop(() => true);
        expect(tier.sizes()['all']).toEqual({ entries: 0, bytes: 0 });
      }),
      { numRuns: 150 },
    );
  },
  30_000,
);
