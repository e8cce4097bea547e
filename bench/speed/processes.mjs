/** Starts servers, each on a core that it has to itself, and what stands behind them on the core of the load. */
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The measured server is alone on the first; the load, the simulator and Redis share the second. */
const cores = { server: '0', others: '1' };
export const isPinned = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;
const pinned = (core, command) => (isPinned ? ['taskset', '-c', core, ...command] : command);

const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
const running = new Set();
// Whatever happens, nothing is left running.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function follow(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Puts this process, which makes the load, on the second core. */
export function pinLoad() {
  if (isPinned) spawnSync('taskset', ['-a', '-c', '-p', cores.others, String(process.pid)]);
}

export const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Settings of every Leetgraph that is measured: no pace, and nothing becomes stale while it is measured. */
export function settingsFor(simulatorUrl) {
  const hourS = '3600';
  return {
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    PORT: '0',
    LOG_LEVEL: 'error',
    LEETCODE_URL: simulatorUrl,
    // A new one for every server: none finds what another one has stored.
    DATABASE_URL: `file:${join(mkdtempSync(join(folder, 'store-')), 'leetgraph.db')}`,
    CACHE_MEMORY_MAX_MB: '2048',
    TTL_SUBMISSIONS_S: hourS,
    TTL_CONTESTS_S: hourS,
    UPSTREAM_RATE: '1000',
    UPSTREAM_BURST: '1000',
    QUOTA: 'off',
  };
}

async function firstMatch(child, stream, pattern) {
  for await (const line of createInterface({ input: stream })) {
    const found = pattern.exec(line)?.[0];
    if (found === undefined) continue;
    stream.resume();
    return found;
  }
  throw new Error(`It ended before it was ready (${child.exitCode})`);
}

/** Its clock stands, so that the same question has the same answer in every round. */
export async function startSimulator() {
  const [command, ...args] = pinned(cores.others, [process.execPath, pathOf('../../dist/simulator/main.js')]);
  const child = follow(
    spawn(command, args, { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const url = await firstMatch(child, child.stdout, /https?:\/\/\S+\/graphql/);
  const body = JSON.stringify({ nowMs: Date.now() });
  await fetch(new URL('/_simulator/now', url), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return url;
}

/** Undefined where there is no redis-server. */
export async function startRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  const args = ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const [command, ...rest] = pinned(cores.others, args);
  const child = follow(spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] }));
  await firstMatch(child, child.stdout, /Ready to accept connections/);
  return `redis://127.0.0.1:${port}`;
}

/** A server of servers/, which may be given users to have at hand. Resolves when it listens. */
export async function startServer({ file, args = [], env, users }) {
  const [execPath, ...execArgv] = [...pinned(cores.server, [process.execPath]), '--expose-gc', ...nodeArguments()];
  const child = follow(fork(pathOf(`servers/${file}`), args, { execPath, execArgv, env }));
  const failed = new Promise((_, reject) => {
    child.once('exit', (code) => code !== 0 && reject(new Error(`${file} ${args.join(' ')} ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const next = async () => (await Promise.race([once(child, 'message'), failed]))[0];
  if (users) child.send(users);
  const { url } = await next();
  const tell = (message) => {
    child.send(message);
    return next();
  };
  return {
    url,
    begin: () => tell('begin'),
    /** For one request, and not for many: see report.mjs. */
    beginOne: () => tell('begin-one'),
    end: () => tell('end'),
    async close() {
      child.send('close');
      await Promise.race([once(child, 'exit'), failed]);
    },
  };
}

/** The process that people start, as they start it: on any core. */
export async function startMain(env) {
  const child = follow(
    spawn(process.execPath, [pathOf('../../dist/src/main.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] }),
  );
  const url = await firstMatch(child, child.stderr, /http:\S+\/graphql/);
  return {
    url,
    /** All its threads; undefined where there is no /proc. Its ticks are hundredths of a second. */
    cpuMs() {
      const stat = readIfThere(`/proc/${child.pid}/stat`)?.split(') ')[1]?.split(' ');
      return stat && (Number(stat[11]) + Number(stat[12])) * 10;
    },
    async close() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** `SERVER_ARGS='--cpu-prof'` profiles every server that is started. */
function nodeArguments() {
  return (process.env.SERVER_ARGS ?? '').split(' ').filter(Boolean);
}
