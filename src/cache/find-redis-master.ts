/** Asks Sentinels which node is the master, and hears from one of them when that changes. */
import { connectRedis, optionsOf } from './connect-redis.ts';
import type { OpenOptions } from './connect-redis.ts';
import type { RedisAddress, RedisNode } from './redis-address.ts';

export type SentinelAddress = Extract<RedisAddress, { type: 'sentinel' }>;

export interface FoundMaster {
  readonly node: RedisNode;
  readonly stopWatching: () => void;
}

/**
 * One Sentinel after the other: those that are away or know no master are passed over. `onLost` is called when another
 * node becomes the master. That the Sentinel is lost meanwhile matters to nobody: the master goes on without it.
 */
export async function findRedisMaster(address: SentinelAddress, open: OpenOptions): Promise<FoundMaster> {
  const errors: unknown[] = [];
  for (const sentinel of address.nodes) {
    try {
      return await askSentinel(sentinel, address, open);
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, `no Sentinel could name the master of ${address.master}`);
}

async function askSentinel(
  node: RedisNode,
  { master, tls, sentinelPassword }: SentinelAddress,
  { onLost, signal }: OpenOptions,
): Promise<FoundMaster> {
  const access = { tls, ...(sentinelPassword !== undefined && { password: sentinelPassword }) };
  const connect = () => connectRedis(optionsOf(node, access), { onLost: () => undefined, signal });
  // A connection that listens can do nothing else.
  const clients = [await connect()];
  const stopWatching = (): void => {
    for (const client of clients) if (client.isOpen) client.destroy();
  };
  try {
    // Listening first: a change after the question must not go unheard.
    await clients[0]?.subscribe('+switch-master', (message) => {
      if (message.startsWith(`${master} `)) onLost(new Error('the Sentinels have made another Redis the master'));
    });
    const asking = await connect();
    clients.push(asking);
    const reply: unknown = await asking.sendCommand(['SENTINEL', 'GET-MASTER-ADDR-BY-NAME', master]);
    asking.destroy();
    if (!Array.isArray(reply)) throw new Error('the Sentinel knows no such master');
    return { node: { host: String(reply[0]), port: Number(reply[1]) }, stopWatching };
  } catch (error) {
    stopWatching();
    throw error;
  }
}
