/** Connects to one node of Redis or one Sentinel, once. It knows nothing of what the node is for. */
import { createClient } from '@keyv/redis';
import type { RedisClientOptions } from '@keyv/redis';
import type { RedisAccess, RedisNode } from './redis-address.ts';

export interface OpenOptions {
  /** Called when any part of it fails, also while it is being made. The connection is of no use any more. */
  readonly onLost: (error: unknown) => void;
  /** Aborted when nobody wants it any more. */
  readonly signal: AbortSignal;
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

/** The type of RESP's bulk strings, `$`: records are bytes, and as text they would be spoilt. */
const bulkString = 36;

const common = {
  disableOfflineQueue: true,
  pingInterval: pingIntervalMs,
  commandOptions: { typeMapping: { [bulkString]: Buffer } },
  // It never repairs itself: a client of node-redis 5.12 would go on asking a master that is none any more, a Cluster's a
  // node that has been replaced. A new connection asks anew who is what.
  socket: { connectTimeout: connectTimeoutMs, socketTimeout: socketTimeoutMs, reconnectStrategy: false },
} as const satisfies RedisClientOptions;

/** For a node of many: what the address says of all of them. */
export function optionsOf({ host, port }: RedisNode, access: RedisAccess): RedisClientOptions {
  const { tls, username, password } = access;
  return {
    ...common,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    socket: { ...common.socket, host, port, ...(tls && { tls }) },
  };
}

/** For the one Redis of an address that is a URL. */
export function optionsOfUrl(url: string): RedisClientOptions {
  return { ...common, url };
}

export async function connectRedis(settings: RedisClientOptions, { onLost, signal }: OpenOptions) {
  const client = createClient(settings);
  let hasSocket = false;
  // node-redis 5.12 forgets a socket that is still connecting when it is destroyed, and would keep the connection that
  // comes of it. So that one is ended as soon as it is there.
  const giveUp = (): void => {
    if (hasSocket && client.isOpen) client.destroy();
  };
  client.on('error', onLost);
  client.on('connect', () => {
    hasSocket = true;
    if (signal.aborted) giveUp();
  });
  signal.addEventListener('abort', giveUp);
  try {
    await client.connect();
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
  return client;
}
