/** What the two extras of the cache gain, and what marks cost. `npm run build && node bench/cache-extras.mjs`; figures in docs/operations.md. */
import { createMarks } from '../dist/src/cache/marks.js';
import { createMemoryTier } from '../dist/src/cache/memory-tier.js';
import { createRenewAhead, neverAhead } from '../dist/src/cache/renew-ahead.js';
import { createTieredCache } from '../dist/src/cache/tiered-cache.js';
import { subjectsOf } from '../dist/src/loaders/lookup-subjects.js';
import { memoryDivision } from '../dist/src/loaders/memory-shares.js';

/** mulberry32, so that every run asks the same. */
function createRandom(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ranks 0 to count - 1, the first asked for most: what web caches see is near an exponent of 0.8 (Breslau et al. 1999). */
function zipf(count, random, exponent = 0.8) {
  const sums = [];
  let sum = 0;
  for (let rank = 1; rank <= count; rank += 1) sums.push((sum += rank ** -exponent));
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

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

async function compareEvictions(megabytes) {
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
    console.log(
      `${megabytes} MiB, ${eviction}: hits ${((100 * hits) / asked).toFixed(1)} %, loads ${loads}, their weight ${Math.round(loadedWeight)}, ${usEach.toFixed(1)} µs a question`,
    );
  }
}

async function compareRenewing() {
  for (const isOn of [false, true]) {
    const random = createRandom(2);
    let nowMs = 1e12;
    const clock = { nowMs: () => nowMs, after: () => () => undefined };
    const counts = { answers: 0, stale: 0, wanted: 0, renewal: 0 };
    const hot = { answers: 0, stale: 0 };
    const cache = createTieredCache({
      tiers: [createMemoryTier({ maxBytes: 2 ** 28, maxEntries: 500_000 })],
      isDueAhead: isOn ? createRenewAhead() : neverAhead,
      clock,
      onEvent: () => undefined,
    });
    const jitter = createRandom(3);
    const ttlMs = 300_000;
    // LeetCode's answer comes when 500 ms have passed.
    const pending = [];
    const load = (missing, purpose) =>
      missing.map(() => {
        counts[purpose] += 1;
        return purpose === 'wanted'
          ? Promise.resolve(1)
          : new Promise((resolve) => pending.push([nowMs + 500, resolve]));
      });
    const next = zipf(5_000, random);
    for (let second = 0; second < 3600; second += 1) {
      for (let each = 0; each < 100; each += 1) {
        nowMs += 10;
        while (pending[0]?.[0] <= nowMs) pending.shift()[1](1);
        await null;
        const rank = next();
        const [answer] = await cache.getOrLoadMany(
          [
            {
              key: `k(${rank})`,
              kind: 'submissions',
              parse: (value) => value,
              lifetime: (_, atMs) => {
                const freshUntilMs = atMs + ttlMs * (1 - 0.1 * jitter());
                return { freshUntilMs, staleUntilMs: freshUntilMs + 7 * 86_400_000 };
              },
            },
          ],
          load,
        );
        counts.answers += 1;
        if (answer.freshUntilMs <= nowMs) counts.stale += 1;
        // Asked for about once in ten seconds or more often, and less often than once in a second.
        if (rank < 20 || rank >= 400) continue;
        hot.answers += 1;
        if (answer.freshUntilMs <= nowMs) hot.stale += 1;
      }
    }
    const loads = counts.wanted + counts.renewal;
    console.log(
      `renewing ahead ${isOn ? 'on' : 'off'}: ${((100 * counts.stale) / counts.answers).toFixed(2)} % of ${counts.answers} answers stale, of those about the 20th to 400th key ${((100 * hot.stale) / hot.answers).toFixed(2)} %, ${loads} loads`,
    );
  }
}

async function measureMarks() {
  const clock = { nowMs: () => Date.now(), after: () => () => undefined };
  const count = 100_000;
  const memory = createMemoryTier({ maxBytes: 2 ** 30, maxEntries: 500_000 });
  await memory.setMany(
    Array.from({ length: count }, (_, index) => ({
      key: `userProfile("user-${index}")`,
      kind: 'profile',
      record: recordOf(100, Date.now()),
    })),
  );
  const { entries, bytes } = memory.sizes().all;
  const marks = createMarks({ clock, subjectsOf });
  const timeOf = async (name, tag) => {
    marks.add([{ tag, forgottenAtMs: Date.now() + 1 }]);
    const one = createMarks({ clock, subjectsOf });
    one.add([{ tag, forgottenAtMs: Date.now() + 1 }]);
    const startMs = performance.now();
    let [longestMs, lastMs] = [0, startMs];
    const watch = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 0);
    await memory.drop((key, { kind, record }) =>
      one.isForgotten({ key, kind, value: record.value }, record.storedAtMs),
    );
    clearInterval(watch);
    console.log(
      `dropping ${name} (longest turn ${longestMs.toFixed(0)} ms) among ${entries} entries (${Math.round(bytes / 2 ** 20)} MiB): ${(performance.now() - startMs).toFixed(0)} ms`,
    );
  };
  await timeOf('a user', 'user:user-1');
  await timeOf('a pattern', 'pattern:*"user-9?"*');
  const questions = Array.from({ length: 60 }, (_, index) => ({
    key: `userProfile("user-${index + 500}")`,
    kind: 'profile',
    parse: (value) => value,
    lifetime: () => ({ freshUntilMs: 1e15, staleUntilMs: 1e15 }),
  }));
  for (const [name, with_] of [
    ['no marks', undefined],
    ['two marks', marks],
    ['100 patterns', hundredPatterns(clock)],
  ]) {
    const cache = createTieredCache({
      tiers: [memory],
      ...(with_ && { marks: with_ }),
      clock,
      onEvent: () => undefined,
    });
    for (let index = 0; index < 2_000; index += 1) await cache.getOrLoadMany(questions, () => []);
    const startMs = performance.now();
    for (let index = 0; index < 2_000; index += 1) await cache.getOrLoadMany(questions, () => []);
    console.log(`60 fresh lookups from memory, ${name}: ${((performance.now() - startMs) / 2).toFixed(0)} µs`);
  }
}

function hundredPatterns(clock) {
  const marks = createMarks({ clock, subjectsOf });
  marks.add(
    Array.from({ length: 100 }, (_, index) => ({ tag: `pattern:*nothing-${index}*`, forgottenAtMs: Date.now() + 1e6 })),
  );
  return marks;
}

await measureMarks();
for (const megabytes of [16, 64]) await compareEvictions(megabytes);
await compareRenewing();
