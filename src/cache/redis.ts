/** Redis as the cache sees it: connected, or away and being looked for. It is never waited for, and knows no records. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CacheEvent } from './cache-event.ts';
import { openRedisConnection } from './open-redis-connection.ts';
import { parseRedisAddress } from './redis-address.ts';
import type { RedisConnection } from './redis-connection.ts';

export interface RedisOptions {
  /** What `parseRedisAddress` takes. */
  readonly url: string;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface Redis {
  /** Rejects at once while Redis is away. A call may hang as long as the socket's timeout: give it a budget. */
  use<Result>(call: (connection: RedisConnection) => Promise<Result>): Promise<Result>;
  /** Called with each new connection, before anybody else can use it, and at once if there is one. */
  onConnected(listener: (connection: RedisConnection) => void): void;
  /** Ends the connection at once, with the calls on it. Twice is once. */
  close(): void;
}

const firstPauseMs = 50;
/** Caps the pause between two attempts to connect. */
const maxPauseMs = 1_000;

/**
 * By which a node says that it is no longer the one to ask: a replica now, or without that part of a Cluster. Before version
 * 7 a script's error has this in its middle.
 */
const elsewhere = /(?:^|-)(?:MOVED|READONLY)\b/;
/**
 * Behind the name of a single Redis another one may stand after a failover, and who stays connected stays with the old one.
 * It may as well be a replica for good: that is read, and tried again so often.
 */
const tryAnotherEveryMs = 10_000;

export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

function isElsewhere(error: unknown): boolean {
  return error instanceof Error && elsewhere.test(error.message);
}

/** Starts to connect, for ever, and returns at once. An outage is one event, however many attempts it takes to end it. */
export function openRedis({ url, onEvent }: RedisOptions): Redis {
  const address = parseRedisAddress(url);
  const closing = new AbortController();
  const { signal } = closing;
  const listeners: ((connection: RedisConnection) => void)[] = [];
  let connection: RedisConnection | undefined;
  let lose: (error: unknown) => void = () => undefined;
  let hasTriedAnother = false;

  function mayTryAnother(): boolean {
    if (address.type !== 'single') return true;
    if (hasTriedAnother) return false;
    hasTriedAnother = true;
    pause(tryAnotherEveryMs, undefined, { signal, ref: false }).then(
      () => (hasTriedAnother = false),
      () => undefined,
    );
    return true;
  }

  /** Rejects with the reason as soon as the connection is of no use. */
  async function connectOnce(onConnected: () => void): Promise<never> {
    const lost = new Promise<never>((_, reject) => {
      lose = (error) => reject(error instanceof Error ? error : new Error('Redis was lost', { cause: error }));
    });
    // Opening rejects, too, when the connection is lost meanwhile, and then nobody looks at this one.
    lost.catch(() => undefined);
    const opened = await openRedisConnection(address, { onLost: lose, signal });
    try {
      if (!signal.aborted) {
        connection = opened;
        onConnected();
        for (const listener of listeners) listener(opened);
      }
      return await lost;
    } finally {
      connection = undefined;
      opened.close();
    }
  }

  async function keepConnected(): Promise<void> {
    let attempts = 0;
    let isDown = false;
    while (!signal.aborted) {
      const steady = new AbortController();
      await connectOnce(() => {
        // One that is lost as soon as it is there is no reason to hurry.
        pause(maxPauseMs, undefined, { signal: steady.signal, ref: false }).then(
          () => (attempts = 0),
          () => undefined,
        );
        if (isDown) onEvent({ type: 'cache-tier-recovered', tier: 'redis', operation: 'connect' });
        isDown = false;
      }).catch((error: unknown) => {
        // It is there, and reported by whoever was refused.
        if (address.type === 'single' && isElsewhere(error)) return;
        if (!isDown && !signal.aborted) {
          onEvent({ type: 'cache-tier-failed', tier: 'redis', operation: 'connect', error });
        }
        isDown = true;
      });
      steady.abort();
      const pauseMs = Math.min(firstPauseMs * 2 ** attempts, maxPauseMs);
      attempts += 1;
      // Real time and no clock of ours: a process somewhere else is being waited for.
      await pause(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  void keepConnected();
  return {
    async use(call) {
      if (!connection) throw new NotConnected('the Redis tier could not be asked, because Redis is not connected');
      try {
        return await call(connection);
      } catch (error) {
        if (isElsewhere(error) && mayTryAnother()) lose(error);
        throw error;
      }
    },
    onConnected(listener) {
      listeners.push(listener);
      if (connection) listener(connection);
    },
    close() {
      closing.abort();
      connection?.close();
      connection = undefined;
      lose(new Error('Redis was closed'));
    },
  };
}
