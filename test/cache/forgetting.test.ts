import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import { createForgetting, type Forgetting } from '../../src/cache/forgetting.ts';
import type { MarkSource } from '../../src/cache/mark-source.ts';
import { createMarks, type Mark, type Marks } from '../../src/cache/marks.ts';
import { createMemoryTier, type MemoryTier } from '../../src/cache/memory-tier.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { createFakeTier, settled, storyOf } from './fakes.ts';
import { recordOf } from './tier-contract.ts';

interface FakeSource extends MarkSource {
  readonly marks: Map<string, number>;
  /** Undefined: works. `away`: rejects. `stalled`: never answers. */
  fault: 'away' | 'stalled' | undefined;
  writes: number;
  /** As another process would. */
  announce(marks: readonly Mark[]): void;
  reconnect(): void;
}

function createFakeSource(name: MarkSource['name']): FakeSource {
  let onTold: (marks: readonly Mark[]) => void = () => undefined;
  let onListening: () => void = () => undefined;
  const guard = async (): Promise<void> => {
    if (source.fault === 'away') throw new Error('away');
    if (source.fault === 'stalled') await new Promise(() => undefined);
  };
  const source: FakeSource = {
    name,
    isShared: name === 'redis',
    marks: new Map(),
    fault: undefined,
    writes: 0,
    announce: (marks) => onTold(marks),
    reconnect: () => onListening(),
    async read() {
      await guard();
      return [...source.marks].map(([tag, forgottenAtMs]) => ({ tag, forgottenAtMs }));
    },
    async write(marks) {
      source.writes += 1;
      await guard();
      for (const { tag, forgottenAtMs } of marks) source.marks.set(tag, forgottenAtMs);
    },
    listen(told, untold) {
      onTold = told;
      onListening = untold;
      return () => undefined;
    },
    async drop(tags) {
      await guard();
      for (const tag of tags) source.marks.delete(tag);
    },
  };
  return source;
}

let clock: FakeClock;
let redis: FakeSource;
let store: FakeSource;
let memory: MemoryTier;
let marks: Marks;
let events: CacheEvent[];
let forgetting: Forgetting;

beforeEach(() => {
  clock = createFakeClock();
  redis = createFakeSource('redis');
  store = createFakeSource('store');
  start();
});

function start(): void {
  events = [];
  memory = createMemoryTier({ maxBytes: 1_000_000, maxEntries: 1_000 });
  marks = createMarks({ clock, subjectsOf: () => [] });
  const onEvent = (event: CacheEvent): void => void events.push(event);
  const sources = [redis, store];
  forgetting = createForgetting({ marks, sources, memory, subjectsOf: () => [], clock, onEvent });
}

const nowMs = () => clock.nowMs();

describe('forgetting', () => {
  test('tells Redis and the store, and says that the fleet knows', async () => {
    const { mark, reach } = await forgetting.forget('kind:profile');
    expect([mark, reach]).toEqual([{ tag: 'kind:profile', forgottenAtMs: nowMs() }, 'fleet']);
    expect([...redis.marks]).toEqual([['kind:profile', nowMs()]]);
    expect([...store.marks]).toEqual([['kind:profile', nowMs()]]);
    expect(storyOf(events)).toEqual(['forgotten 1 from here']);
  });

  test('lets go of what memory holds of it, and of nothing else', async () => {
    const write = (key: string, kind: string) => memory.setMany([{ key, kind, record: recordOf(key, nowMs()) }]);
    await write('a', 'profile');
    await write('b', 'contests');
    await forgetting.forget('kind:profile');
    await settled();
    expect((await memory.getMany(['a', 'b'])).map((record) => record?.value)).toEqual([undefined, 'b']);
  });

  test('is this process’s alone while Redis is away, and the fleet’s within half a second of its return', async () => {
    redis.fault = 'away';
    expect((await forgetting.forget('kind:profile')).reach).toBe('process');
    clock.advance(60_000);
    await settled();
    redis.fault = undefined;
    expect([...redis.marks]).toEqual([]);
    clock.advance(500);
    await settled();
    expect([...redis.marks.keys()]).toEqual(['kind:profile']);
    expect(storyOf(events)).toEqual(['forgotten 1 from here', 'tier-failed redis forget']);
  });

  test('waits half a second for a Redis that stands still, and no longer', async () => {
    redis.fault = 'stalled';
    const forgotten = forgetting.forget('kind:profile');
    await settled();
    clock.advance(500);
    expect((await forgotten).reach).toBe('process');
    expect([...store.marks.keys()]).toEqual(['kind:profile']);
  });

  test('of the store’s failing is tried again, and no matter of the fleet', async () => {
    store.fault = 'away';
    expect((await forgetting.forget('kind:profile')).reach).toBe('fleet');
    store.fault = undefined;
    clock.advance(500);
    await settled();
    expect([...store.marks.keys()]).toEqual(['kind:profile']);
  });
});

