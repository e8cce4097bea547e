/** Makes one connection to what REDIS_URL names. Whoever asks does so again when it fails or is lost (redis.ts). */
import KeyvRedis, { createCluster } from '@keyv/redis';
import type { RedisClientOptions } from '@keyv/redis';
import { connectRedis, optionsOf, optionsOfUrl } from './connect-redis.ts';
import type { OpenOptions } from './connect-redis.ts';
import { findRedisMaster } from './find-redis-master.ts';
import type { SentinelAddress } from './find-redis-master.ts';
import type { RedisAddress } from './redis-address.ts';
import { createRedisConnection } from './redis-connection.ts';
import type { RedisConnection } from './redis-connection.ts';

/** Without it a failure would be an empty answer. */
const storeOptions = { throwOnErrors: true };

export async function openRedisConnection(address: RedisAddress, open: OpenOptions): Promise<RedisConnection> {
  switch (address.type) {
    case 'single':
      return openSingle(optionsOfUrl(address.url), open);
    case 'sentinel':
      return openWatched(address, open);
    case 'cluster':
      return openCluster(address, open);
  }
}

async function openSingle(settings: RedisClientOptions, open: OpenOptions): Promise<RedisConnection> {
  const client = await connectRedis(settings, open);
  const clients = [client];
  return createRedisConnection({
    store: new KeyvRedis(client, storeOptions),
    evaluate: (script, keys, args) => client.eval(script, { keys, arguments: args }),
    hasSlots: false,
    async subscribe(channel, listener) {
      const subscriber = await connectRedis(settings, open);
      clients.push(subscriber);
      await subscriber.subscribe(channel, listener);
    },
    close() {
      for (const each of clients) if (each.isOpen) each.destroy();
    },
  });
}

/** Sentinels are asked who the master is, and one of them tells when another one takes its place. */
async function openWatched(address: SentinelAddress, open: OpenOptions): Promise<RedisConnection> {
  const { node, stopWatching } = await findRedisMaster(address, open);
  try {
    const connection = await openSingle(optionsOf(node, address), open);
    return {
      ...connection,
      close() {
        stopWatching();
        connection.close();
      },
    };
  } catch (error) {
    stopWatching();
    throw error;
  }
}

async function openCluster(
  address: Extract<RedisAddress, { type: 'cluster' }>,
  { onLost, signal }: OpenOptions,
): Promise<RedisConnection> {
  const cluster = createCluster({
    rootNodes: address.nodes.map((node) => ({ socket: { ...node } })),
    defaults: optionsOf({ host: '', port: 0 }, address),
  });
  const close = (): void => {
    // Not cluster.destroy(): it stops at the first client that has been closed already (node-redis 5.12).
    const nodes = [...cluster.masters, ...(cluster.pubSubNode ? [cluster.pubSubNode] : [])];
    for (const { client } of nodes) if (client?.isOpen === true) client.destroy();
  };
  let isOpen = false;
  // While it connects, a node that is away is passed over where another one can tell of the rest.
  const onError = (error: unknown): void => {
    if (isOpen) onLost(error);
  };
  cluster.on('error', onError);
  cluster.on('node-error', onError);
  signal.addEventListener('abort', close);
  try {
    await cluster.connect();
    isOpen = true;
    if (cluster.masters.some(({ client }) => client?.isReady !== true))
      throw new Error('a node of the Cluster was lost');
  } catch (error) {
    // One node has failed; what the others have come to meanwhile must not stay.
    await Promise.allSettled(cluster.masters.map(async ({ connectPromise }) => connectPromise));
    close();
    throw error;
  } finally {
    signal.removeEventListener('abort', close);
  }
  return createRedisConnection({
    store: new KeyvRedis(cluster, storeOptions),
    evaluate: (script, keys, args) => cluster.eval(script, { keys, arguments: args }),
    hasSlots: true,
    subscribe: (channel, listener) => cluster.subscribe(channel, listener),
    close,
  });
}
