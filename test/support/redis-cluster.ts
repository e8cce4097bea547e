/** A real Redis Cluster of three masters, the first with a replica, put together without redis-cli. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, inMemory, startRedisServer, untilTrue } from './redis-server.ts';
import type { RedisSecrets } from './redis-secrets.ts';
import type { RedisServer } from './redis-server.ts';

export interface RedisCluster {
  /** For REDIS_URL. */
  readonly url: string;
  readonly masters: readonly RedisServer[];
  readonly replica: RedisServer;
  /** How often the masters have run that command together. */
  callsOf(command: string): Promise<number>;
  stop(): Promise<void>;
}

const slots = 16_384;
const masterCount = 3;
/** Two seconds on an idle machine. */
const startWithinMs = 40_000;

export async function startRedisCluster(secrets?: RedisSecrets): Promise<RedisCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'leetgraph-cluster-'));
  const nodes = await Promise.all(
    Array.from({ length: masterCount + 1 }, async (_, index) => {
      // By itself the port of the bus is 10,000 above, which may be more than there are.
      const busPort = await freePort();
      const settings = [
        // A replica writes what it is sent to a file: not into the folder in which the next server would find and load it.
        ...['--dir', folder, '--dbfilename', `${index}.rdb`],
        ...['--cluster-enabled', 'yes', '--cluster-config-file', join(folder, `${index}.conf`)],
        ...['--cluster-port', String(busPort), '--cluster-node-timeout', '2000', '--repl-diskless-sync-delay', '0'],
      ];
      const secured = secrets ? ['--tls-cluster', 'yes', '--masterauth', secrets.password] : [];
      return { server: await startRedisServer({ settings: [...inMemory, ...settings, ...secured], secrets }), busPort };
    }),
  );
  const servers = nodes.map(({ server }) => server);
  const [first] = servers;
  const replica = servers[masterCount];
  if (!first || !replica) throw new Error('no nodes');
  for (const [index, { server, busPort }] of nodes.entries()) {
    await server.command('CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1));
    await first.command('CLUSTER', 'MEET', '127.0.0.1', String(server.port), String(busPort));
    if (server === replica) continue;
    const from = Math.floor((slots * index) / masterCount);
    const to = Math.floor((slots * (index + 1)) / masterCount) - 1;
    await server.command('CLUSTER', 'ADDSLOTSRANGE', String(from), String(to));
  }
  const [, firstId] = /\$40\r\n(\w{40})/.exec(await first.command('CLUSTER', 'MYID')) ?? [];
  await untilTrue(
    async () => (await replica.command('CLUSTER', 'REPLICATE', firstId ?? '')).startsWith('+OK'),
    startWithinMs,
  );
  await untilTrue(async () => {
    const infos = await Promise.all(servers.map((server) => server.command('CLUSTER', 'INFO')));
    return infos.every((info) => info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:4'));
  }, startWithinMs);
  await untilTrue(
    async () => (await replica.command('INFO', 'replication')).includes('master_link_status:up'),
    startWithinMs,
  );
  const masters = servers.slice(0, masterCount);
  const scheme = secrets ? `rediss-cluster://:${encodeURIComponent(secrets.password)}@` : 'redis-cluster://';
  return {
    url: `${scheme}${masters.map(({ port }) => `127.0.0.1:${port}`).join(',')}`,
    masters,
    replica,
    async callsOf(command) {
      const stats = await Promise.all(masters.map((server) => server.command('INFO', 'commandstats')));
      const calls = stats.map((text) => Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(text)?.[1] ?? 0));
      return calls.reduce((sum, each) => sum + each, 0);
    },
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
