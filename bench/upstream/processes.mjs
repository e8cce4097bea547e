/** Starts the simulator and Leetgraph as processes of their own, and asks them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const dist = resolve(process.env['LEETGRAPH_DIST'] ?? 'dist');

/** One thing after the other is stopped at the end, the last one first. */
export const stops = [];

async function start(program, env, stream, pattern) {
  const child = spawn(process.execPath, [join(dist, program)], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stops.push(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  let said = '';
  const url = await new Promise((found, failed) => {
    child.on('exit', () => failed(new Error(`${program} ended: ${said}`)));
    for (const each of [child.stdout, child.stderr]) {
      each.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-5000);
        const match = each === child[stream] ? pattern.exec(said) : null;
        if (match) found(match[1]);
      });
    }
  });
  return url;
}

export async function startSimulator() {
  const url = await start('simulator/main.js', { HOST: '127.0.0.1', PORT: '0' }, 'stdout', /(https?:\/\/\S+\/graphql)/);
  const control = async (method, route, body) => {
    const response = await fetch(new URL(`/_simulator/${route}`, url), {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
  return {
    url,
    set: (route, body) => control('PUT', route, body),
    clear: (route) => control('DELETE', route),
    requests: async () => (await control('GET', 'requests')).requests,
  };
}

export async function startLeetgraph(simulator, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
  stops.push(async () => rmSync(folder, { recursive: true, force: true }));
  const settings = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    LEETCODE_URL: simulator.url,
    DATABASE_URL: `file:${join(folder, 'store.db')}`,
  };
  const url = await start('src/main.js', { ...settings, ...env }, 'stderr', /^Leetgraph +(http:\S+)\/graphql/m);
  return {
    url,
    query(query) {
      return this.ask({ query });
    },
    async ask(question) {
      const startedAtMs = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
      });
      const { data, errors } = await response.json();
      return { data, errors, tookMs: performance.now() - startedAtMs };
    },
  };
}

export async function startRedis() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  const child = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  stops.push(async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await new Promise((done) => setTimeout(done, 500));
  return `redis://127.0.0.1:${port}`;
}

export async function stopAll() {
  for (const stop of stops.splice(0).reverse()) await stop();
}
