/** What renewing ahead gains: an hour of questions on a clock that is moved, with it and without. */
import { load } from './answers.mjs';
import { createRandom, zipf } from './chance.mjs';

const { createMemoryTier } = await load('src/cache/memory-tier.js');
const { createRenewAhead, neverAhead } = await load('src/cache/renew-ahead.js');
const { createTieredCache } = await load('src/cache/tiered-cache.js');

export async function renewing() {
  const rows = [];
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
    rows.push({
      CACHE_RENEW_AHEAD: isOn ? 'on' : 'off',
      answers: counts.answers.toLocaleString('en'),
      stale: `${((100 * counts.stale) / counts.answers).toFixed(2)} %`,
      'stale, 20th to 400th key': `${((100 * hot.stale) / hot.answers).toFixed(2)} %`,
      loads: loads.toLocaleString('en'),
    });
  }
  return rows;
}
