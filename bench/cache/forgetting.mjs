/** What forgetting costs: freeing memory, and comparing with marks whenever a record is read. */
import { load } from './answers.mjs';

const { createMarks } = await load('src/cache/marks.js');
const { createMemoryTier } = await load('src/cache/memory-tier.js');
const { createTieredCache } = await load('src/cache/tiered-cache.js');
const { subjectsOf } = await load('src/loaders/lookup-subjects.js');

const recordOf = (bytes, storedAtMs = 0) => ({
  value: { state: 'found', value: 'x'.repeat(bytes) },
  storedAtMs,
  freshUntilMs: 1e15,
  staleUntilMs: 1e15,
});

export async function forgetting() {
  const rows = [];
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
    await memory.drop((key, { kind, record }) => one.isForgotten({ key, kind, value: record.value }, record));
    clearInterval(watch);
    rows.push({
      what: `freeing ${name} among ${entries.toLocaleString('en')} entries (${Math.round(bytes / 2 ** 20)} MiB)`,
      took: `${(performance.now() - startMs).toFixed(0)} ms`,
      'longest turn': `${longestMs.toFixed(0)} ms`,
    });
  };
  await timeOf('a user', 'user:user-1');
  await timeOf('a pattern', 'pattern:*"user-9?"*');
  const questionOf = (index) => ({
    key: `userProfile("user-${index}")`,
    kind: 'profile',
    parse: (value) => value,
    lifetime: () => ({ freshUntilMs: 1e15, staleUntilMs: 1e15 }),
  });
  const questions = Array.from({ length: 60 }, (_, index) => questionOf(index + 500));
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
    rows.push({
      what: `60 fresh lookups from memory, ${name}`,
      took: `${((performance.now() - startMs) / 2).toFixed(0)} µs`,
      'longest turn': '',
    });
  }
  rows.push(await firstSight(memory, clock, questionOf));
  return rows;
}

/** Each record is compared with each pattern when it is read for the first time after it. */
async function firstSight(memory, clock, questionOf) {
  const cache = createTieredCache({ tiers: [memory], marks: hundredPatterns(clock), clock, onEvent: () => undefined });
  const waves = 500;
  const startMs = performance.now();
  for (let wave = 0; wave < waves; wave += 1) {
    const questions = Array.from({ length: 60 }, (_, index) => questionOf(1_000 + wave * 60 + index));
    await cache.getOrLoadMany(questions, () => []);
  }
  return {
    what: '60 fresh lookups from memory, 100 patterns, each for the first time',
    took: `${(((performance.now() - startMs) / waves) * 1000).toFixed(0)} µs`,
    'longest turn': '',
  };
}

function hundredPatterns(clock) {
  const marks = createMarks({ clock, subjectsOf });
  marks.add(
    Array.from({ length: 100 }, (_, index) => ({ tag: `pattern:*nothing-${index}*`, forgottenAtMs: Date.now() + 1e6 })),
  );
  return marks;
}
