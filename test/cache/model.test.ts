import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cache, CacheAnswer, CacheQuestion, LoadPurpose } from '../../src/cache/cache.ts';
import { createMarks, type Marks } from '../../src/cache/marks.ts';
import { createMemoryTier } from '../../src/cache/memory-tier.ts';
import { createRenewAhead } from '../../src/cache/renew-ahead.ts';
import { withBudget } from '../../src/cache/tier-guard.ts';
import type { StoredRecord } from '../../src/cache/stored-record.ts';
import { everythingTag, keyTag, kindTag, patternTag } from '../../src/cache/tags.ts';
import type { Tier } from '../../src/cache/tier.ts';
import { createTieredCache } from '../../src/cache/tiered-cache.ts';
import { LeetgraphError, type UpstreamErrorCode } from '../../src/errors.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { deferred, freshForMs, questionOf, settled, staleForMs, type Deferred } from './fakes.ts';

/**
 * Random sequences of questions, clock moves, faults, forgettings and restarts against a model that knows only this: which
 * load gave which value and when, and what was forgotten when. Everything that the cache says is compared with it.
 */

const keys = ['a', 'b', 'c'] as const;
type Key = (typeof keys)[number];
const kindOf = (key: string): string => (key === 'c' ? 'contests' : 'profile');
const budgetMs = 50;

/** What a load gave. */
interface Version {
  readonly key: string;
  readonly number: number;
  readonly beganAt: number;
  readonly storedAtMs: number;
}

interface Asked {
  readonly key: Key;
  readonly askedAt: number;
  readonly askedAtMs: number;
  /** True when memory must have had it: then it has to be an answer. */
  readonly isKnown: boolean;
  readonly oldestAllowed: number;
  /** Set when nothing older will do, unless nothing newer can be had. */
  readonly notBeforeMs: number | undefined;
  settled: boolean;
}

type Fault = 'none' | 'fails' | 'hangs';

/** A tier over a Map that outlives the process, and that can be made to fail or hang. */
function createFaultyTier(
  name: 'redis' | 'store',
): Tier & { fault: Fault; thaw(): void; records: Map<string, StoredRecord> } {
  let frozen: Deferred<undefined>[] = [];
  const records = new Map<string, StoredRecord>();
  const tier = {
    name,
    fault: 'none' as Fault,
    records,
    thaw() {
      for (const each of frozen) each.resolve(undefined);
      frozen = [];
    },
    async pass() {
      if (tier.fault === 'fails') throw new Error(`${name} fails`);
      if (tier.fault === 'hangs') {
        const hanging = deferred<undefined>();
        frozen.push(hanging);
        await hanging.promise;
      }
    },
    async getMany(asked: readonly string[]) {
      await tier.pass();
      return asked.map((key) => records.get(key));
    },
    async setMany(entries: Parameters<Tier['setMany']>[0]) {
      await tier.pass();
      for (const { key, record } of entries) {
        records.set(key, record);
      }
    },
    close: () => Promise.resolve(),
  };
  return tier;
}

class World {
  readonly clock: FakeClock = createFakeClock();
  readonly redis = createFaultyTier('redis');
  readonly store = createFaultyTier('store');
  readonly marks: Marks = createMarks({ clock: this.clock, subjectsOf: ({ key }) => [`letter:${key}`] });
  readonly versions: Version[] = [];
  readonly asked: Asked[] = [];
  readonly failures = new Map<string, UpstreamErrorCode | undefined>();
  readonly forgotten: { readonly at: number; readonly concerns: (key: string) => boolean }[] = [];
  /** Loads that are under way in this process. */
  loads = new Map<string, { readonly beganAt: number; readonly answer: Deferred<unknown> }>();
  /** What memory must hold: the latest version that was kept. */
  kept = new Map<string, Version>();
  latest = new Map<string, number>();
  process = 0;
  /** Counts what happens: a moment that two events never share. */
  moment = 0;
  /** Broken promises: they are noticed where nobody would hear a throw. */
  readonly broken: unknown[] = [];
  readonly isAhead: boolean;
  cache: Cache;

  constructor(isAhead: boolean) {
    this.isAhead = isAhead;
    this.cache = this.start();
  }

  must(hold: () => void): void {
    try {
      hold();
    } catch (error) {
      this.broken.push(error);
    }
  }

  throwBroken(): void {
    if (this.broken.length > 0) throw this.broken[0];
  }

  start(): Cache {
    const { clock, marks } = this;
    const onEvent = (): void => undefined;
    const guard = (tier: Tier): Tier => withBudget(tier, { budgetMs, clock, onEvent });
    const memory = createMemoryTier({ maxBytes: 10_000_000, maxEntries: 100 });
    return createTieredCache({
      tiers: [memory, guard(this.redis), guard(this.store)],
      marks,
      ...(this.isAhead && { isDueAhead: createRenewAhead() }),
      clock,
      onEvent,
    });
  }

  isForgotten(key: string, beganAt: number, before: number): boolean {
    return this.forgotten.some(({ at, concerns }) => beganAt < at && at < before && concerns(key));
  }

