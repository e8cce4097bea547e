/** The queue when pace, concurrency or LeetCode itself hold it back: who goes first, who is dropped, who is asked again. */
import { describe, expect, test } from '@jest/globals';
import { LeetgraphError, type ErrorCode } from '../../src/errors.ts';
import type { AskAll } from '../../src/upstream/ask-waiting.ts';
import { createPace, type Pace } from '../../src/upstream/pace.ts';
import { createQueue } from '../../src/upstream/queue.ts';
import type { FetchOptions } from '../../src/upstream/fetch-options.ts';
import type { UpstreamEvent } from '../../src/upstream/upstream-event.ts';
import { found } from '../../src/upstream/upstream-field.ts';
import type { UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { endlessTurn } from '../support/endless-turn.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

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
const names = (count: number, prefix = 'n') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

interface Settings {
  readonly concurrency?: number;
  readonly maxWeight?: number;
  readonly maxWaiting?: number;
  readonly patienceMs?: number;
  readonly burst?: number;
  readonly random?: number;
  /** Timers that count whole milliseconds, and leave out what is less, as those of Node do. */
  readonly wholeTimers?: boolean;
}

/** A queue with a budget of two documents a second, before documents that the test answers. */
function setUp(settings: Settings = {}) {
  const {
    concurrency = 4,
    maxWeight = 100,
    maxWaiting = 1000,
    patienceMs = 20_000,
    burst = 1,
    random = 0.5,
  } = settings;
  const exact = createFakeClock();
  const clock: FakeClock = settings.wholeTimers
    ? { ...exact, after: (delayMs, run) => exact.after(Math.trunc(delayMs), run) }
    : exact;
  const events: UpstreamEvent[] = [];
  const common = { clock, random: () => random, onEvent: (event: UpstreamEvent) => void events.push(event) };
  const limits = { concurrency: 1e6, wayMs: 10_000, probeMs: 20_000 };
  const pace = createPace({ ...common, budget: { ratePerSecond: 2, burst }, localShare: 1, limits });
  const documents: { names: string[]; end: (outcome?: LeetgraphError) => Promise<void> }[] = [];
  const ask: AskAll = (lookups, { settle, end: arrive }) =>
    new Promise((resolve) => {
      // It has arrived; its answer is another matter.
      arrive();
      const end = async (failure?: LeetgraphError) => {
        if (failure) await report(pace, failure);
        for (const lookup of lookups) settle(lookup, failure ?? found(lookup.name));
        resolve();
        await turns();
      };
      documents.push({ names: lookups.map(({ name }) => name), end });
    });
  const queue = createQueue({
    ...common,
    ask,
    pace,
    breather: endlessTurn,
    concurrency,
    maxWeight,
    maxWaiting,
    patienceMs,
  });
  const codes: Record<string, string> = {};
  const fetchAll = (lookups: readonly UpstreamLookup[], options?: FetchOptions) => {
    for (const [index, promise] of queue.fetchMany(lookups, options).entries()) {
      const name = lookups[index]?.name ?? '';
      promise.then(
        () => (codes[name] = 'found'),
        (error: unknown) => (codes[name] = error instanceof LeetgraphError ? error.code : String(error)),
      );
    }
  };
  const later = async (ms: number) => {
    clock.advance(ms);
    await turns();
  };
  return {
    queue,
    pace,
    clock,
    events,
    documents,
    fetchAll,
    codes,
    later,
    asked: () => documents.map((each) => each.names),
  };
}

/** What watch-exchange.ts does. */
async function report(pace: Pace, error: LeetgraphError): Promise<void> {
  const sentAtMs = pace.nowMs();
  if (error.code === 'UPSTREAM_CHANGED') return pace.report({ type: 'answered', door: 'documents', sentAtMs });
  if (error.code.startsWith('UPSTREAM_')) {
    const code = error.code as Extract<ErrorCode, `UPSTREAM_${string}`>;
    await pace.report({ type: 'failed', error, code, door: 'documents', sentAtMs });
  }
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const failure = (code: ErrorCode, retryAfterMs?: number) =>
  new LeetgraphError(code, 'x', retryAfterMs === undefined ? {} : { retryAfterMs });

describe('pace', () => {
  test('holds documents back, and all that comes meanwhile leaves in the next', async () => {
    const { fetchAll, asked, later } = setUp();
    fetchAll([lookupOf('a')]);
    for (const name of names(50)) fetchAll([lookupOf(name)]);
    expect(asked()).toEqual([['a']]);
    await later(499);
    expect(asked()).toHaveLength(1);
    await later(1);
    expect(asked()).toEqual([['a'], names(50)]);
  });

  test('sends no more than the budget, however many come, and tells how long the last will wait', async () => {
    const { queue, fetchAll, asked, documents, later } = setUp({ maxWeight: 10, burst: 3, maxWaiting: 10_000 });
    fetchAll(names(200).map((name) => lookupOf(name)));
    expect(asked()).toHaveLength(3);
    expect(queue.status()).toEqual({ waiting: { wanted: 170, renewal: 0, 'warm-up': 0 }, expectedWaitMs: 9500 });
    for (let atMs = 0; atMs < 9000; atMs += 500) {
      await Promise.all(documents.map(({ end }) => end()));
      await later(500);
    }
    expect(asked()).toHaveLength(20);
  });
});

describe('bytes', () => {
  test('bound a document as weight does', () => {
    const { fetchAll, asked } = setUp({ burst: 10, maxWeight: 500 });
    const long = (name: string) =>
      lookupOf(name, { rootArguments: { q: { type: 'String', value: name.repeat(10_000) } } });
    fetchAll(names(30, 'abcdefghi').map(long));
    expect(asked().map((each) => each.length)).toEqual([2, 2, 2, 2]);
  });

  test('that one lookup alone has too many of do not keep it waiting for ever', () => {
    const { fetchAll, asked } = setUp({ burst: 10 });
    fetchAll([
      lookupOf('huge', { rootArguments: { q: { type: 'String', value: 'x'.repeat(400_000) } } }),
      lookupOf('a'),
    ]);
    expect(asked()).toEqual([['huge'], ['a']]);
  });
});

describe('who goes first', () => {
  test('is a client, then a renewal, then a warm-up', async () => {
    const { fetchAll, asked, later } = setUp({ maxWeight: 1 });
    fetchAll([lookupOf('busy')]);
    fetchAll([lookupOf('warm-up')], { purpose: 'warm-up' });
    fetchAll([lookupOf('renewal')], { purpose: 'renewal' });
    fetchAll([lookupOf('client')]);
    for (let count = 0; count < 4; count += 1) await later(500);
    expect(asked().flat()).toEqual(['busy', 'client', 'renewal', 'warm-up']);
  });

  test('is not for ever a client: a renewal leaves within five seconds of its turn, a warm-up within thirty', async () => {
    const { fetchAll, asked, documents, later } = setUp({ maxWeight: 1 });
    fetchAll([lookupOf('renewal')], { purpose: 'renewal' });
    fetchAll([lookupOf('r')], { purpose: 'renewal' });
    fetchAll([lookupOf('w')], { purpose: 'warm-up' });
    // Clients bring as much as can be asked, for ever.
    for (let count = 0; count < 80; count += 1) {
      fetchAll([lookupOf(`client${count}`)]);
      await Promise.all(documents.map(({ end }) => end()));
      await later(500);
    }
    const order = asked().flat();
    expect(order.indexOf('r')).toBeGreaterThan(5);
    expect(order.indexOf('r')).toBeLessThanOrEqual(12);
    expect(order.indexOf('w')).toBeGreaterThan(50);
    expect(order.indexOf('w')).toBeLessThanOrEqual(64);
  });

  test('is a renewal like a client as soon as a client waits for the same', async () => {
    const { fetchAll, asked, later, queue } = setUp({ maxWeight: 1 });
    fetchAll([lookupOf('busy')]);
    fetchAll([lookupOf('same'), lookupOf('other')], { purpose: 'renewal' });
    fetchAll([lookupOf('same')]);
    expect(queue.status().waiting).toEqual({ wanted: 1, renewal: 1, 'warm-up': 0 });
    await later(500);
    expect(asked()).toEqual([['busy'], ['same']]);
  });
});

describe('those who have gone', () => {
  test('a hundred of them: nothing is sent, and one of them who stays has his answer', async () => {
    const { fetchAll, asked, later, events, queue } = setUp();
    fetchAll([lookupOf('busy')]);
    const clients = names(100).map((name) => ({ name, client: new AbortController() }));
    for (const { name, client } of clients) fetchAll([lookupOf(name)], { signals: [client.signal] });
    fetchAll([lookupOf('n7')]);
    for (const { client } of clients) client.abort();
    expect(queue.status().waiting.wanted).toBe(1);
    expect(events.filter(({ type }) => type === 'upstream-dropped')).toHaveLength(99);
    await later(1000);
    expect(asked()).toEqual([['busy'], ['n7']]);
  });

  test('all: the turn that was asked for is lost, and the next wave has its own', async () => {
    const { fetchAll, asked, later } = setUp();
    fetchAll([lookupOf('busy')]);
    const client = new AbortController();
    fetchAll([lookupOf('a')], { signals: [client.signal] });
    client.abort();
    await later(5000);
    expect(asked()).toEqual([['busy']]);
    fetchAll([lookupOf('b')]);
    expect(asked()).toEqual([['busy'], ['b']]);
  });

  test('before they came: they are not asked for', () => {
    const { fetchAll, asked } = setUp();
    fetchAll([lookupOf('a'), lookupOf('b')], { signals: [AbortSignal.abort()] });
    expect(asked()).toEqual([['b']]);
  });

  test('when it was sent: it is answered all the same, and not asked again if it fails', async () => {
    const { fetchAll, documents, codes, later } = setUp({ burst: 5 });
    const client = new AbortController();
    fetchAll([lookupOf('a')], { signals: [client.signal] });
    fetchAll([lookupOf('b')], { signals: [client.signal] });
    client.abort();
    await documents[0]?.end();
    await documents[1]?.end(failure('UPSTREAM_TIMEOUT'));
    expect(codes).toEqual({ a: 'found', b: 'UPSTREAM_TIMEOUT' });
    await later(5000);
    expect(documents).toHaveLength(2);
  });
});

describe('a full queue', () => {
  test('refuses what comes at once, and says when it will have gone', async () => {
    const { fetchAll, codes, queue, events } = setUp({ maxWaiting: 20, maxWeight: 10 });
    fetchAll([lookupOf('busy')]);
    fetchAll(names(20).map((name) => lookupOf(name)));
    const [refused] = queue.fetchMany([lookupOf('one more')]);
    await expect(refused).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 2000 });
    // An equal one needs no room.
    fetchAll([lookupOf('n3')]);
    expect(codes).toEqual({});
    expect(events.filter(({ type }) => type === 'upstream-queue-full')).toHaveLength(1);
  });

  test('makes room for a client: what nobody waits for goes', async () => {
    const { fetchAll, codes, queue } = setUp({ maxWaiting: 4 });
    fetchAll([lookupOf('busy')]);
    fetchAll([lookupOf('w1'), lookupOf('w2')], { purpose: 'warm-up' });
    fetchAll([lookupOf('r1'), lookupOf('r2')], { purpose: 'renewal' });
    fetchAll([lookupOf('c1'), lookupOf('c2'), lookupOf('c3')]);
    fetchAll([lookupOf('r3')], { purpose: 'renewal' });
    await turns();
    const limited = 'UPSTREAM_RATE_LIMITED';
    expect(codes).toEqual({ w1: limited, w2: limited, r2: limited, r3: limited });
    expect(queue.status().waiting).toEqual({ wanted: 3, renewal: 1, 'warm-up': 0 });
  });
});

