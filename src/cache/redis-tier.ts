/** The tier that processes share: Keyv over Redis. It knows nothing of freshness beyond when a record may be thrown away. */
import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import type { Deserialize } from 'keyv';
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import { openRedisClient } from './redis-client.ts';
import { toRedisKey } from './redis-key.ts';
import { storedRecordSchema } from './stored-record.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tier } from './tier.ts';

export interface RedisTierOptions {
  /** `redis://` or `rediss://`. */
  readonly url: string;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/**
 * Returns at once, whether Redis is there or not. While it is away every call rejects at once; while it stands still a
 * call hangs up to the socket's timeout, which is why callers go through tier-guard.ts. It comes back by itself.
 */
export function createRedisTier({ url, clock, onEvent }: RedisTierOptions): Tier {
  const { client, close } = openRedisClient({ url, onEvent });
  const keyv = new Keyv<StoredRecord>({
    store: new KeyvRedis(client, { throwOnErrors: true }),
    // An empty namespace is none. Otherwise both Keyv and the adapter would put `keyv` before each key.
    namespace: '',
    useKeyPrefix: false,
    throwOnErrors: true,
    // Keyv's `expires` is left out: it would be compared with the machine's clock, and Redis expires by itself.
    serialize: ({ value }) => JSON.stringify(value),
    deserialize,
  });

  function requireReady(): void {
    // Asked before every call, because the adapter opens a client that it finds closed, even after our close().
    if (!client.isReady) throw new Error('the Redis tier could not be asked, because Redis is not connected');
  }

  return {
    name: 'redis',
    async getMany(keys) {
      requireReady();
      const stored: readonly unknown[] = await keyv.getMany(keys.map(toRedisKey));
      return stored.map((record) => storedRecordSchema.safeParse(record).data);
    },
    async setMany(entries) {
      requireReady();
      const nowMs = clock.nowMs();
      const living = entries
        .map(({ key, record }) => ({
          key: toRedisKey(key),
          value: record,
          ttl: Math.ceil(record.staleUntilMs - nowMs),
        }))
        // Keyv takes a time-to-live of 0 for "for ever".
        .filter(({ ttl }) => ttl > 0);
      if (living.length > 0) await keyv.setMany(living);
    },
    close() {
      close();
      return Promise.resolve();
    },
  };
}

/** One unreadable text is one miss; thrown from here, it would cost the whole MGET. */
const deserialize: Deserialize = (text) => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- Keyv wants a promise of the type; getMany parses it
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};
