import { describe, expect, test } from '@jest/globals';
import { LeetgraphError } from '../../src/errors.ts';
import type { AnyLookup } from '../../src/upstream/any-lookup.ts';
import type { AskAll } from '../../src/upstream/ask-waiting.ts';
import { createPace } from '../../src/upstream/pace.ts';
import { createQueue } from '../../src/upstream/queue.ts';
import { found } from '../../src/upstream/upstream-field.ts';
import type { UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { endlessTurn } from '../support/endless-turn.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { withoutLimits } from '../support/without-limits.ts';
import type { PageLookup } from '../../src/upstream/upstream-page.ts';

function lookupOf(name: string, rest: Partial<UpstreamLookup> = {}): UpstreamLookup {
  return {
    key: name,
    name,
    root: 'root',
    rootIsNonNull: false,
    rootArguments: { name: { type: 'String', value: name } },
    fragment: 'fragment F on T { x }',
    inner: undefined,
    weight: 1,
    parse: (wire) => found(wire),
    ...rest,
  };
}

function pageOf(name: string): PageLookup {
  return { key: name, name, path: `/${name}/`, weight: 1, parse: (wire) => found(wire) };
}

interface Asked {
  readonly names: readonly string[];
  readonly settle: Parameters<AskAll>[1]['settle'];
  readonly lookups: readonly AnyLookup[];
  /** Settles all with their names and ends the document. */
  answer(): Promise<void>;
  /** Ends the document as it is, or with a fault. */
  end(fault?: Error): Promise<void>;
}

/** A queue before documents that the test ends, one by one. */
function setUp({ concurrency = 1, maxWeight = 100, breather = endlessTurn } = {}) {
  const documents: Asked[] = [];
  const ask: AskAll = (lookups, { settle }) =>
    new Promise((resolve, reject) => {
      const end = async (fault?: Error) => {
        if (fault) reject(fault);
        else resolve();
        await turns();
      };
      documents.push({
        names: lookups.map(({ name }) => name),
        lookups,
        settle,
        end,
        answer: () => {
          for (const lookup of lookups) settle(lookup, found(lookup.name));
          return end();
        },
      });
    });
  const clock = createFakeClock();
  const options = { ...withoutLimits, clock, onEvent: () => undefined };
  const pace = createPace({
    ...options,
    budget: withoutLimits,
    limits: { concurrency: 1e6, wayMs: 1000, probeMs: 1000 },
  });
  const queue = createQueue({ ...options, ask, pace, breather, concurrency, maxWeight });
  const fetchAll = (...lookups: AnyLookup[]) => Promise.allSettled(queue.fetchMany(lookups));
  return { queue, documents, fetchAll, asked: () => documents.map(({ names }) => names) };
}

/** Lets what is settled go on; no timer is involved. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

const names = (count: number, prefix = 'n') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('what leaves when', () => {
  test('a wave leaves in the very call that brings it while nothing is under way', () => {
    const { fetchAll, asked } = setUp();
    void fetchAll(lookupOf('a'), lookupOf('b'));
    expect(asked()).toEqual([['a', 'b']]);
  });

  test('no more documents than `concurrency` are under way, and what waits leaves together', async () => {
    const { fetchAll, asked, documents } = setUp({ concurrency: 2 });
    for (const name of ['a', 'b', 'c', 'd', 'e']) void fetchAll(lookupOf(name));
    expect(asked()).toEqual([['a'], ['b']]);
    await documents[1]?.answer();
    expect(asked()).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    void fetchAll(lookupOf('f'));
    expect(documents).toHaveLength(3);
    await documents[0]?.answer();
    expect(asked().at(-1)).toEqual(['f']);
  });

  test('of a wave of several documents the next leaves a turn later, where writing one has taken the turn', async () => {
    let goOn = (): void => undefined;
    const next = new Promise<void>((resolve) => (goOn = resolve));
    const { fetchAll, asked } = setUp({
      concurrency: 4,
      maxWeight: 1,
      breather: { ...endlessTurn, breathe: () => next },
    });
    void fetchAll(lookupOf('a'), lookupOf('b'), lookupOf('c'));
    expect(asked()).toEqual([['a']]);
    goOn();
    await turns();
    expect(asked()).toEqual([['a'], ['b'], ['c']]);
  });

  test('a wave that is given in pieces leaves when its last one has come', () => {
    const { queue, asked } = setUp();
    const names = ['a', 'b', 'c'];
    for (const name of names) {
      const isMoreToCome = name !== names.at(-1);
      for (const each of queue.fetchMany([lookupOf(name)], { isMoreToCome })) each.catch(() => undefined);
      expect(asked()).toEqual(isMoreToCome ? [] : [names]);
    }
  });

  test('an empty wave asks nothing', () => {
    const { queue, documents } = setUp();
    expect(queue.fetchMany([])).toEqual([]);
    expect(documents).toEqual([]);
  });
});

describe('the limit of weight', () => {
  test('splits a wave, in its order', async () => {
    const { fetchAll, asked, documents } = setUp({ maxWeight: 2 });
    void fetchAll(...names(5).map((name) => lookupOf(name)));
    await documents[0]?.answer();
    await documents[1]?.answer();
    expect(asked()).toEqual([['n0', 'n1'], ['n2', 'n3'], ['n4']]);
  });

  test('counts aliases, so one that is shared is paid once', () => {
    const { fetchAll, asked } = setUp({ maxWeight: 1 });
    const rootArguments = { name: { type: 'String', value: 'alice' } };
    void fetchAll(...names(4).map((name) => lookupOf(name, { rootArguments })), lookupOf('other'));
    expect(asked()).toEqual([['n0', 'n1', 'n2', 'n3']]);
  });

  test('a full document still takes who shares an alias, past one who does not fit', async () => {
    const { fetchAll, asked, documents } = setUp({ maxWeight: 1 });
    const rootArguments = { name: { type: 'String', value: 'alice' } };
    void fetchAll(lookupOf('a', { rootArguments }), lookupOf('other'), lookupOf('b', { rootArguments }));
    await documents[0]?.answer();
    expect(asked()).toEqual([['a', 'b'], ['other']]);
  });

  test('counts the weight of each', () => {
    const { fetchAll, asked } = setUp({ maxWeight: 80 });
    void fetchAll(...names(401).map((name) => lookupOf(name, { weight: 0.2 })));
    expect(asked()[0]).toHaveLength(400);
  });

  test('what is heavier than a document goes alone', async () => {
    const { fetchAll, asked, documents } = setUp({ maxWeight: 2 });
    void fetchAll(lookupOf('light'), lookupOf('heavy', { weight: 5 }), lookupOf('light too'), lookupOf('last'));
    for (const index of [0, 1, 2]) await documents[index]?.answer();
    expect(asked()).toEqual([['light', 'light too'], ['heavy'], ['last']]);
  });

  test('ten thousand who wait are sent and settled in about a second', async () => {
    const { queue, fetchAll, documents } = setUp({ concurrency: 4 });
    const startedAt = performance.now();
    const settled = fetchAll(...names(10_000).map((name) => lookupOf(name)));
    for (let index = 0; index < documents.length; index += 1) await documents[index]?.answer();
    expect(documents).toHaveLength(100);
    expect((await settled).every(({ status }) => status === 'fulfilled')).toBe(true);
    await queue.drain();
    expect(performance.now() - startedAt).toBeLessThan(2500);
  });
});

describe('pages', () => {
  test('leave alone, and beside a document as long as there is room', () => {
    const { fetchAll, asked } = setUp({ concurrency: 4 });
    void fetchAll(pageOf('p1'), lookupOf('a'), pageOf('p2'), lookupOf('b'));
    expect(asked()).toEqual([['a', 'b'], ['p1'], ['p2']]);
  });

  test('count as much as documents: no more than `concurrency` are under way', async () => {
    const { fetchAll, asked, documents } = setUp({ concurrency: 2 });
    void fetchAll(...names(5).map(pageOf));
    expect(asked()).toEqual([['n0'], ['n1']]);
    await documents[1]?.answer();
    expect(asked()).toEqual([['n0'], ['n1'], ['n2']]);
  });

  test('let a document pass after each of them, and it takes all that has come', async () => {
    const { fetchAll, asked, documents } = setUp();
    void fetchAll(...names(100, 'p').map(pageOf));
    void fetchAll(lookupOf('a'));
    void fetchAll(lookupOf('b'));
    await documents[0]?.answer();
    expect(asked()).toEqual([['p0'], ['a', 'b']]);
    await documents[1]?.answer();
    expect(asked().at(-1)).toEqual(['p1']);
  });

  test('pass after each document, however many lookups wait', async () => {
    const { fetchAll, asked, documents } = setUp({ maxWeight: 1 });
    void fetchAll(...names(50).map((name) => lookupOf(name)), pageOf('p'));
    await documents[0]?.answer();
    expect(asked()).toEqual([['n0'], ['p']]);
    await documents[1]?.answer();
    expect(asked().at(-1)).toEqual(['n1']);
  });

  test('that several callers wait for are asked once', async () => {
    const { fetchAll, asked, documents } = setUp();
    void fetchAll(pageOf('busy'));
    const outcomes = [fetchAll(pageOf('p')), fetchAll(pageOf('p'), pageOf('other'))];
    for (const index of [0, 1, 2]) await documents[index]?.answer();
    expect(asked()).toEqual([['busy'], ['p'], ['other']]);
    expect((await Promise.all(outcomes)).flat().map(({ status }) => status)).toEqual(Array(3).fill('fulfilled'));
  });
});

describe('settling', () => {
  test('each gets its own outcome, as soon as it is known', async () => {
    const { queue, documents } = setUp();
    const [a, b] = queue.fetchMany([lookupOf('a'), lookupOf('b')]);
    const [asked] = documents;
    const [first, second] = asked?.lookups ?? [];
    if (!asked || !first || !second) throw new Error('nothing was asked');
    asked.settle(first, new LeetgraphError('UPSTREAM_CHANGED', 'gone'));
    await expect(a).rejects.toMatchObject({ code: 'UPSTREAM_CHANGED' });
    asked.settle(second, found(2));
    expect(await b).toEqual(found(2));
  });

  test('the same lookup twice in one call is asked once and both are settled', async () => {
    const { fetchAll, documents } = setUp();
    const same = lookupOf('a');
    const outcomes = fetchAll(same, same, lookupOf('a'));
    expect(documents[0]?.names).toEqual(['a']);
    await documents[0]?.answer();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  });

  test('equal lookups of several callers that wait are asked once', async () => {
    const { fetchAll, asked, documents } = setUp();
    void fetchAll(lookupOf('busy'));
    const outcomes = [fetchAll(lookupOf('a')), fetchAll(lookupOf('a'))];
    await documents[0]?.answer();
    expect(asked()).toEqual([['busy'], ['a']]);
    await documents[1]?.answer();
    expect(await Promise.all(outcomes)).toHaveLength(2);
  });

  test('a fault of ours in asking fails who has no answer, and ends nothing', async () => {
    const { queue, fetchAll, documents } = setUp();
    const outcomes = fetchAll(lookupOf('a'), lookupOf('b'));
    const later = fetchAll(lookupOf('later'));
    const [asked] = documents;
    const [first] = asked?.lookups ?? [];
    if (!asked || !first) throw new Error('nothing was asked');
    asked.settle(first, found(1));
    await asked.end(new TypeError('a fault'));
    expect(await outcomes).toEqual([
      { status: 'fulfilled', value: found(1) },
      { status: 'rejected', reason: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }) },
    ]);
    await documents[1]?.answer();
    expect(await later).toEqual([{ status: 'fulfilled', value: found('later') }]);
    await queue.drain();
  });

  test('a lookup that was forgotten fails rather than waits for ever', async () => {
    const { fetchAll, documents } = setUp();
    const outcomes = fetchAll(lookupOf('a'));
    await documents[0]?.end();
    expect(await outcomes).toMatchObject([{ status: 'rejected', reason: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });
});

describe('draining', () => {
  test('waits for what is under way and for what waits behind it', async () => {
    const { queue, fetchAll, documents } = setUp();
    void fetchAll(lookupOf('a'));
    void fetchAll(lookupOf('b'));
    let isDrained = false;
    const drained = queue.drain().then(() => {
      isDrained = true;
    });
    await documents[0]?.answer();
    expect(isDrained).toBe(false);
    await documents[1]?.answer();
    await drained;
    await queue.drain();
  });
});
