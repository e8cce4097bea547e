import { describe, expect, test } from '@jest/globals';
import type { Cache, CacheAnswer } from '../../src/cache/cache.ts';
import { readConfig } from '../../src/config.ts';
import { createFreshnessTable } from '../../src/loaders/freshness-table.ts';
import { RequestKeptObjects } from '../../src/loaders/kept-objects.ts';
import { createKeptTexts } from '../../src/loaders/kept-texts.ts';
import { createLookupLoader } from '../../src/loaders/lookup-loader.ts';
import { withRecording } from '../../src/loaders/recording-loader.ts';
import { createUsage } from '../../src/loaders/usage.ts';
import { userIdentityLookup, userProfileLookup, userSolvedLookup } from '../../src/loaders/user-lookups.ts';
import type { Upstream } from '../../src/upstream/upstream.ts';

const startMs = Date.UTC(2026, 8, 22, 12);
const [identity, profile, solved] = [userIdentityLookup, userProfileLookup, userSolvedLookup].map((make) =>
  make({ username: 'ada' }),
) as [ReturnType<typeof userIdentityLookup>, ReturnType<typeof userProfileLookup>, ReturnType<typeof userSolvedLookup>];

/** A process whose memory holds what `held` says; each request of it has a loader and what it is given again. */
function setUp(maxBytes = 1_000_000) {
  let nowMs = startMs;
  const held = new Map<string, CacheAnswer>();
  const never = (): never => {
    throw new Error('not asked for here');
  };
  const cache: Cache = {
    getNow: ({ key }) => held.get(key),
    getOrLoadMany: (questions) =>
      Promise.resolve(questions.map(() => answer({ state: 'found', value: 'elsewhere' }, { source: 'LEETCODE' }))),
    explain: never,
    drain: never,
    close: never,
  };
  const upstream: Upstream = { fetchMany: never, status: never, drain: never, close: never };
  const freshness = createFreshnessTable(readConfig({}).cache.freshForMs, () => 0);
  const texts = createKeptTexts(maxBytes, () => true);

  function answer(value: unknown, more: Partial<CacheAnswer> = {}): CacheAnswer {
    return { value, storedAtMs: nowMs - 1_000, freshUntilMs: nowMs + 60_000, source: 'MEMORY', ...more };
  }
  for (const { key } of [identity, profile, solved]) held.set(key, answer({ state: 'found', value: {} }));

  function request({ basis = 'today', notBeforeMs = undefined as number | undefined } = {}) {
    const usage = createUsage();
    const now = () => nowMs;
    const loader = withRecording(createLookupLoader({ cache, upstream, freshness, nowMs: now, usage, notBeforeMs }));
    const kept = new RequestKeptObjects({ texts, loader, usage, basis, nowMs: now });
    return { kept, loader, usage };
  }
  return { request, held, answer, texts, advance: (ms: number) => (nowMs += ms), nowMs: () => nowMs };
}

type SetUp = ReturnType<typeof setUp>;

/** Keeps `text` of profile and solved problems, in a request of its own. */
function keep({ request }: SetUp, key = 'ada') {
  const { kept, loader } = request();
  kept.keep(key, () => {
    void loader.load(profile);
    void loader.load(solved);
    return `text of ${key}`;
  });
}

