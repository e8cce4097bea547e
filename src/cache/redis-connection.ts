/** One connection to Redis, whatever it is made of: reads through Keyv, scripts beside it. It is never repaired. */
import type KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';

/** One thing that a script does. All its keys lie in that bucket, and so in one slot of a Cluster. */
export interface ScriptItem {
  readonly bucket: number;
  readonly keys: readonly string[];
  readonly args: readonly (string | Buffer)[];
}

export interface RedisConnection {
  /** One MGET; on a Cluster one a slot, all at once. Bytes, or undefined, in the order of the keys. */
  getMany(keys: readonly string[]): Promise<readonly unknown[]>;
  /**
   * Runs the Lua script once for all items, on a Cluster once a bucket, all at once: one round trip. `ARGV` holds what
   * all items share, then the arguments of each. The script returns a list with one reply an item, and so does this.
   */
  runEach(script: string, items: readonly ScriptItem[], shared: readonly string[]): Promise<readonly unknown[]>;
  /** Over a connection of its own, which counts as this one: when it is lost, so is this. */
  subscribe(channel: string, listener: (message: string) => void): Promise<void>;
  /** At once, with the calls on it. Twice is once. */
  close(): void;
}

/** What differs between a single Redis and a Cluster. */
export interface Wiring extends Pick<RedisConnection, 'subscribe' | 'close'> {
  readonly store: KeyvRedis<unknown>;
  readonly evaluate: (script: string, keys: string[], args: (string | Buffer)[]) => Promise<unknown>;
  /** Items of one bucket share a slot; where there are no slots all items can go together. */
  readonly hasSlots: boolean;
}

export function createRedisConnection({ store, evaluate, hasSlots, ...rest }: Wiring): RedisConnection {
  const keyv = new Keyv<unknown>({
    store,
    // An empty namespace is none. Otherwise both Keyv and the adapter would put `keyv` before each key.
    namespace: '',
    useKeyPrefix: false,
    throwOnErrors: true,
  });

  /** The whole text each time: Redis knows a script that it has compiled, and after a restart it needs the text anyway. */
  async function run(script: string, items: readonly ScriptItem[], shared: readonly string[]): Promise<unknown[]> {
    const keys = items.flatMap((item) => item.keys);
    const reply = await evaluate(script, keys, [...shared, ...items.flatMap(({ args }) => args)]);
    const replies: unknown[] = Array.isArray(reply) ? reply : [];
    if (replies.length !== items.length) throw new Error('a script gave no reply an item');
    return replies;
  }

  return {
    // Raw, because records are bytes: Keyv would make text of them (redis-record.ts reads them).
    getMany: (keys) => keyv.getMany<unknown>([...keys], { raw: true }),
    async runEach(script, items, shared) {
      if (items.length === 0) return [];
      if (!hasSlots) return run(script, items, shared);
      const buckets = new Map<number, ScriptItem[]>();
      for (const item of items) buckets.set(item.bucket, [...(buckets.get(item.bucket) ?? []), item]);
      const replies = new Map<ScriptItem, unknown>();
      await Promise.all(
        [...buckets.values()].map(async (some) => {
          for (const [index, reply] of (await run(script, some, shared)).entries()) {
            const item = some[index];
            if (item) replies.set(item, reply);
          }
        }),
      );
      return items.map((item) => replies.get(item));
    },
    ...rest,
  };
}