describe('asking again', () => {
  test('is done in front of, and together with, all that has come meanwhile', async () => {
    const { fetchAll, asked, documents, later, codes } = setUp({ concurrency: 1, maxWeight: 3, burst: 10 });
    fetchAll([lookupOf('a'), lookupOf('b')]);
    await later(10);
    fetchAll(names(4).map((name) => lookupOf(name)));
    await documents[0]?.end(failure('UPSTREAM_UNAVAILABLE'));
    // Others do not wait for its back-off.
    expect(asked()).toEqual([
      ['a', 'b'],
      ['n0', 'n1', 'n2'],
    ]);
    await later(125);
    await documents[1]?.end();
    expect(asked().at(-1)).toEqual(['a', 'b', 'n3']);
    await documents[2]?.end();
    expect(codes).toMatchObject({ a: 'found', b: 'found', n3: 'found' });
  });

  test('is not forgotten when the timer comes before a moment between two milliseconds', async () => {
    // A back-off of 250 × 0.4001 ms ends between two of them, and a real timer counts whole ones.
    const { fetchAll, asked, documents, later } = setUp({ burst: 10, random: 0.4001, wholeTimers: true });
    fetchAll([lookupOf('a')]);
    await documents[0]?.end(failure('UPSTREAM_TIMEOUT'));
    await later(100);
    expect(asked()).toEqual([['a']]);
    await later(1);
    expect(asked()).toEqual([['a'], ['a']]);
  });

  test('ends after three attempts, with the failure', async () => {
    const { fetchAll, documents, later, codes } = setUp({ burst: 10 });
    fetchAll([lookupOf('a')]);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(codes).toEqual({});
      await documents[attempt]?.end(failure('UPSTREAM_TIMEOUT'));
      await later(1000);
    }
    expect(documents).toHaveLength(3);
    expect(codes).toEqual({ a: 'UPSTREAM_TIMEOUT' });
  });

  test('joins who asks for the same meanwhile', async () => {
    const { fetchAll, asked, documents, later } = setUp({ burst: 10 });
    fetchAll([lookupOf('a')]);
    await documents[0]?.end(failure('UPSTREAM_TIMEOUT'));
    fetchAll([lookupOf('a')]);
    expect(documents).toHaveLength(1);
    await later(125);
    expect(asked()).toEqual([['a'], ['a']]);
  });

  test('is never done after a block', async () => {
    const { fetchAll, documents, later, codes } = setUp({ burst: 10 });
    fetchAll([lookupOf('a')]);
    await documents[0]?.end(failure('UPSTREAM_BLOCKED'));
    await later(60_000);
    expect(documents).toHaveLength(1);
    expect(codes).toEqual({ a: 'UPSTREAM_BLOCKED' });
  });
});

