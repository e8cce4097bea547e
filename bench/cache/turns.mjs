/** How long the event loop stands still while 200 users pass through the cache: read from Redis, from the store, and written. */
import { setTimeout as pause } from 'node:timers/promises';
import { load, nameOf, storedAnswers } from './answers.mjs';
import { openCache } from './open-cache.mjs';
import { startRedis } from './start-redis.mjs';

const { createBreather } = await load('src/breather.js');
const { systemClock } = await load('src/clock.js');
const lookups = await load('src/loaders/user-lookups.js');

const users = 200;
const makers = [
  lookups.userIdentityLookup,
  lookups.userProfileLookup,
  lookups.userSolvedLookup,
  lookups.userBadgesLookup,
  lookups.contestRankingLookup,
  lookups.recentSubmissionsLookup,
];
const selection =
  'username profile { ranking } solved { all { problems } } badges { earned { name } } contestRanking { rating } recentSubmissions(first: 20) { nodes { title } }';
const farMs = 1e15;
const rounds = 7;
/** Writing behind has ended by then, on a machine that is not too busy. */
const behindMs = 400;
const nothingIsLoaded = () => {
  throw new Error('LeetCode was asked');
};
const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** The longest that anything else had to wait for its turn, in milliseconds: the loop goes round and round and looks at the time. */
async function longestTurnOf(work) {
  let [longestMs, lastMs, isOver] = [0, performance.now(), false];
  const watch = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  await pause(20);
  globalThis.gc?.();
  await pause(20);
  longestMs = 0;
  const startMs = performance.now();
  await work();
  const tookMs = performance.now() - startMs;
  await pause(behindMs);
  isOver = true;
  return { longestMs, tookMs };
}

export async function turns() {
  const values = await storedAnswers(users, selection);
  const names = Array.from({ length: users }, (_, index) => nameOf(index));
  const questionOf = ({ key, kind, parseStored, weight }) => ({
    key,
    kind,
    cost: weight,
    parse: parseStored,
    lifetime: () => ({ freshUntilMs: farMs, staleUntilMs: farMs }),
  });
  const questions = names.flatMap((username) => makers.map((make) => questionOf(make({ username }))));
  const valueOf = (key) => JSON.parse(JSON.stringify(values.get(key)));
  const missing = questions.filter(({ key }) => !values.has(key));
  if (missing.length > 0) throw new Error(`not stored: ${missing[0].key}`);
  const bytes = questions.reduce((sum, { key }) => sum + JSON.stringify(values.get(key)).length, 0);
  /** Settled piece by piece, as upstream does it (src/breather.ts). */
  const loadAll = (wanted) => {
    const settle = [];
    const loading = wanted.map(() => new Promise((resolve) => settle.push(resolve)));
    void (async () => {
      const { begin, breathe } = createBreather(systemClock);
      begin();
      for (const [index, { key, parse }] of wanted.entries()) {
        settle[index](parse(valueOf(key)));
        await breathe();
      }
    })();
    return loading;
  };

  const redis = await startRedis();
  const rows = [];
  const measure = async (what, source, redisUrl, before, load) => {
    const opened = await openCache({ redisUrl });
    const wave = async (how) => {
      const sources = new Set((await opened.cache.getOrLoadMany(questions, how)).map((answer) => answer.source));
      if (sources.size !== 1 || !sources.has(source)) throw new Error(`from ${[...sources].join(', ')}`);
    };
    try {
      await before(opened);
      const seen = [];
      for (let round = 0; round < rounds; round += 1) {
        await opened.memory.drop(() => true);
        if (source === 'LEETCODE') await opened.forgetAll();
        seen.push(await longestTurnOf(() => wave(load)));
      }
      rows.push({
        [`${questions.length} records, ${(bytes / 1e6).toFixed(1)} MB`]: what,
        'longest turn, median': `${middle(seen.map(({ longestMs }) => longestMs)).toFixed(1)} ms`,
        greatest: `${Math.max(...seen.map(({ longestMs }) => longestMs)).toFixed(1)} ms`,
        'answer after': `${middle(seen.map(({ tookMs }) => tookMs)).toFixed(0)} ms`,
      });
    } finally {
      await opened.close();
    }
  };
  const fill = async ({ cache }) => {
    await cache.getOrLoadMany(questions, loadAll);
    await cache.drain();
  };
  try {
    await measure('read from the store', 'STORE', undefined, fill, nothingIsLoaded);
    await measure('read from Redis', 'REDIS', redis.url, fill, nothingIsLoaded);
    await measure('loaded, and written to Redis and the store', 'LEETCODE', redis.url, fill, loadAll);
  } finally {
    await redis.stop();
  }
  return rows;
}
