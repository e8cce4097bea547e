/**
 * How much faster are documents that vary answered than by Apollo Server with its own execution? Two servers with one
 * schema and one set of data, in memory; one is asked while the other rests, in turn. `node bench/execution/run.mjs`,
 * after a build. CPU time is the server's own, so that it says the same on a machine that others use.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bodiesOf, mixedBodies, workloads } from './documents.mjs';
import { load } from './load.mjs';

// Many and short: what else runs on the machine then slows both down alike.
const rounds = Number(process.env.ROUNDS ?? 20);
const roundMs = Number(process.env.ROUND_MS ?? 200);
const connections = 16;
const warmAnswers = Number(process.env.WARM_ANSWERS ?? 20_000);
// What issue 6 asks for.
const target = 3;

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const dist = process.env.DIST ?? pathOf('../../dist');
const started = [];
// Whatever happens, nothing is left running.
process.on('exit', () => started.forEach((child) => child.kill('SIGKILL')));

const simulator = spawn(process.execPath, [`${dist}/simulator/main.js`], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
started.push(simulator);
let simulatorUrl;
for await (const line of createInterface({ input: simulator.stdout })) {
  simulatorUrl = /https?:\/\/\S+\/graphql/.exec(line)?.[0];
  if (simulatorUrl) break;
}
simulator.stdout.resume();

async function start(kind) {
  const child = fork(pathOf('./server.mjs'), [kind], {
    env: { ...process.env, LEETCODE_URL: simulatorUrl, DIST: dist, NODE_ENV: 'production' },
  });
  started.push(child);
  child.once('exit', (code) => code !== 0 && process.exit(1));
  const [{ url }] = await once(child, 'message');
  const cpu = async () => {
    child.send('cpu');
    const [{ user, system }] = await once(child, 'message');
    return user + system;
  };
  return { kind, url, cpu, child };
}

const kinds = (process.env.ONLY ?? 'apollo,leetgraph').split(',');
const servers = [];
for (const kind of kinds) servers.push(await start(kind));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const all = Object.entries(workloads).map(([name, workload]) => [name, bodiesOf(workload)]);
const cases = [...all, ['all, mixed', mixedBodies()]].filter(([name]) => name.includes(process.env.CASE ?? ''));

// The data comes from the simulator once. Then code is compiled: with a few thousand answers half of the time is V8's.
for (const { url } of servers) {
  await load(url, mixedBodies(), { connections: 1, forMs: 1_000 });
  for (let answers = 0; answers < warmAnswers;) answers += await load(url, mixedBodies(), { connections, forMs: 500 });
}
console.log(`Node ${process.version}, ${availableParallelism()} cores, ${rounds} rounds of ${roundMs} ms in turn`);
console.log(`${''.padEnd(14)}${['Apollo Server', 'Leetgraph', 'ratio'].map((head) => head.padStart(28)).join('')}`);
for (const [name, bodies] of cases) {
  const seen = new Map(servers.map(({ kind }) => [kind, { perSecond: [], microseconds: [] }]));
  if (process.env.PROFILE_TO) for (const { child } of servers) child.send('profile');
  for (let round = 0; round < rounds; round += 1) {
    for (const { kind, url, cpu } of servers) {
      const before = await cpu();
      const startedAt = performance.now();
      const answers = await load(url, bodies, { connections, forMs: roundMs });
      seen.get(kind).perSecond.push((answers / (performance.now() - startedAt)) * 1_000);
      seen.get(kind).microseconds.push(((await cpu()) - before) / answers);
    }
  }
  const figures = kinds.map((kind) => ({
    perSecond: median(seen.get(kind).perSecond),
    microseconds: median(seen.get(kind).microseconds),
  }));
  const cells = figures.map(
    ({ perSecond, microseconds }) => `${perSecond.toFixed(0)}/s, ${microseconds.toFixed(0)} µs CPU`,
  );
  // Of neighbours: the median of the ratios, not the ratio of the medians.
  const ratioOf = (figure) => {
    const [first, last] = [kinds.at(0), kinds.at(-1)].map((kind) => seen.get(kind)[figure]);
    return median(first.map((value, round) => last[round] / value));
  };
  const ratio = `${ratioOf('perSecond').toFixed(2)}, CPU ${(1 / ratioOf('microseconds')).toFixed(2)}`;
  console.log(`${name.padEnd(14)}${[...cells, ratio].map((cell) => cell.padStart(28)).join('')}`);
}
console.log(`Asked for: ${target} times as many a second for documents that vary.`);
for (const { child } of servers) {
  child.send('close');
  await once(child, 'exit');
}
process.exit(0);
