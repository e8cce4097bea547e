/** (e): what Leetgraph adds to LeetCode's own time on a cold answer, on a process that has nothing else to do. */
import { startLeetgraph, startRedis, startSimulator, stopAll } from './processes.mjs';
import { quantile } from './windows.mjs';

const count = 200;
// The pace is not what is measured here.
const env = { UPSTREAM_RATE: '1000', UPSTREAM_BURST: '1000', QUOTA: 'off' };

async function run(name, withRedis) {
  try {
    const simulator = await startSimulator();
    await simulator.set('latency', { fixedMs: 50 });
    const all = withRedis ? { ...env, REDIS_URL: await startRedis() } : env;
    const leetgraph = await startLeetgraph(simulator, all);
    const ask = (index) =>
      leetgraph.query(`{ user(username: "cold-${index}") { username profile { ranking } contestRanking { rating } } }`);
    for (let index = 0; index < 100; index += 1) await ask(`warm-${index}`);
    // LeetCode's own time: the same document, over a connection that is open.
    const [{ document, variables }] = await simulator.requests();
    const body = JSON.stringify({ query: document, variables });
    const headers = { 'content-type': 'application/json', referer: 'https://leetcode.com/' };
    const own = [];
    const cold = [];
    for (let index = 0; index < count; index += 1) {
      const startedAtMs = performance.now();
      await (await fetch(simulator.url, { method: 'POST', headers, body })).json();
      own.push(performance.now() - startedAtMs);
      cold.push((await ask(index)).tookMs);
    }
    const ms = (values, share) => `${quantile(values, share).toFixed(1)} ms`;
    return {
      run: name,
      'cold answers': count,
      'LeetCode’s own time, median': ms(own, 0.5),
      'cold answer, median': ms(cold, 0.5),
      'added, median': `${(quantile(cold, 0.5) - quantile(own, 0.5)).toFixed(1)} ms`,
      'added, p10': `${(quantile(cold, 0.1) - quantile(own, 0.1)).toFixed(1)} ms`,
      'added, p95': `${(quantile(cold, 0.95) - quantile(own, 0.95)).toFixed(1)} ms`,
    };
  } finally {
    await stopAll();
  }
}

export const overhead = async () => [await run('(e) no Redis', false), await run('(e) with Redis', true)];
