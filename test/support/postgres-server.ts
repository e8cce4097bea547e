/** A real PostgreSQL of a test's own, in a temporary folder, on a free port, that can be killed, stopped and brought back. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';
import { freePort, untilTrue } from './redis-server.ts';

export interface PostgresServer {
  readonly url: string;
  /** Runs SQL over a connection of its own, as the owner of everything, and returns the rows of the last statement. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>;
  /** Changes settings of the running server, as far as they can be changed without a restart. */
  set(name: string, value: string): Promise<void>;
  /** What it has logged since the first start. */
  log(): string;
  /** Every process of it stands still (SIGSTOP): connections stay open and nothing answers. */
  freeze(): void;
  /** Goes on after `freeze` (SIGCONT). */
  thaw(): void;
  /** Ends every process of it at once (SIGKILL); what was committed is there after `start`. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** For the end of a test; frozen or killed, it does not matter. Removes the data. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root, so as root it is started as somebody else. */
interface Somebody {
  readonly uid?: number;
  readonly gid?: number;
}

/** Makes an empty database and starts the server on it; with `started: false` nothing listens there until `start`. */
export async function startPostgresServer({ started = true } = {}): Promise<PostgresServer> {
  const bin = folderOfPrograms();
  const somebody: Somebody = process.getuid?.() === 0 ? idsOf('postgres', 'nobody') : {};
  const { uid, gid } = somebody;
  const port = await freePort();
  const url = `postgres://leetgraph@127.0.0.1:${port}/postgres`;
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-postgres-'));
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const owner = ['--username', 'leetgraph', '--auth', 'trust'];
  const encoding = ['--encoding', 'UTF8', '--locale', 'C'];
  execFileSync(join(bin, 'initdb'), ['--pgdata', folder, '--no-sync', ...owner, ...encoding], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...somebody,
  });
  let child: ChildProcess | undefined;
  let log = '';

  async function start(): Promise<void> {
    const settings = ['fsync=off', 'shared_buffers=8MB', 'max_connections=30', 'unix_socket_directories='];
    const options = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((text) => ['-c', text])];
    child = spawn(join(bin, 'postgres'), options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...somebody });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
    await once(child, 'spawn');
    await untilTrue(() => runSql(url, 'SELECT 1').then(() => true), 20_000);
  }

  function signal(name: NodeJS.Signals): void {
    const pid = child?.pid;
    if (pid === undefined) return;
    // Each connection is served by a process of its own, in a session of its own: there is no group to signal.
    for (const each of [pid, ...childrenOf(pid)]) {
      try {
        process.kill(each, name);
      } catch {
        // It has ended meanwhile.
      }
    }
  }

  async function kill(): Promise<void> {
    const ending = child;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    signal('SIGKILL');
    child = undefined;
    await ended;
  }

  if (started) await start();
  return {
    url,
    sql: (text) => runSql(url, text),
    async set(name, value) {
      await runSql(url, `ALTER SYSTEM SET ${name} = '${value}'`);
      await runSql(url, 'SELECT pg_reload_conf()');
    },
    log: () => log,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    kill,
    start,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps them off the PATH, a folder a version. */
function folderOfPrograms(): string {
  const debian = '/usr/lib/postgresql';
  let versions: string[] = [];
  try {
    versions = readdirSync(debian).sort((one, other) => Number(other) - Number(one));
  } catch {
    // Not Debian.
  }
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => isProgram(join(folder, name))));
  if (found === undefined) throw new Error('There is no PostgreSQL: initdb and postgres are not on the PATH.');
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function idsOf(...names: readonly string[]): Somebody {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of names) {
    const user = users.find(([each]) => each === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error(`PostgreSQL refuses to run as root, and there is no user ${names.join(' or ')}.`);
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // The name, in brackets, may hold spaces and brackets: what counts begins after the last one.
        const afterName = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? '';
        return Number(afterName.split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function runSql(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  // Whatever a test has set for others, its own hand can still write.
  const options = '-c default_transaction_read_only=off';
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000, options });
  try {
    await client.connect();
    const results: unknown = await client.query(text);
    const last = Array.isArray(results) ? results.at(-1) : results;
    return (last as { rows: Record<string, unknown>[] }).rows;
  } finally {
    await client.end();
  }
}
