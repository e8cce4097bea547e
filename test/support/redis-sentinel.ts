/** A real master, its replica, and a Sentinel that watches over them, for tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemory, startRedisServer, untilTrue } from './redis-server.ts';
import type { RedisSecrets } from './redis-secrets.ts';
import type { RedisServer } from './redis-server.ts';

export interface WatchedRedis {
  /** For REDIS_URL. The first of the Sentinels that it names is not there: that must not matter. */
  readonly url: string;
  readonly master: RedisServer;
  readonly replica: RedisServer;
  readonly sentinel: RedisServer;
  stop(): Promise<void>;
}

/** A second on an idle machine. */
const startWithinMs = 40_000;

export async function startWatchedRedis(secrets?: RedisSecrets): Promise<WatchedRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'leetgraph-sentinel-'));
  const nobody = await startRedisServer({ started: false });
  // A replica writes what it is sent to a file: not into the folder in which the next server would find and load it.
  const settings = [...inMemory, '--dir', folder, '--repl-diskless-sync-delay', '0'];
  if (secrets) settings.push('--masterauth', secrets.password);
  const master = await startRedisServer({ settings: [...settings, '--dbfilename', 'master.rdb'], secrets });
  const following = ['--dbfilename', 'replica.rdb', '--replicaof', '127.0.0.1', String(master.port)];
  const replica = await startRedisServer({ settings: [...settings, ...following], secrets });
  await untilTrue(
    async () => (await replica.command('INFO', 'replication')).includes('master_link_status:up'),
    startWithinMs,
  );
  const file = join(folder, 'sentinel.conf');
  const lines = [
    `monitor main 127.0.0.1 ${master.port} 1`,
    // Long enough that a busy machine is no reason for a failover.
    'down-after-milliseconds main 1500',
    'failover-timeout main 2000',
    ...(secrets ? [`auth-pass main "${secrets.password}"`] : []),
  ];
  await writeFile(file, lines.map((line) => `sentinel ${line}\n`).join(''));
  const sentinel = await startRedisServer({ settings: [file, '--sentinel'], secrets });
  // A Sentinel that does not know the replica has nobody to promote.
  await untilTrue(
    async () => (await sentinel.command('SENTINEL', 'REPLICAS', 'main')).includes(`127.0.0.1:${replica.port}`),
    startWithinMs,
  );
  const nodes = `127.0.0.1:${nobody.port},127.0.0.1:${sentinel.port}/main`;
  const password = encodeURIComponent(secrets?.password ?? '');
  return {
    url: secrets ? `rediss-sentinel://:${password}@${nodes}?sentinelPassword=${password}` : `redis-sentinel://${nodes}`,
    master,
    replica,
    sentinel,
    async stop() {
      await Promise.all([sentinel, replica, master].map((each) => each.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