  ask(asking: readonly Key[], notBeforeMs?: number): void {
    const now = this.clock.nowMs();
    const at = ++this.moment;
    const all = asking.map((key): Asked => {
      const kept = this.kept.get(key);
      const isKnown =
        kept !== undefined &&
        now < kept.storedAtMs + freshForMs + staleForMs &&
        !this.isForgotten(key, kept.beganAt, at) &&
        // Stored in the very millisecond of a mark counts as stored before it.
        !this.marks.isForgotten({ key, kind: kindOf(key) }, { storedAtMs: kept.storedAtMs });
      const oldestAllowed = this.latest.get(key) ?? 0;
      return { key, askedAt: at, askedAtMs: now, isKnown, oldestAllowed, notBeforeMs, settled: false };
    });
    this.asked.push(...all);
    const { process } = this;
    const load = (missing: readonly CacheQuestion[], purpose: LoadPurpose) => this.load(process, missing, purpose);
    void this.cache
      .getOrLoadMany(
        asking.map((key) => ({ ...questionOf(key, kindOf(key)), ...(notBeforeMs !== undefined && { notBeforeMs }) })),
        load,
      )
      .then((answers) => {
        for (const [index, each] of all.entries()) {
          each.settled = true;
          this.must(() => this.check(process, each, answers[index]));
        }
      });
  }

  load(process: number, missing: readonly CacheQuestion[], purpose: LoadPurpose): readonly Promise<unknown>[] {
    return missing.map(({ key }) => {
      // A process that was replaced may still run to its end; what it loads concerns nobody.
      if (process !== this.process) return Promise.reject(new Error('of a process that is gone'));
      this.must(() => expect([key, this.loads.has(key)]).toEqual([key, false]));
      const kept = this.kept.get(key);
      const isFresh =
        kept !== undefined &&
        this.clock.nowMs() < kept.storedAtMs + freshForMs &&
        !this.marks.isForgotten({ key, kind: kindOf(key) }, { storedAtMs: kept.storedAtMs });
      // What is fresh is not loaded, but ahead of its end, or for who will have nothing so old.
      const isDemanded = this.asked.some((each) => each.key === key && !each.settled && each.notBeforeMs !== undefined);
      if (!isDemanded && (purpose === 'wanted' || !this.isAhead)) {
        this.must(() => expect([key, purpose, isFresh]).toEqual([key, purpose, false]));
      }
      const answer = deferred<unknown>();
      this.loads.set(key, { beganAt: ++this.moment, answer });
      return answer.promise;
    });
  }

  async endLoad(key: Key, error: LeetgraphError | undefined): Promise<void> {
    const load = this.loads.get(key);
    if (!load) return;
    this.loads.delete(key);
    if (error) {
      load.answer.reject(error);
    } else {
      const number = this.versions.length + 1;
      const version = { key, number, beganAt: load.beganAt, storedAtMs: this.clock.nowMs() };
      this.versions.push(version);
      load.answer.resolve({ key, number });
      // A load that waited for an older one to end counts as begun when it was wanted: it is not kept, to be safe.
      const waiting = this.asked.filter((each) => each.key === key && !each.settled).map(({ askedAt }) => askedAt);
      const isOvertaken = this.isForgotten(key, Math.min(load.beganAt, ...waiting), ++this.moment);
      if (!isOvertaken) this.kept.set(key, version);
    }
    this.failures.set(key, error?.code as UpstreamErrorCode | undefined);
    await settled();
  }

  check(process: number, asked: Asked, answer: CacheAnswer | Error | undefined): void {
    const { key, askedAt, askedAtMs, isKnown } = asked;
    if (process !== this.process) return;
    expect(answer).toBeDefined();
    if (answer === undefined || answer instanceof Error) {
      // Only what LeetCode said, and only where nothing else could be said.
      expect([key, isKnown, answer]).toEqual([key, false, expect.any(LeetgraphError)]);
      return;
    }
    const value = answer.value as { readonly key: string; readonly number: number };
    const version = this.versions[value.number - 1];
    expect(version).toMatchObject({ key, storedAtMs: answer.storedAtMs });
    if (!version) return;
    expect(value.key).toBe(key);
    // Never older than may be shown, never what was forgotten before it was asked for, never older than what was shown.
    expect(askedAtMs).toBeLessThan(version.storedAtMs + freshForMs + staleForMs);
    expect([key, version.number, this.isForgotten(key, version.beganAt, askedAt)]).toEqual([
      key,
      version.number,
      false,
    ]);
    expect(version.number).toBeGreaterThanOrEqual(asked.oldestAllowed);
    this.latest.set(key, Math.max(this.latest.get(key) ?? 0, version.number));
    // Staleness is told truthfully: until when it is fresh, and a reason only where a renewal has failed for it.
    if (asked.notBeforeMs !== undefined && version.storedAtMs < asked.notBeforeMs) {
      // Older than was asked for is shown as stale, for a reason, however long others find it fresh.
      expect(answer.staleReason).toBeDefined();
      expect(answer.freshUntilMs).toBeLessThanOrEqual(version.storedAtMs + freshForMs);
    } else {
      expect(answer.freshUntilMs).toBe(version.storedAtMs + freshForMs);
    }
    if (answer.staleReason !== undefined) {
      expect(this.clock.nowMs()).toBeGreaterThanOrEqual(answer.freshUntilMs);
      expect(answer.staleReason).toBe('UPSTREAM_TIMEOUT');
    }
    if (answer.source !== 'LEETCODE' && !this.kept.has(key)) this.kept.set(key, version);
  }

