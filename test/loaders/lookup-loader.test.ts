import { describe, expect, test } from '@jest/globals';
import type { Cache, CacheAnswer } from '../../src/cache/cache.ts';
import { followBreaths, nextTurn } from '../../src/breather.ts';
import { createFreshnessTable } from '../../src/loaders/freshness-table.ts';
import { createLookupLoader, type LookupLoaderOptions } from '../../src/loaders/lookup-loader.ts';
import { createUsage } from '../../src/loaders/usage.ts';
import { userIdentityLookup, userSolvedLookup } from '../../src/loaders/user-lookups.ts';
import { readConfig } from '../../src/config.ts';
import type { Upstream } from '../../src/upstream/upstream.ts';

const nowMs = Date.UTC(2026, 8, 22, 12);
const answerWith = (value: unknown, source: CacheAnswer['source']): CacheAnswer => ({
  value,
  storedAtMs: nowMs - 1_000,
  freshUntilMs: nowMs + 60_000,
  source,
});
const found = (value: unknown) => ({ state: 'found', value });

/** A loader over a cache that holds these at once, and loads `elsewhere` for all else; `waves` has what it was asked for. */
function loaderOver(
  held: Readonly<Record<string, unknown>>,
  ofRequest: Pick<LookupLoaderOptions, 'notBeforeMs' | 'breather'> = {},
) {
  const waves: string[][] = [];
  const asked = (): never => {
    throw new Error('not asked for here');
  };
  const cache: Cache = {
    getNow: ({ key }) => (key in held ? answerWith(held[key], 'MEMORY') : undefined),
    getOrLoadMany(questions) {
      waves.push(questions.map(({ key }) => key));
      return Promise.resolve(questions.map(() => answerWith(found('elsewhere'), 'LEETCODE')));
    },
    explain: asked,
    drain: asked,
    close: asked,
  };
  const upstream: Upstream = { fetchMany: asked, status: asked, drain: asked, close: asked };
  const freshness = createFreshnessTable(readConfig({}).cache.freshForMs, () => 0);
  const usage = createUsage();
  const loader = createLookupLoader({ cache, upstream, freshness, nowMs: () => nowMs, usage, ...ofRequest });
  return { loader, waves, usage };
}

const ada = userIdentityLookup({ username: 'ada' });
const solved = userSolvedLookup({ username: 'ada' });

describe('a loader', () => {
  test('gives what memory holds without a promise, and asks for what it does not in one wave', async () => {
    const { loader, waves, usage } = loaderOver({ [ada.key]: found({ username: 'Ada' }) });
    const bob = userIdentityLookup({ username: 'bob' });
    const [atHand, ...later] = [loader.load(ada), loader.load(bob), loader.load(solved)];
    expect(atHand).toMatchObject({ value: { username: 'Ada' }, freshness: { source: 'MEMORY', stale: false } });
    for (const each of later) expect(await each).toMatchObject({ value: 'elsewhere' });
    // What has come is at hand for whoever asks for it again.
    expect(loader.load(bob)).toMatchObject({ value: 'elsewhere' });
    expect(waves).toEqual([[bob.key, solved.key]]);
    expect(usage.lookups.map(({ key, source }) => [key, source])).toEqual([
      [ada.key, 'MEMORY'],
      [bob.key, 'LEETCODE'],
      [solved.key, 'LEETCODE'],
    ]);
  });

  test('gives the same answer again, and notes it once', () => {
    const { loader, usage } = loaderOver({ [ada.key]: found({ username: 'Ada' }) });
    expect(loader.load(ada)).toBe(loader.load(userIdentityLookup({ username: 'ada' })));
    expect(usage.lookups).toHaveLength(1);
  });

  test('rejects what is hidden, at hand or not, and gives null for what there is not', async () => {
    const { loader, waves } = loaderOver({ [ada.key]: { state: 'absent' }, [solved.key]: { state: 'hidden' } });
    expect(loader.load(ada)).toMatchObject({ value: null });
    await expect(loader.load(solved)).rejects.toMatchObject({ code: 'NOT_PUBLIC' });
    expect(waves).toEqual([]);
  });

  test('loads together what the answers of a wave lead to, however many turns it takes to hand them over', async () => {
    const breather = followBreaths({ begin: () => undefined, breathe: nextTurn });
    const { loader, waves } = loaderOver({}, { breather });
    const names = Array.from({ length: 20 }, (_, index) => `user-${index}`);
    const first = names.map((username) => userIdentityLookup({ username }));
    const second = names.map((username) => userSolvedLookup({ username }));
    const loaded = first.map(async (lookup, index) => {
      await loader.load(lookup);
      return second[index] && (await loader.load(second[index]));
    });
    for (const each of await Promise.all(loaded)) expect(each).toMatchObject({ value: 'elsewhere' });
    expect(waves).toEqual([first.map(({ key }) => key), second.map(({ key }) => key)]);
  });

  test('asks for all in a wave when its client wants fresher data', async () => {
    const { loader, waves } = loaderOver({ [ada.key]: found({ username: 'Ada' }) }, { notBeforeMs: nowMs });
    expect(await loader.load(ada)).toMatchObject({ value: 'elsewhere' });
    expect(waves).toEqual([[ada.key]]);
  });
});
