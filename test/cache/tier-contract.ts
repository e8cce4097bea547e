/** What every tier must do, whatever it is made of: registered by each tier's test file. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StoredRecord } from '../../src/cache/stored-record.ts';
import type { Tier } from '../../src/cache/tier.ts';

/** A record that is good for a day from now, as real tiers and their real time see it. */
export function recordOf(value: unknown, storedAtMs = Date.now()): StoredRecord {
  return { value, storedAtMs, freshUntilMs: storedAtMs + 3_600_000, staleUntilMs: storedAtMs + 86_400_000 };
}

export function describeTier(name: string, open: () => Promise<Tier>): void {
  describe(`the ${name} tier, like every tier`, () => {
    let tier: Tier;
    beforeAll(async () => {
      tier = await open();
    });
    afterAll(() => tier.close());

    const keep = (key: string, record: StoredRecord): Promise<void> => tier.setMany([{ key, kind: 'profile', record }]);

    test('gives back what it was given, to the last field', async () => {
      const record = recordOf({
        name: 'Ada',
        nothing: null,
        list: [1, 2.5, 'three'],
        text: ':base64: "quoted" 你好 \u0000',
      });
      await keep('whole', record);
      expect(await tier.getMany(['whole'])).toEqual([record]);
    });

    test('holds null as a value, which is not the same as holding nothing', async () => {
      const record = recordOf(null);
      await keep('null', record);
      expect(await tier.getMany(['null', 'never written'])).toEqual([record, undefined]);
    });

    test('answers in the order of the keys, undefined where nothing is', async () => {
      const [a, b] = [recordOf('a'), recordOf('b')];
      await tier.setMany([
        { key: 'order a', kind: 'profile', record: a },
        { key: 'order b', kind: 'contests', record: b },
      ]);
      expect(await tier.getMany(['order b', 'order none', 'order a', 'order b'])).toEqual([b, undefined, a, b]);
    });

    test('replaces a record by a newer one', async () => {
      const older = recordOf('older');
      const newer = recordOf('newer', older.storedAtMs + 1);
      await keep('replaced', older);
      await keep('replaced', newer);
      expect(await tier.getMany(['replaced'])).toEqual([newer]);
    });

    test('takes the last of two entries with one key', async () => {
      const last = recordOf('last');
      await tier.setMany([
        { key: 'twice', kind: 'profile', record: { ...last, value: 'first' } },
        { key: 'twice', kind: 'profile', record: last },
      ]);
      expect(await tier.getMany(['twice'])).toEqual([last]);
    });

    test('gives back a record that is stale, because only its reader knows what time it is', async () => {
      const storedAtMs = Date.now() - 7_200_000;
      const stale = recordOf('old', storedAtMs);
      await keep('stale', stale);
      expect(await tier.getMany(['stale'])).toEqual([stale]);
    });

    test('holds two hundred records of 2 KB and gives them back at once', async () => {
      const entries = Array.from({ length: 200 }, (_, index) => ({
        key: `many(${index})`,
        kind: 'profile',
        record: recordOf({ index, text: 'x'.repeat(2_000) }),
      }));
      await tier.setMany(entries);
      expect(await tier.getMany(entries.map(({ key }) => key))).toEqual(entries.map(({ record }) => record));
    });

    test('does nothing for no keys and no entries', async () => {
      await tier.setMany([]);
      expect(await tier.getMany([])).toEqual([]);
    });

    test('tells keys apart that differ only in case, quotes or wildcards', async () => {
      const keys = ['user("a")', 'user("A")', 'user(*)', "user('a')", 'user("ä")', 'user:%_'];
      await tier.setMany(keys.map((key) => ({ key, kind: 'profile', record: recordOf(key) })));
      const values = (await tier.getMany(keys)).map((record) => record?.value);
      expect(values).toEqual(keys);
    });
  });
}