  forget(tag: string, concerns: (key: string) => boolean): void {
    this.marks.add([this.marks.next(tag)]);
    this.forgotten.push({ at: ++this.moment, concerns });
  }

  async restart(): Promise<void> {
    this.process += 1;
    for (const { answer } of this.loads.values()) answer.reject(new Error('of a process that is gone'));
    this.loads = new Map();
    this.kept = new Map();
    // A tier that was away lost what the old process wrote: what a new one knows may be older.
    this.latest = new Map();
    await settled();
    this.cache = this.start();
  }

  /** Everything gets its end: whoever still waits then would wait for ever. */
  async end(): Promise<void> {
    for (const tier of [this.redis, this.store]) {
      tier.fault = 'none';
      tier.thaw();
    }
    for (let round = 0; round < 20; round += 1) {
      await settled();
      for (const key of keys) await this.endLoad(key, undefined);
    }
    const { process } = this;
    await this.cache.drain();
    await settled();
    expect(process).toBe(this.process);
    expect(this.asked.filter((each) => !each.settled)).toEqual([]);
    this.throwBroken();
    // Never an error, and never anything but what a load gave.
    for (const record of [...this.redis.records.values(), ...this.store.records.values()]) {
      expect(record.value).toEqual({ key: expect.any(String), number: expect.any(Number) });
    }
  }
}

type Command = fc.AsyncCommand<object, World>;

function command(text: string, run: (world: World) => void | Promise<void>): Command {
  return {
    check: () => true,
    async run(_model, world) {
      await run(world);
      await settled();
      world.throwBroken();
    },
    toString: () => text,
  };
}

const timeout = new LeetgraphError('UPSTREAM_TIMEOUT', 'LeetCode did not answer');
const anyKey = fc.constantFrom(...keys);
const advances = [1, budgetMs, 1_000, 5_000, freshForMs * 0.9, freshForMs / 20, freshForMs, staleForMs];

const commands = [
  fc
    .uniqueArray(anyKey, { minLength: 1 })
    .map((asking) => command(`ask ${asking.join(' ')}`, (world) => world.ask(asking))),
  anyKey.map((key) =>
    command(`ask ${key} for nothing older than now`, (world) => world.ask([key], world.clock.nowMs())),
  ),
  anyKey.map((key) =>
    command(`ask ${key} for nothing older than a second`, (world) => world.ask([key], world.clock.nowMs() - 1_000)),
  ),
  anyKey.map((key) => command(`ask ${key} thrice`, (world) => [1, 2, 3].forEach(() => world.ask([key])))),
  anyKey.map((key) => command(`load of ${key} succeeds`, (world) => world.endLoad(key, undefined))),
  anyKey.map((key) => command(`load of ${key} succeeds (2)`, (world) => world.endLoad(key, undefined))),
  anyKey.map((key) => command(`load of ${key} fails`, (world) => world.endLoad(key, timeout))),
  fc.constantFrom(...advances).map((ms) => command(`advance ${ms}`, (world) => world.clock.advance(ms))),
  fc.tuple(fc.constantFrom('redis', 'store'), fc.constantFrom<Fault>('none', 'fails', 'hangs')).map(([name, fault]) =>
    command(`${name} ${fault}`, (world) => {
      const tier = name === 'redis' ? world.redis : world.store;
      tier.fault = fault;
      if (fault !== 'hangs') tier.thaw();
    }),
  ),
  anyKey.map((key) => command(`forget key ${key}`, (world) => world.forget(keyTag(key), (other) => other === key))),
  anyKey.map((key) =>
    command(`forget subject ${key}`, (world) => world.forget(`letter:${key}`, (other) => other === key)),
  ),
  fc.constant(command('forget pattern of none', (world) => world.forget(patternTag('[ab]*'), () => false))),
  fc.constant(command('forget pattern of a', (world) => world.forget(patternTag('A*'), (key) => key === 'a'))),
  fc.constant(
    command('forget contests', (world) => world.forget(kindTag('contests'), (key) => kindOf(key) === 'contests')),
  ),
  fc.constant(command('forget everything', (world) => world.forget(everythingTag, () => true))),
  fc.constant(command('restart', (world) => world.restart())),
];

test.each([false, true])(
  'the cache keeps its promises in random stories (renewing ahead: %j)',
  async (isAhead) => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async (story) => {
        const world = new World(isAhead);
        await fc.asyncModelRun(() => ({ model: {}, real: world }), story);
        await world.end();
      }),
      { numRuns: Number(process.env['MODEL_RUNS'] ?? 300) },
    );
  },
  600_000,
);
