/** (e): what Leetgraph adds to LeetCode's own time on a cold answer, on a process that has nothing else to do. */
import { startLeetgraph, startRedis, startSimulator, stopAll } from './processes.mjs';
import { quantile } from './windows.mjs';

const count = 200;
// The pace is not what is measured here.
const env = { UPSTREAM_RATE: '1000', UPSTREAM_BURST: '1000', QUOTA: 'off' };

/** As a client sends it whose document is always the same, and as one who writes the name into the document. */
const parts = 'username profile { ranking } contestRanking { rating }';
const forms = {
  'the same document': (username) => ({
    query: `query Card($username: String!) { user(username: $username) { ${parts} } }`,
    variables: { username },
  }),
  'another document each time': (username) => ({ query: `{ user(username: "${username}") { ${parts} } }` }),
};
/** So many cold answers compile the code of all that is measured. */
const warmUps = 1500;

async function run(name, { redis, form }) {
  try {
    const simulator = await startSimulator();
    const all = redis ? { ...env, REDIS_URL: await startRedis() } : env;
    const leetgraph = await startLeetgraph(simulator, all);
    const ask = (username) => leetgraph.ask(form(username));
    for (let index = 0; index < warmUps; index += 1) await ask(`warm-${index}`);
    await simulator.set('latency', { fixedMs: 50 });
    // LeetCode's own time: the same document, over a connection that is open.
    const { document, variables } = (await simulator.requests()).at(-1);
    const body = JSON.stringify({ query: document, variables });
    const headers = { 'content-type': 'application/json', referer: 'https://leetcode.com/' };
    const own = [];
    const cold = [];
    for (let index = 0; index < count; index += 1) {
      const startedAtMs = performance.now();
      await (await fetch(simulator.url, { method: 'POST', headers, body })).json();
      own.push(performance.now() - startedAtMs);
      cold.push((await ask(`cold-${index}`)).tookMs);
    }
    const ms = (values, share) => `${quantile(values, share).toFixed(1)} ms`;
    const added = (share) => `${(quantile(cold, share) - quantile(own, share)).toFixed(1)} ms`;
    return {
      run: name,
      'cold answers': count,
      'LeetCode’s own time, median': ms(own, 0.5),
      'cold answer, median': ms(cold, 0.5),
      'added, median': added(0.5),
      'added, p10': added(0.1),
      'added, p95': added(0.95),
    };
  } finally {
    await stopAll();
  }
}

export async function overhead() {
  const rows = [];
  for (const [redis, where] of [
    [false, 'no Redis'],
    [true, 'with Redis'],
  ]) {
    for (const [name, form] of Object.entries(forms)) {
      rows.push(await run(`(e) ${where}, ${name}`, { redis, form }));
    }
  }
  return rows;
}