describe('a text that was kept', () => {
  test('is recalled while all that it rests on is as it was, which then counts as loaded', () => {
    const process = setUp();
    keep(process);
    const { kept, loader, usage } = process.request();
    expect(kept.recall('ada')).toBe('text of ada');
    expect(kept.hasRecalled).toBe(true);
    expect(usage.lookups.map(({ key }) => key)).toEqual([profile.key, solved.key]);
    // One request never sees two truths.
    process.held.set(profile.key, process.answer({ state: 'found', value: {} }, { storedAtMs: startMs }));
    expect(loader.load(profile)).toMatchObject({ freshness: { fetchedAt: new Date(startMs - 1_000).toISOString() } });
    expect(process.texts.figures()).toMatchObject({ entries: 1, recalls: 1 });
  });

  test.each<[string, (process: SetUp) => ReturnType<SetUp['request']>]>([
    [
      'one of its lookups has been replaced',
      (process) => {
        process.held.set(solved.key, process.answer({ state: 'found', value: {} }, { storedAtMs: startMs }));
        return process.request();
      },
    ],
    [
      'one of its lookups is not held, fresh and due any more',
      (process) => {
        process.held.delete(solved.key);
        return process.request();
      },
    ],
    [
      'one of its lookups is hidden now',
      (process) => {
        process.held.set(solved.key, process.answer({ state: 'hidden' }));
        return process.request();
      },
    ],
    ['what is no lookup has changed', (process) => process.request({ basis: 'tomorrow' })],
    ['its client wants fresher data', (process) => process.request({ notBeforeMs: startMs })],
    [
      'the request was given another answer before',
      (process) => {
        process.held.set(solved.key, process.answer({ state: 'found', value: {} }, { storedAtMs: startMs }));
        const request = process.request();
        void request.loader.load(solved);
        process.held.set(solved.key, process.answer({ state: 'found', value: {} }));
        return request;
      },
    ],
  ])('is not when %s', (_, prepare) => {
    const process = setUp();
    keep(process);
    const { kept } = prepare(process);
    expect(kept.recall('ada')).toBeUndefined();
    expect(kept.hasRecalled).toBe(false);
    // What is kept then takes its place.
    expect(process.texts.figures().entries).toBe(1);
  });

  test('ends when something says that it does, and tells the request so', () => {
    const process = setUp();
    const { kept, loader, usage } = process.request();
    usage.endBy(startMs + 9_000);
    kept.keep('ada', () => {
      void loader.load(profile);
      usage.endBy(startMs + 5_000);
      return 'text';
    });
    expect(usage.endsAtMs).toBe(startMs + 5_000);
    const next = process.request();
    expect(next.kept.recall('ada')).toBe('text');
    expect(next.usage.endsAtMs).toBe(startMs + 5_000);
    process.advance(5_000);
    expect(process.request().kept.recall('ada')).toBeUndefined();
  });
});

describe('what is not kept', () => {
  test('came later, from elsewhere, is stale, hidden, of a moment or of one caller, or has no text', async () => {
    const process = setUp();
    const cases: readonly ((request: ReturnType<SetUp['request']>) => string | undefined)[] = [
      ({ loader }) => {
        process.held.delete(profile.key);
        void loader.load(profile);
        return 'later';
      },
      ({ loader }) => {
        process.held.set(profile.key, process.answer({ state: 'found', value: {} }, { source: 'REDIS' }));
        void loader.load(profile);
        return 'elsewhere';
      },
      ({ loader }) => {
        process.held.set(profile.key, process.answer({ state: 'found', value: {} }, { freshUntilMs: startMs }));
        void loader.load(profile);
        return 'stale';
      },
      ({ loader }) => {
        process.held.set(profile.key, process.answer({ state: 'hidden' }));
        Promise.resolve(loader.load(profile)).catch(() => undefined);
        return 'hidden';
      },
      ({ usage }) => {
        usage.keepOut();
        return 'of a moment';
      },
      () => undefined,
    ];
    for (const toText of cases) {
      const request = process.request();
      request.kept.keep('ada', () => toText(request));
      await Promise.resolve();
    }
    expect(process.texts.figures().entries).toBe(0);
  });

  test('is too large, or was pushed out by what was asked for since', () => {
    const process = setUp(20_000);
    const { kept } = process.request();
    kept.keep('large', () => 'x'.repeat(1_000));
    expect(process.texts.figures().entries).toBe(0);
    for (let index = 0; index < 100; index += 1) kept.keep(`small ${index}`, () => 'x');
    const { entries, bytes } = process.texts.figures();
    expect(entries).toBeLessThan(100);
    expect(bytes).toBeLessThanOrEqual(20_000);
  });

  test('a failure ends what is recorded, and is told', () => {
    const process = setUp();
    const { kept, loader } = process.request();
    const fail = () => {
      throw new Error('it failed');
    };
    expect(() => kept.keep('ada', fail)).toThrow('it failed');
    // Not recorded into anything: a promise here would spoil it.
    kept.keep('ada', () => {
      void loader.load(profile);
      return 'text';
    });
    expect(process.request().kept.recall('ada')).toBe('text');
  });
});

test('a text in a text: the outer one rests on what the inner one rests on, recalled or not', () => {
  const process = setUp();
  for (const outer of ['first', 'second']) {
    const { kept, loader } = process.request();
    kept.keep(outer, () => {
      void loader.load(identity);
      if (kept.recall('inner') === undefined) {
        kept.keep('inner', () => {
          void loader.load(profile);
          return 'inner text';
        });
      }
      return `${outer} text`;
    });
  }
  expect(process.request().kept.recall('second')).toBe('second text');
  process.held.set(profile.key, process.answer({ state: 'found', value: {} }, { storedAtMs: startMs }));
  for (const key of ['first', 'second', 'inner']) expect(process.request().kept.recall(key)).toBeUndefined();
});
