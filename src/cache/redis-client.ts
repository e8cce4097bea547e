/** A Redis connection that is never waited for: calls on it fail at once while Redis is away. It knows no records. */
import { createClient } from '@keyv/redis';
import type { CacheEvent } from './cache-event.ts';

export interface RedisClientOptions {
  readonly url: string;
  readonly onEvent: (event: CacheEvent) => void;
}

/** How long a TCP connection and, apart from it, the greeting behind it may take. Nobody waits for either. */
const connectTimeoutMs = 2_000;
/**
 * A connection on which nothing moves for this long is given up, with all its calls. It is the only thing that ends the
 * calls of a Redis that stands still (design, section 7), so it is also the longest that one call can be overdue.
 */
const socketTimeoutMs = 2_000;
/** Must be less than the socket's timeout, or an idle connection would be taken for a dead one. */
const pingIntervalMs = 1_000;
/** Caps the pause between two attempts to connect. It is also the longest that a closed client can hold up an exit. */
const maxReconnectPauseMs = 1_000;

/** Starts to connect, for ever, and returns at once. An outage is one event, however many attempts it takes to end it. */
export function openRedisClient({ url, onEvent }: RedisClientOptions) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: pingIntervalMs,
    socket: {
      connectTimeout: connectTimeoutMs,
      socketTimeout: socketTimeoutMs,
      reconnectStrategy: (attempts) => (isClosed ? false : Math.min(50 * 2 ** attempts, maxReconnectPauseMs)),
    },
  });
  let isClosed = false;
  let isDown = false;
  let hasSocket = false;
  client.on('error', (error: unknown) => {
    if (!isDown && !isClosed) onEvent({ type: 'cache-tier-failed', tier: 'redis', operation: 'connect', error });
    isDown = true;
  });
  client.on('ready', () => {
    isDown = false;
  });
  client.on('reconnecting', () => {
    hasSocket = false;
  });
  client.on('connect', () => {
    hasSocket = true;
    if (isClosed) client.destroy();
  });
  // Rejects only when the client is closed before Redis has come; every other failure is an 'error' event and a new attempt.
  client.connect().catch(() => undefined);

  /** Ends the connection at once, with the calls on it. Twice is once. */
  function close(): void {
    isClosed = true;
    // node-redis 5.12 forgets a socket that is still connecting when it is destroyed, and would keep the connection that
    // comes of it. So that one is left to the listener above, which ends it as soon as it is there.
    if (hasSocket && client.isOpen) client.destroy();
  }

  return { client, close };
}
