/** For how long a request for 200 users stands in everybody's way, by where its data is. */
import { setTimeout } from 'node:timers/promises';
import { settingsFor, startServer } from './processes.mjs';
import { median } from './table.mjs';
import { ask, manyBody, userNames } from './work.mjs';

const users = 200;
/** What is left to do behind the answer, such as writing to the store, has begun and ended by then; milliseconds. */
const behindMs = 300;

export async function blocking({ simulatorUrl, redisUrl, rounds }) {
  const settings = settingsFor(simulatorUrl);
  const off = { ANSWER_CACHE: 'off', CACHE_WARM_KEYS: '0' };
  const others = (round) => manyBody(userNames(users, (round + 1) * users));
  const rows = [];

  /** A round is one request on a server that has nothing else to do; before it, some that compile its code. */
  async function measure(name, env, bodyOf, before = []) {
    const server = await startServer({ file: 'leetgraph.mjs', env: { ...settings, ...off, ...env } });
    for (const body of before) await ask(server.url, body);
    const rounded = [];
    for (let round = 0; round < rounds; round += 1) {
      await server.beginOne();
      const startedAt = performance.now();
      await ask(server.url, bodyOf(round));
      const tookMs = performance.now() - startedAt;
      await setTimeout(behindMs);
      rounded.push({ tookMs, ...(await server.end()) });
    }
    await server.close();
    const of = (figure) => rounded.map((each) => each[figure]);
    rows.push({
      name,
      medianMaxMs: median(of('loopMaxMs')),
      greatestMaxMs: Math.max(...of('loopMaxMs')),
      tookMs: median(of('tookMs')),
      cpuMs: median(of('cpuS')) * 1000,
    });
  }

  const same = manyBody(userNames(users));
  const warm = Array.from({ length: 20 }, () => same);
  const withRedis = redisUrl && { REDIS_URL: redisUrl };
  await measure('LeetCode', { ...withRedis }, others, warm);
  await measure('memory, every field executed', { OBJECT_CACHE_MAX_MB: '0' }, () => same, warm);
  await measure('memory', {}, () => same, warm);
  await measure('the answer cache', { ANSWER_CACHE: 'on' }, () => same, warm);
  // The store has them from the first server, Redis as well; memory of a new process has none of them.
  await measure('the store', {}, others, warm);
  if (redisUrl) await measure('Redis', withRedis, others, warm);
  return rows;
}
