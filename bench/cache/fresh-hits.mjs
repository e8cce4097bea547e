/** (a) and (b): twenty users with three lookups each, all fresh: from memory, and from Redis with what Redis counts. */
import { setTimeout as pause } from 'node:timers/promises';
import { fields, load, nameOf, storedAnswers } from './answers.mjs';
import { openCache } from './open-cache.mjs';
import { startRedis } from './start-redis.mjs';

const { createFreshnessTable } = await load('src/loaders/freshness-table.js');
const { createLookupLoader } = await load('src/loaders/lookup-loader.js');
const { contestRankingLookup, userIdentityLookup, userProfileLookup } = await load('src/loaders/user-lookups.js');

const nextTurn = () => pause(5);
const users = 20;
const farMs = 1e15;
const rounds = 7;
const nothingIsLoaded = () => {
  throw new Error('LeetCode was asked');
};
const questionOf = ({ key, kind, parseStored }) => ({
  key,
  kind,
  cost: 1,
  parse: parseStored,
  lifetime: () => ({ freshUntilMs: farMs, staleUntilMs: farMs }),
});
const lookups = () => {
  const all = [];
  for (let index = 0; index < users; index += 1) {
    const username = nameOf(index);
    all.push(userIdentityLookup({ username }), userProfileLookup({ username }), contestRankingLookup({ username }));
  }
  return all;
};

const cpuUs = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/**
 * The median and the best of the rounds' means, in microseconds a call, by the clock and by what this process had of the
 * processor: a busy machine adds to the first, and hardly to the second. `before` is not counted.
 */
async function timeOf(calls, call, before) {
  for (let index = 0; index < calls; index += 1) {
    await before?.();
    await call();
  }
  const [means, cpuMeans] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    // What is answered from memory lets no timer and no socket have its turn: Redis would be taken for lost.
    await nextTurn();
    let [tookMs, tookCpuUs] = [0, 0];
    // Looking at the clock takes as long as a lookup, so it is looked at once a round where there is nothing to leave out.
    const slices = before ? calls : 1;
    for (let slice = 0; slice < slices; slice += 1) {
      await before?.();
      const [startMs, startCpuUs] = [performance.now(), cpuUs()];
      for (let index = 0; index < calls / slices; index += 1) await call();
      tookMs += performance.now() - startMs;
      tookCpuUs += cpuUs() - startCpuUs;
    }
    means.push((tookMs / calls) * 1000);
    cpuMeans.push(tookCpuUs / calls);
  }
  const middle = (values) => values.sort((one, other) => one - other)[Math.floor(rounds / 2)];
  return { median: middle(means), best: Math.min(...means), cpu: middle(cpuMeans) };
}

const cell = (us) => (us < 1_000 ? `${us.toFixed(0)} µs` : `${(us / 1000).toFixed(2)} ms`);
const row = (what, { median, best, cpu }, commands) => ({
  '60 fresh lookups': what,
  'processor, median': cell(cpu),
  'time, median': cell(median),
  'time, best': cell(best),
  'commands of Redis': commands,
});

export async function freshHits() {
  const values = await storedAnswers(users);
  const questions = lookups().map(questionOf);
  if (questions.length !== users * fields.length) throw new Error('not 60 lookups');
  const entries = questions.map(({ key, kind, parse }) => {
    const storedAtMs = Date.now();
    const value = JSON.parse(JSON.stringify(values.get(key)));
    return { key, kind, cost: 1, parse, record: { value, storedAtMs, freshUntilMs: farMs, staleUntilMs: farMs } };
  });
  const redis = await startRedis();
  const opened = await openCache({ redisUrl: redis.url });
  const { cache, memory, redisTier } = opened;
  const rows = [];
  try {
    await memory.setMany(
      entries.map((each) => ({ ...each, record: { ...each.record, value: each.parse(each.record.value) } })),
    );
    const wave = () => cache.getOrLoadMany(questions, nothingIsLoaded);
    const nowMs = () => Date.now();
    const upstream = { fetchMany: nothingIsLoaded };
    const freshness = createFreshnessTable({}, Math.random);
    const loaded = () => {
      const loader = createLookupLoader({ cache, upstream, freshness, nowMs });
      return Promise.all(lookups().map((lookup) => loader.load(lookup)));
    };
    const answers = await wave();
    if (answers.some(({ source }) => source !== 'MEMORY')) throw new Error('not from memory');
    rows.push(row('from memory, one call of the cache', await timeOf(2_000, wave), 'none'));
    rows.push(row('from memory, 60 loads of a new DataLoader', await timeOf(1_000, loaded), 'none'));

    await redisTier.setMany(entries);
    const dropAll = () => memory.drop(() => true);
    await dropAll();
    await redis.command('CONFIG', 'RESETSTAT');
    const sources = new Set((await wave()).map(({ source }) => source));
    if (sources.size !== 1 || !sources.has('REDIS')) throw new Error('not from Redis');
    const counted = (await redis.command('INFO', 'commandstats'))
      .split('\r\n')
      .flatMap((line) => /^cmdstat_(\w+):calls=(\d+)/.exec(line)?.slice(1, 3).join(' × ') ?? [])
      .filter((text) => !/^(?:config|info|ping|client|hello)\b/i.test(text));
    rows.push(row('from Redis, nothing in memory', await timeOf(50, wave, dropAll), counted.join(', ')));
  } finally {
    await opened.close();
    await redis.stop();
  }
  return rows;
}
