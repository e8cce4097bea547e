/**
 * How long does Leetgraph's event loop stand still while large answers pass through it? Three processes, so that nobody
 * else's work is measured: the simulator, Leetgraph, and this one, which asks. `npm run bench:event-loop`.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// What issue 3 asks for, in milliseconds.
const limitMs = 50;
const rounds = Number(process.env.ROUNDS ?? 5);

const history = `query ($names: [String!]!) { users(usernames: $names) { username contestHistory(first: 1000) {
  totalCount nodes { contest { titleSlug title startTime endTime durationSeconds } rating ranking trend problemsSolved totalProblems finishTimeSeconds }
} } }`;
const standings = `query ($slug: String!) { contest(titleSlug: $slug) { standings(first: 100) {
  totalCount nodes { rank username region score finishTime countryCode }
} } }`;
const catalogue = '{ problems(first: 100, filter: { search: "a" }) { totalCount nodes { number title } } }';

/** Others every time: nothing is in the cache. */
const names = (count, round) => Array.from({ length: count }, (_, index) => `bench${round}x${count}y${index}`);

function pathOf(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
let server;
let url;
const simulator = spawn(process.execPath, [pathOf('../../dist/simulator/main.js')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
// Whatever happens, nothing is left running.
process.on('exit', () => {
  simulator.kill();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});
let simulatorUrl;
for await (const line of createInterface({ input: simulator.stdout })) {
  simulatorUrl = /https?:\/\/\S+\/graphql/.exec(line)?.[0];
  if (simulatorUrl) break;
}
simulator.stdout.resume();

/** Ends everything when it ends unasked. */
async function startServer() {
  server = fork(pathOf('./server.mjs'), {
    execArgv: ['--expose-gc', ...(process.env.SERVER_ARGS ?? '').split(' ').filter(Boolean)],
    env: {
      ...process.env,
      PORT: '0',
      LEETCODE_URL: simulatorUrl,
      DATABASE_URL: `file:${join(folder, 'store.db')}`,
      LOG_LEVEL: 'error',
      UPSTREAM_RATE: '1000',
      UPSTREAM_BURST: '1000',
      QUOTA: 'off',
    },
  });
  server.once('exit', (code) => code !== 0 && process.exit(1));
  [{ url }] = await once(server, 'message');
}

await startServer();

async function ask(query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text);
  if (errors) throw new Error(errors[0].message);
  return text.length;
}

/** The worst of some rounds. Answers are written to the store behind the answer, so the end is a moment later. */
async function measure(what, request) {
  const seen = { maxMs: [], p99Ms: [], tookMs: [], bytes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    server.send('begin');
    await once(server, 'message');
    const startedAt = performance.now();
    seen.bytes = await request(round);
    seen.tookMs.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.send('end');
    const [{ maxMs, p99Ms }] = await once(server, 'message');
    seen.maxMs.push(maxMs);
    seen.p99Ms.push(p99Ms);
  }
  const worst = Math.max(...seen.maxMs);
  const median = seen.maxMs.toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
  const columns = [worst, median, Math.max(...seen.p99Ms), Math.max(...seen.tookMs), seen.bytes / 1000];
  console.log(`${what.padEnd(44)}${columns.map((value) => value.toFixed(1).padStart(10)).join('')}`);
  return worst;
}

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${rounds} rounds each`);
console.log(
  `${''.padEnd(44)}${['max ms', 'median', 'p99 ms', 'took ms', 'kB'].map((head) => head.padStart(10)).join('')}`,
);
// The first requests of a process compile its code, which is no matter of size.
for (let round = 0; round < 3; round += 1) await ask(history, { names: names(3, `warm${round}`) });

const worst = [];
for (const count of [1, 5, 20, 50]) {
  worst.push(
    await measure(`${count} histories, from LeetCode`, (round) => ask(history, { names: names(count, round) })),
  );
}
for (const count of [20, 50]) {
  worst.push(await measure(`${count} histories, from memory`, () => ask(history, { names: names(count, 0) })));
}
worst.push(
  await measure('100 rows of standings, from LeetCode', (round) =>
    ask(standings, { slug: `weekly-contest-${450 - round}` }),
  ),
);
const restart = async () => {
  server.send('close');
  await once(server, 'exit');
  await startServer();
  for (let round = 0; round < 3; round += 1) await ask(history, { names: names(3, `again${round}`) });
};
await restart();
worst.push(await measure('20 histories, from the store', (round) => ask(history, { names: names(20, round) })));
worst.push(await measure('50 histories, from the store', (round) => ask(history, { names: names(50, round) })));
console.log('');
worst.push(await measure('the catalogue: from LeetCode, then from memory', () => ask(catalogue)));

const tooLong = worst.filter((maxMs) => maxMs > limitMs).length;
console.log(
  `\n${tooLong === 0 ? 'Nothing' : `${tooLong} of ${worst.length} cases`} stood still for more than ${limitMs} ms.`,
);
server.send('close');
await once(server, 'exit');
process.exit(0);