describe('429', () => {
  test('pauses all, is obeyed, and no client hears of it', async () => {
    const { fetchAll, asked, documents, later, codes } = setUp({ burst: 10 });
    fetchAll([lookupOf('a')]);
    await documents[0]?.end(failure('UPSTREAM_RATE_LIMITED', 3000));
    fetchAll([lookupOf('b')]);
    await later(2999);
    expect(asked()).toEqual([['a']]);
    await later(1);
    expect(asked()).toEqual([['a'], ['a', 'b']]);
    await documents[1]?.end();
    expect(codes).toEqual({ a: 'found', b: 'found' });
  });

  test('with a pause longer than anybody’s patience is told at once, to those who wait and those who come', async () => {
    const { fetchAll, queue, documents, codes } = setUp({ burst: 2, concurrency: 1 });
    fetchAll([lookupOf('a')]);
    fetchAll([lookupOf('b')]);
    await documents[0]?.end(failure('UPSTREAM_RATE_LIMITED', 20_001));
    expect(codes).toEqual({ a: 'UPSTREAM_RATE_LIMITED', b: 'UPSTREAM_RATE_LIMITED' });
    const [late] = queue.fetchMany([lookupOf('c')]);
    await expect(late).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 20_001 });
  });
});

describe('while the breaker is open', () => {
  test('nobody waits: neither those in the queue, nor those who come', async () => {
    const { fetchAll, queue, documents, codes, later } = setUp({ concurrency: 1, burst: 10 });
    fetchAll([lookupOf('a')]);
    fetchAll(names(3).map((name) => lookupOf(name)));
    await documents[0]?.end(failure('UPSTREAM_BLOCKED'));
    expect(codes).toEqual({
      a: 'UPSTREAM_BLOCKED',
      n0: 'UPSTREAM_BLOCKED',
      n1: 'UPSTREAM_BLOCKED',
      n2: 'UPSTREAM_BLOCKED',
    });
    const [late] = queue.fetchMany([lookupOf('late')]);
    await expect(late).rejects.toMatchObject({ code: 'UPSTREAM_BLOCKED', retryAfterMs: 33_000 });
    await later(33_000);
    fetchAll([lookupOf('probe')]);
    fetchAll([lookupOf('beside')]);
    await turns();
    expect(codes).toMatchObject({ beside: 'UPSTREAM_BLOCKED' });
    await documents[1]?.end();
    expect(codes).toMatchObject({ probe: 'found' });
    expect(documents).toHaveLength(2);
  });

  test('not even those behind documents that hang', async () => {
    const { fetchAll, documents, codes } = setUp({ concurrency: 2, burst: 10 });
    fetchAll([lookupOf('hangs')]);
    fetchAll([lookupOf('a')]);
    fetchAll([lookupOf('waits')]);
    await documents[1]?.end(failure('UPSTREAM_BLOCKED'));
    expect(codes).toEqual({ a: 'UPSTREAM_BLOCKED', waits: 'UPSTREAM_BLOCKED' });
    fetchAll([lookupOf('late')]);
    await turns();
    expect(codes).toMatchObject({ late: 'UPSTREAM_BLOCKED' });
  });
});

describe('closing', () => {
  test('fails who waits and who would have to be asked again, and lets what is under way end', async () => {
    const { fetchAll, queue, documents, codes } = setUp({ concurrency: 2, burst: 10 });
    for (const name of ['a', 'b', 'c']) fetchAll([lookupOf(name)]);
    queue.close();
    await turns();
    expect(codes).toEqual({ c: 'UPSTREAM_UNAVAILABLE' });
    const drained = queue.drain();
    await documents[0]?.end();
    await documents[1]?.end(failure('UPSTREAM_TIMEOUT'));
    await drained;
    expect(codes).toMatchObject({ a: 'found', b: 'UPSTREAM_UNAVAILABLE' });
  });
});
