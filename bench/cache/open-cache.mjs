/** The cache as the server opens it, with telemetry that counts every event, on a store of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load } from './answers.mjs';

const { readConfig } = await load('src/config.js');
const { openCache: open } = await load('src/open-cache.js');
const { createRedisTier } = await load('src/cache/redis-tier.js');
const { openRedis } = await load('src/cache/redis.js');
const { untilOpen } = await load('src/cache/until-open.js');
const { systemClock: clock } = await load('src/clock.js');
const { createCacheCounts } = await load('src/telemetry/cache-counts.js');
const { countEvents, createRegistry } = await load('src/telemetry/count-events.js');
const { createLogger, logEvent } = await load('src/telemetry/log-events.js');

/** Settings as by default, but for budgets: a machine that measures has no time limit. */
export async function openCache({ redisUrl } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
  const listeners = [countEvents(createRegistry()), createCacheCounts().onEvent, logEvent(createLogger('silent'))];
  const onEvent = (event) => {
    for (const listener of listeners) listener(event);
  };
  const budgets = { CACHE_REDIS_BUDGET_MS: '5000', CACHE_STORE_BUDGET_MS: '5000' };
  const config = readConfig({ DATABASE_URL: `file:${join(folder, 'store.db')}`, ...budgets }).cache;
  const redis = redisUrl && openRedis({ url: redisUrl, onEvent });
  const opened = open({ config, redis, clock, random: Math.random, onEvent });
  const redisTier = redis && createRedisTier({ redis, clock });
  await untilOpen(opened.store, clock);
  const isReady = () =>
    opened.checks.redis?.().then(
      () => true,
      () => false,
    ) ?? true;
  while (!(await isReady())) await pause(20);
  return {
    cache: opened.cache,
    memory: opened.memory,
    redisTier,
    /** As an administrator does it. */
    forgetAll: () => opened.forgetting.forget('all'),
    async close() {
      await opened.stop();
      await opened.cache.drain();
      await opened.close();
      redis?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
