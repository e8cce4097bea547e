import { describe, expect, test } from '@jest/globals';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { describeTier, recordOf } from './tier-contract.ts';

const roomy = { maxBytes: 10_000_000, maxEntries: 10_000 };

describeTier('memory', () => Promise.resolve(createMemoryTier(roomy)));

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