describe('what others have forgotten', () => {
  test('is forgotten here as soon as it is told, kept in the store, and not told back', async () => {
    redis.announce([{ tag: 'kind:profile', forgottenAtMs: nowMs() }]);
    await settled();
    expect(marks.isForgotten({ key: 'a', kind: 'profile' }, { storedAtMs: nowMs() })).toBe(true);
    expect([...store.marks.keys()]).toEqual(['kind:profile']);
    expect([redis.writes, store.writes]).toEqual([0, 1]);
    redis.announce([{ tag: 'kind:profile', forgottenAtMs: nowMs() }]);
    await settled();
    expect([redis.writes, store.writes]).toEqual([0, 1]);
  });

  test('while this process was not connected is read with the new connection, and what it forgot is written', async () => {
    redis.fault = 'away';
    await forgetting.forget('kind:profile');
    redis.marks.set('kind:contests', nowMs());
    redis.fault = undefined;
    redis.reconnect();
    await settled();
    expect(marks.all().map(({ tag }) => tag)).toEqual(['kind:profile', 'kind:contests']);
    expect([...redis.marks.keys()]).toEqual(['kind:contests', 'kind:profile']);
  });

  test('before this process started is known before the tier beside it gives its first answer', async () => {
    await forgetting.forget('kind:profile');
    start();
    const tier = createFakeTier('store');
    expect(marks.all()).toEqual([]);
    await forgetting.withMarks(tier).getMany(['a']);
    expect(marks.all()).toEqual([{ tag: 'kind:profile', forgottenAtMs: nowMs() }]);
    await forgetting.withMarks(tier).getMany(['a']);
    expect(tier.reads).toHaveLength(2);
  });

  test('cannot be read: then the tier gives nothing, because all that it holds may be forgotten', async () => {
    store.fault = 'away';
    const tier = createFakeTier('store');
    await expect(forgetting.withMarks(tier).getMany(['a'])).rejects.toThrow('what was forgotten could not be read');
    expect(tier.reads).toEqual([]);
    store.fault = undefined;
    await forgetting.withMarks(tier).getMany(['a']);
    expect(tier.reads).toEqual([['a']]);
  });

  test('in the store is told to the fleet, for a Redis that has lost it', async () => {
    store.marks.set('kind:profile', nowMs());
    await forgetting.withMarks(createFakeTier('store')).getMany(['a']);
    await settled();
    expect([...redis.marks.keys()]).toEqual(['kind:profile']);
  });

  test('so long ago that it concerns nothing is dropped from Redis', async () => {
    redis.marks.set('kind:profile', 0);
    redis.reconnect();
    await settled();
    expect([...redis.marks.keys()]).toEqual([]);
  });
});

test('closing waits for what is being told, and tries nothing again', async () => {
  redis.fault = 'away';
  await forgetting.forget('kind:profile');
  await forgetting.close();
  redis.fault = undefined;
  clock.advance(10_000);
  await settled();
  expect([...redis.marks]).toEqual([]);
});
