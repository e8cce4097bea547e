/** What cost-aware eviction gains: the same questions to a memory that is too small, by either rule. */
import { load } from './answers.mjs';
import { createRandom, zipf } from './chance.mjs';

const { createMemoryTier } = await load('src/cache/memory-tier.js');
const { memoryDivision } = await load('src/loaders/memory-shares.js');

const recordOf = (bytes, storedAtMs = 0) => ({
  value: { state: 'found', value: 'x'.repeat(bytes) },
  storedAtMs,
  freshUntilMs: 1e15,
  staleUntilMs: 1e15,
});

/** Kind, bytes, weight, how many there are, share of the questions. Sizes of the simulator's answers, weights of src/upstream/fields. */
const population = [
  ['userProfile', 'profile', 1_200, 1, 20_000, 0.3],
  ['userBadges', 'profile', 3_000, 1, 20_000, 0.1],
  ['contestRanking', 'contests', 300, 1, 20_000, 0.2],
  ['contestHistory', 'contests', 20_000, 1, 20_000, 0.05],
  ['problemSummary', 'problems', 500, 0.2, 4_000, 0.2],
  ['problemStatement', 'problems', 10_000, 0.2, 4_000, 0.05],
  ['cataloguePage', 'problems', 90_000, 5, 41, 0.1],
];

export async function evictions() {
  const rows = [];
  for (const megabytes of [16, 64]) rows.push(...(await compare(megabytes)));
  return rows;
}

async function compare(megabytes) {
  const rows = [];
  for (const eviction of ['lru', 'cost']) {
    const random = createRandom(1);
    const kinds = population.map((each) => ({ each, next: zipf(each[4], random) }));
    const tier = createMemoryTier({
      maxBytes: megabytes * 2 ** 20,
      maxEntries: 500_000,
      division: memoryDivision,
      eviction,
    });
    let [asked, hits, loadedWeight, loads] = [0, 0, 0, 0];
    const total = 600_000;
    const startMs = performance.now();
    for (let index = 0; index < total; index += 1) {
      let chance = random();
      const { each, next } = kinds.find(({ each }) => (chance -= each[5]) < 0) ?? kinds[0];
      const [field, kind, bytes, cost] = each;
      const key = `${field}("${next()}")`;
      const [held] = await tier.getMany([key]);
      const counts = index > total / 3;
      if (counts) asked += 1;
      if (held) {
        if (counts) hits += 1;
        continue;
      }
      if (counts) [loads, loadedWeight] = [loads + 1, loadedWeight + cost];
      await tier.setMany([{ key, kind, cost, record: recordOf(bytes) }]);
    }
    const usEach = ((performance.now() - startMs) / total) * 1000;
    rows.push({
      CACHE_MEMORY_MAX_MB: megabytes,
      CACHE_EVICTION: eviction,
      hits: `${((100 * hits) / asked).toFixed(1)} %`,
      loads: loads.toLocaleString('en'),
      'their weight': Math.round(loadedWeight).toLocaleString('en'),
      'a question': `${usEach.toFixed(1)} µs`,
    });
  }
  return rows;
}
