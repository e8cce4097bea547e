/** Leases in Redis: which keys this process loads for all others. It knows no loads and no records. */
import type { Clock } from '../clock.ts';
import { createBudget } from './budget.ts';
import type { CacheEvent } from './cache-event.ts';
import { toNote } from './lease-note.ts';
import { acquireScript, lookScript, releaseScript, renewScript } from './lease-scripts.ts';
import { createLeaseWatch } from './lease-watch.ts';
import type { Leases, Turn } from './lease.ts';
import type { ScriptItem } from './redis-connection.ts';
import { bucketOf, toLeaseKey, toRedisKey } from './redis-key.ts';
import type { Redis } from './redis.ts';

export interface RedisLeasesOptions {
  readonly redis: Redis;
  /** Of this process and no other. */
  readonly token: string;
  /** How long a process that dies holds the others up, in milliseconds. */
  readonly leaseMs: number;
  /** The longest that asking Redis may hold up a request, in milliseconds. */
  readonly budgetMs: number;
  /** Whether the tier is being passed over already: then a wave has paid for a stall, and does not pay again. */
  readonly isAway: () => boolean;
  /** Redis measures leases in real time, so this is the machine's clock. */
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

interface Holding {
  /** One a call of acquire: what comes late of an older one must not touch a newer one. */
  readonly token: string;
  /** When it was acquired, by the clock that times records: what is stored from then on is what was loaded. */
  readonly sinceMs: number;
  readonly isLoading: boolean;
}

/** A lease is renewed when a third of it has passed, so that one renewal may fail. */
const renewalsOfLease = 3;
/** Long enough for who waits to see it, also one that was held up; nobody else looks at it. */
const noteMs = 1_000;

export function createRedisLeases(options: RedisLeasesOptions): Leases {
  const { redis, token: processToken, leaseMs, budgetMs, isAway, clock, onEvent } = options;
  const held = new Map<string, Holding>();
  let acquired = 0;
  let isRenewing = false;
  let isFailing = false;

  function report(error: unknown): void {
    isFailing = true;
    onEvent({ type: 'cache-tier-failed', tier: 'redis', operation: 'lease', error });
  }

  const budget = createBudget({
    limitMs: budgetMs,
    clock,
    onOverrun: () => report(new Error(`Redis did not say who loads, because it took longer than ${budgetMs} ms`)),
  });

  /** One reply an item as text; undefined when Redis has not answered in time, or not at all. */
  async function ask(
    script: string,
    items: readonly ScriptItem[],
    shared: readonly string[],
    onLate: (replies: readonly string[]) => void = () => undefined,
  ): Promise<readonly string[] | undefined> {
    if (isAway() || budget.isOverdue()) return undefined;
    let isLate = false;
    const call = async (): Promise<readonly string[] | undefined> => {
      const replies = (await redis.use((connection) => connection.runEach(script, items, shared))).map(String);
      if (isLate) onLate(replies);
      return replies;
    };
    try {
      const replies = await budget.run(call, undefined);
      isLate = true;
      if (replies && isFailing) onEvent({ type: 'cache-tier-recovered', tier: 'redis', operation: 'lease' });
      if (replies) isFailing = false;
      return replies;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  function renewSoon(): void {
    if (isRenewing) return;
    isRenewing = true;
    clock.after(leaseMs / renewalsOfLease, () => {
      isRenewing = false;
      void renew();
    });
  }

  async function renew(): Promise<void> {
    const loading = [...held].filter(([, { isLoading }]) => isLoading);
    if (loading.length === 0) return;
    renewSoon();
    const items = loading.map(([key, { token }]) => toItem(key, [token]));
    const kept = await ask(renewScript, items, [String(leaseMs)]);
    // Another process has it: this one stood still for longer than the lease. Its load goes on, and loses nothing.
    for (const [index, [key]] of loading.entries()) if (kept?.[index] === '0') held.delete(key);
  }

  async function letGo(keys: readonly string[], note = ''): Promise<void> {
    const items = keys.flatMap((key) => {
      const holding = held.get(key);
      held.delete(key);
      return holding ? [toItem(key, [holding.token, note])] : [];
    });
    if (items.length > 0) await ask(releaseScript, items, [String(noteMs)]);
  }

  return {
    async acquire(claims, nowMs) {
      acquired += 1;
      const token = `${processToken}:${acquired}`;
      const items = claims.map(({ key, mustLoad, mustOutlastMs = 0 }) => ({
        bucket: bucketOf(key),
        keys: [toLeaseKey(key), toRedisKey(key)],
        args: [mustLoad ? 'load' : String(mustOutlastMs)],
      }));
      // What is granted too late was not waited for: everybody has gone on to load by himself.
      const onLate = (replies: readonly string[]): void => {
        const granted = claims.filter((_, index) => replies[index] === 'ours');
        const release = granted.map(({ key }) => toItem(key, [token, '']));
        if (release.length > 0) void ask(releaseScript, release, [String(noteMs)]);
      };
      const replies = await ask(acquireScript, items, [token, String(leaseMs), String(nowMs)], onLate);
      const turns = claims.map((_, index) => toTurn(replies?.[index]));
      for (const [index, { key }] of claims.entries()) {
        if (turns[index] === 'ours') held.set(key, { token, sinceMs: nowMs, isLoading: true });
      }
      renewSoon();
      return turns;
    },
    wait: createLeaseWatch({
      look: (keys) =>
        ask(
          lookScript,
          keys.map((key) => toItem(key, [])),
          [],
        ),
      clock,
    }),
    loaded(key) {
      const holding = held.get(key);
      if (!holding) return;
      const loaded = { ...holding, isLoading: false };
      held.set(key, loaded);
      // Not renewed any more, it ends by itself where the record is never written.
      clock.after(leaseMs, () => {
        if (held.get(key) === loaded) held.delete(key);
      });
    },
    release: (keys) => letGo(keys),
    failed: (key, error) => letGo([key], toNote(error)),
    written(entries) {
      // An older record on its way from the store to Redis is not what was loaded.
      const keys = entries.filter(({ key, record }) => record.storedAtMs >= (held.get(key)?.sinceMs ?? Infinity));
      return letGo(keys.map(({ key }) => key));
    },
  };
}

function toItem(key: string, args: readonly string[]): ScriptItem {
  return { bucket: bucketOf(key), keys: [toLeaseKey(key)], args };
}

function toTurn(reply: string | undefined): Turn {
  return reply === 'ours' || reply === 'theirs' || reply === 'fresh' ? reply : 'free';
}
