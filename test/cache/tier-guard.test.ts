import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CacheEvent } from '../../src/cache/cache-event.ts';
import type { StoredRecord } from '../../src/cache/stored-record.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import { deferred, settled, storyOf } from './fakes.ts';
import type { Deferred } from './fakes.ts';

const record: StoredRecord = { value: 'held', storedAtMs: 0, freshUntilMs: 1, staleUntilMs: 2 };
const entry = { key: 'ada', kind: 'profile', record };

let clock: FakeClock;
let events: CacheEvent[];
/** Calls that the tier has not answered yet, oldest first. */
let reads: Deferred<readonly (StoredRecord | undefined)[]>[];
let writes: Deferred<undefined>[];
let tier: Tier;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeEach(() => {
  process.on('unhandledRejection', onUnhandled);
  clock = createFakeClock();
  events = [];
  reads = [];
  writes = [];
  const slow: Tier = {
    name: 'redis',
    getMany() {
      const read = deferred<readonly (StoredRecord | undefined)[]>();
      reads.push(read);
      return read.promise;
    },
    setMany() {
      const write = deferred<undefined>();
      writes.push(write);
      return write.promise;
    },
    close: () => Promise.resolve(),
  };
  tier = withBudget(slow, { budgetMs: 100, clock, onEvent: (event) => events.push(event) });
});
afterEach(async () => {
  await settled();
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled.splice(0)).toEqual([]);
});

async function outcomeOf<Result>(promise: Promise<Result>): Promise<Result | 'waiting'> {
  await settled();
  return Promise.race([promise, Promise.resolve('waiting' as const)]);
}

describe('a read', () => {
  test('in time is the tier’s own answer', async () => {
    const reading = tier.getMany(['ada']);
    clock.advance(99);
    expect(await outcomeOf(reading)).toBe('waiting');
    reads[0]?.resolve([record]);
    expect(await reading).toEqual([record]);
    expect(events).toEqual([]);
  });

  test('that throws is empty and reported', async () => {
    const reading = tier.getMany(['ada', 'bob']);
    reads[0]?.reject(new Error('down'));
    expect(await reading).toEqual([undefined, undefined]);
    expect(events).toEqual([{ type: 'cache-tier-failed', tier: 'redis', operation: 'get', error: new Error('down') }]);
  });

  test('that throws before it promises anything is empty and reported, too', async () => {
    const throwing: Tier = {
      name: 'store',
      getMany() {
        throw new Error('at once');
      },
      setMany() {
        throw new Error('at once');
      },
      close: () => Promise.resolve(),
    };
    const guarded = withBudget(throwing, { budgetMs: 100, clock, onEvent: (event) => events.push(event) });
    expect(await guarded.getMany(['ada'])).toEqual([undefined]);
    await guarded.setMany([entry]);
    expect(storyOf(events)).toEqual(['tier-failed store get', 'tier-failed store set']);
  });

  test('that hangs costs its budget once, also for those who came meanwhile', async () => {
    const first = tier.getMany(['ada']);
    clock.advance(60);
    const second = tier.getMany(['bob']);
    clock.advance(40);
    expect(await Promise.all([first, second])).toEqual([[undefined], [undefined]]);
    expect(await tier.getMany(['eve'])).toEqual([undefined]);
    expect(reads).toHaveLength(2);
    expect(storyOf(events)).toEqual(['tier-failed redis get']);
  });

  test('is asked of the tier again when all that were overdue have settled', async () => {
    const overdue = [tier.getMany(['ada']), tier.getMany(['bob'])];
    clock.advance(100);
    await Promise.all(overdue);
    reads[0]?.resolve([record]);
    await settled();
    expect(await outcomeOf(tier.getMany(['ada']))).toEqual([undefined]);
    reads[1]?.reject(new Error('timed out at last'));
    await settled();
    const reading = tier.getMany(['ada']);
    reads[2]?.resolve([record]);
    expect(await reading).toEqual([record]);
    expect(storyOf(events)).toEqual(['tier-failed redis get', 'tier-recovered redis get']);
  });

  test('whose answer lies unread because this process was busy is no overrun', async () => {
    const reading = tier.getMany(['ada']);
    clock.advance(100);
    reads[0]?.resolve([record]);
    expect(await reading).toEqual([record]);
    expect(events).toEqual([]);
  });
});

describe('a read whose answer has come', () => {
  /** A tier that answers at once, and whose answers then take their time to be read. */
  function createReading() {
    const read = deferred<readonly (StoredRecord | undefined)[]>();
    const replies: (() => void)[] = [];
    const getMany: Tier['getMany'] = (_keys, onReply) => {
      replies.push(() => onReply?.());
      return read.promise;
    };
    const slow: Tier = { name: 'redis', getMany, setMany: () => Promise.resolve(), close: () => Promise.resolve() };
    return { read, replies, tier: withBudget(slow, { budgetMs: 100, clock, onEvent: (event) => events.push(event) }) };
  }

  test('takes the time that reading it takes, which is this process’s own', async () => {
    const { read, replies, tier: reading } = createReading();
    const answer = reading.getMany(['ada']);
    replies[0]?.();
    clock.advance(10_000);
    expect(await outcomeOf(answer)).toBe('waiting');
    read.resolve([record]);
    expect(await answer).toEqual([record]);
    expect(events).toEqual([]);
  });

  test('is not let go with one that is overdue', async () => {
    const { read, replies, tier: reading } = createReading();
    const come = reading.getMany(['ada']);
    replies[0]?.();
    const overdue = reading.getMany(['bob']);
    clock.advance(100);
    expect(await overdue).toEqual([undefined]);
    expect(await outcomeOf(come)).toBe('waiting');
    read.resolve([record]);
    expect(await come).toEqual([record]);
    expect(storyOf(events)[0]).toBe('tier-failed redis get');
  });

  test('too late ends the outage as soon as it comes', async () => {
    const { replies, tier: reading } = createReading();
    const late = reading.getMany(['ada']);
    clock.advance(100);
    expect(await late).toEqual([undefined]);
    void reading.getMany(['bob']);
    expect(replies).toHaveLength(1);
    replies[0]?.();
    void reading.getMany(['bob']);
    expect(replies).toHaveLength(2);
  });
});

describe('a write', () => {
  test('that throws resolves and is reported', async () => {
    const writing = tier.setMany([entry]);
    writes[0]?.reject(new Error('full'));
    await writing;
    expect(storyOf(events)).toEqual(['tier-failed redis set']);
  });

  test('may take ten times as long as a read, since nobody waits for it', async () => {
    const writing = tier.setMany([entry]);
    clock.advance(999);
    expect(await outcomeOf(writing)).toBe('waiting');
    clock.advance(1);
    await writing;
    expect(storyOf(events)).toEqual(['tier-failed redis set']);
  });

  test('that is overdue lets no other call pile up behind it', async () => {
    const writing = tier.setMany([entry]);
    clock.advance(1_000);
    await writing;
    await tier.setMany([entry]);
    expect(await tier.getMany(['ada'])).toEqual([undefined]);
    expect([reads.length, writes.length]).toEqual([0, 1]);
    writes[0]?.reject(new Error('too late'));
    await settled();
    void tier.setMany([entry]);
    await settled();
    expect(writes).toHaveLength(2);
  });

  test('is made while a read is overdue', async () => {
    const reading = tier.getMany(['ada']);
    clock.advance(100);
    await reading;
    void tier.setMany([entry]);
    await settled();
    expect(writes).toHaveLength(1);
  });
});
