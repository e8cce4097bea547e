/** (a) to (c): a thousand cold users asked for by a thousand requests at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { startLeetgraph, startRedis, startSimulator, stopAll } from './processes.mjs';
import { excessOf, mostWithin, quantile } from './windows.mjs';

const users = 1000;
const budget = { rate: 2, burst: 10 };
const env = { UPSTREAM_RATE: String(budget.rate), UPSTREAM_BURST: String(budget.burst), QUOTA: 'off' };
const query = (name) => `{ user(username: "${name}") { username profile { ranking } contestRanking { rating } } }`;
const nameOf = (index) => `bench-member-${index}`;

async function ask(processes) {
  const startedAtMs = performance.now();
  const answers = await Promise.all(
    Array.from({ length: users }, (_, index) => processes[index % processes.length].query(query(nameOf(index)))),
  );
  return { answers, tookS: (performance.now() - startedAtMs) / 1000 };
}

/** What is kept must be about whom it was asked, and asked of nobody again. */
async function wrongOf(processes, answers) {
  const again = await Promise.all(
    answers.map((_, index) => processes[index % processes.length].query(query(nameOf(index)))),
  );
  return again.filter(
    ({ data, errors }, index) =>
      errors ||
      data.user?.username.toLowerCase() !== nameOf(index) ||
      JSON.stringify(data) !== JSON.stringify(answers[index].data),
  ).length;
}

async function run(name, { processCount = 1, redis = false, rateLimit = undefined }) {
  try {
    const simulator = await startSimulator();
    await simulator.set('latency', { fixedMs: 50 });
    if (rateLimit) await simulator.set('rate-limit', rateLimit);
    const all = redis ? { ...env, REDIS_URL: await startRedis() } : env;
    const processes = [];
    for (let count = 0; count < processCount; count += 1) processes.push(await startLeetgraph(simulator, all));
    // Code that is warm, and a bucket that is full again, for all alike.
    for (const each of processes) await each.query('{ user(username: "warm") { username } }');
    await pause(3000 + 500 * processCount);
    await simulator.clear('requests');
    const { answers, tookS } = await ask(processes);
    const requests = await simulator.requests();
    const at = requests.map(({ receivedAtMs }) => receivedAtMs);
    const errors = answers.flatMap((answer) => answer.errors ?? []);
    return {
      run: name,
      answered: answers.length - answers.filter((answer) => answer.errors).length,
      errors: errors.length,
      'all answered in': `${tookS.toFixed(1)} s`,
      'median wait': `${(
        quantile(
          answers.map(({ tookMs }) => tookMs),
          0.5,
        ) / 1000
      ).toFixed(1)} s`,
      documents: at.length,
      'refused (429)': requests.filter(({ status }) => status === 429).length,
      'most in 1 s': mostWithin(at, 1000),
      'most in 5 s': mostWithin(at, 5000),
      'most above the budget in any span': excessOf(at, budget).toFixed(2),
      'wrong in the cache': await wrongOf(processes, answers),
    };
  } finally {
    await stopAll();
  }
}

export const crowd = async () => [
  await run('(a) one process', {}),
  await run('(b) three processes on one Redis', { processCount: 3, redis: true }),
  await run('(c) LeetCode bears 2 a second, burst 2', { rateLimit: { perSecond: 2, burst: 2 } }),
  await run('(c) LeetCode bears 1 a second, burst 1', { rateLimit: { perSecond: 1, burst: 1 } }),
];
