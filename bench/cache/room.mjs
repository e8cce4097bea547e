/** (c): what 100,000 users' profiles take in memory, by the heap and by the tier's own count. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { load, nameOf, storedAnswers } from './answers.mjs';

const { createMemoryTier } = await load('src/cache/memory-tier.js');
const { freeze } = await load('src/cache/freeze.js');
const { userProfileLookup } = await load('src/loaders/user-lookups.js');

const users = 100_000;
const different = 200;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const heapBytes = () => {
  for (let turn = 0; turn < 3; turn += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

export async function room() {
  const values = await storedAnswers(different);
  const texts = Array.from({ length: different }, (_, index) => {
    const { key } = userProfileLookup({ username: nameOf(index) });
    return JSON.stringify(values.get(key));
  });
  const meanBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / different;
  const rows = [];
  for (const eviction of ['lru', 'cost']) {
    const memory = createMemoryTier({ maxBytes: 2 ** 32, maxEntries: 2 * users, eviction });
    const before = heapBytes();
    for (let index = 0; index < users; index += 1) {
      const { key, kind, parseStored } = userProfileLookup({ username: nameOf(index) });
      // Parsed anew each time: every text and every object is this user's own, as it is when LeetCode answers.
      const value = freeze(parseStored(JSON.parse(texts[index % different])));
      const storedAtMs = Date.now() + index / 7;
      const record = { value, storedAtMs, freshUntilMs: storedAtMs + 3.6e6, staleUntilMs: storedAtMs + 6.1e8 };
      await memory.setMany([{ key, kind, cost: 1, record }]);
    }
    const tookBytes = heapBytes() - before;
    const { entries, bytes } = memory.sizes().all;
    if (entries !== users) throw new Error('not all are held');
    rows.push({
      CACHE_EVICTION: eviction,
      profiles: users.toLocaleString('en'),
      'heap, each': `${Math.round(tookBytes / users)} bytes`,
      'tier’s own count, each': `${Math.round(bytes / users)} bytes`,
      'count by heap': (bytes / tookBytes).toFixed(2),
      'JSON, each': `${Math.round(meanBytes)} bytes`,
    });
    await memory.close();
  }
  return rows;
}
