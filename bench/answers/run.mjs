/**
 * Leetgraph's recalled answers beside a bare Fastify route that gives the same bytes: server on one core, load on another,
 * rounds in turn. Prints medians and their ratio. `ROUNDS=9 QUESTIONS=40000 node bench/answers/run.mjs`; needs taskset.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const rounds = Number(process.env.ROUNDS ?? 5);
const questions = process.env.QUESTIONS ?? '30000';
const dist = process.env.DIST ?? 'dist';
const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
const body = JSON.stringify({
  query:
    'query Card($name: String!) { user(username: $name) { username profile { ranking realName aboutMe } solved { all { problems } } badges { earned { displayName } } recentAccepted(first: 10) { nodes { title titleSlug timestamp } } } }',
  variables: { name: 'alice' },
});
const here = new URL('.', import.meta.url).pathname;

/** On the core that servers have; its log goes to a file, as one that is collected does. */
function start(core, args, env = {}, log = 'ignore') {
  return spawn('taskset', ['-c', core, process.execPath, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', log, process.env.SHOW ? 'inherit' : 'ignore'],
  });
}

async function until(condition) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await condition().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a server has not started');
}

const post = (port) =>
  fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

async function measure(port, pid) {
  const args = ['-c', '1', process.execPath, join(here, 'load.mjs'), String(port), String(pid), body, questions];
  return JSON.parse((await promisify(execFile)('taskset', args)).stdout);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const [simulatorPort, leetgraphPort, barePort] = [4710, 4711, 4712];
const children = [];
try {
  children.push(start('1', [join(dist, 'simulator/main.js')], { PORT: String(simulatorPort) }));
  await until(() => fetch(`http://127.0.0.1:${simulatorPort}/`).then(() => true));
  const leetgraph = start(
    '0',
    [join(dist, 'src/main.js')],
    {
      PORT: String(leetgraphPort),
      LEETCODE_URL: `http://127.0.0.1:${simulatorPort}/graphql`,
      DATABASE_URL: `file:${join(folder, 'store.db')}`,
      // Nobody's quota is 30,000 answers a second; it is charged all the same.
      QUOTA_ANONYMOUS: '1000000000',
      // The machine may be busy with other things, which is no reason to refuse.
      MAX_LAG_MS: '0',
    },
    openSync(join(folder, 'log'), 'a'),
  );
  children.push(leetgraph);
  await until(() => fetch(`http://127.0.0.1:${leetgraphPort}/health/live`).then(() => true));
  await post(leetgraphPort);
  await post(leetgraphPort);
  const answer = await (await post(leetgraphPort)).text();
  if (answer.includes('"errors"')) throw new Error(answer);
  const bare = start('0', [join(here, 'bare.mjs'), String(barePort), body, answer]);
  children.push(bare);
  await until(() => post(barePort).then(() => true));
  const seen = { leetgraph: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    // The other server is idle meanwhile and costs nothing.
    const first = round % 2 === 0;
    for (const name of first ? ['bare', 'leetgraph'] : ['leetgraph', 'bare']) {
      seen[name].push(
        name === 'bare' ? await measure(barePort, bare.pid) : await measure(leetgraphPort, leetgraph.pid),
      );
    }
  }
  for (const [name, figures] of Object.entries(seen)) {
    const perSecond = figures.map((each) => Math.round(each.perSecond));
    const cpuUs = figures.map((each) => each.cpuUs.toFixed(1));
    console.log(name.padEnd(10), 'a second', median(perSecond), `(${perSecond.join(' ')})`, 'CPU µs', cpuUs.join(' '));
  }
  const ratio = (of) => median(seen.leetgraph.map(of)) / median(seen.bare.map(of));
  console.log(
    `answer ${answer.length} bytes; ratio ${ratio((each) => each.perSecond).toFixed(2)} of answers a second,`,
  );
  console.log(`ratio ${(1 / ratio((each) => each.cpuUs)).toFixed(2)} of answers a CPU second`);
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
