/** Buckets of query cost in Redis, one a caller, filled by Redis's own clock. It knows not what the cost is of. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { QuotaHolder } from '../access/quota.ts';
import type { SharedQuota } from '../access/quota-shared.ts';
import { createBudget } from '../cache/budget.ts';
import type { Redis } from '../cache/redis.ts';
import type { Clock } from '../clock.ts';

export interface RedisQuotaOptions {
  readonly redis: Redis;
  /** The longest that Redis may hold up a request, in milliseconds. */
  readonly limitMs: number;
  /** Redis is waited for in real time, so this is the machine's clock. */
  readonly clock: Clock;
}

/**
 * KEYS: the bucket. ARGV: its size, what is needed, what is wanted; a negative need gives back. Gives what was taken and
 * what is left. A bucket that is not there is full, so it may go as soon as it would be.
 */
const takeScript = `
local time = redis.call('TIME')
local now_ms = time[1] * 1000 + math.floor(time[2] / 1000)
local size, need, want = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens, at_ms = tonumber(bucket[1]) or size, tonumber(bucket[2]) or now_ms
tokens = math.min(size, tokens + math.max(0, now_ms - at_ms) * size / 60000)
local taken = 0
if need < 0 then
  tokens = math.min(size, tokens - need)
elseif tokens >= need then
  taken = math.max(need, math.min(want, math.floor(tokens)))
  tokens = tokens - taken
end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.3f', tokens), 'at', string.format('%.0f', math.max(at_ms, now_ms)))
redis.call('PEXPIRE', KEYS[1], math.ceil((size - tokens) * 60000 / size) + 1000)
return {{taken, string.format('%.3f', tokens)}}`;

const replySchema = z.tuple([z.number(), z.coerce.number()]);

/** Beside the cache's keys, whose prefix has a bucket behind it, and with a version of its own. */
const prefix = 'leetgraph:quota:v1:';

export function createRedisQuota({ redis, limitMs, clock }: RedisQuotaOptions): SharedQuota {
  const budget = createBudget({ limitMs, clock, onOverrun: () => undefined });
  const late = new Error(`a quota could not be asked for, because Redis took longer than ${limitMs} ms`);

  return {
    async take(holder, need, want) {
      // Behind a call that is late, every other one would be.
      if (budget.isOverdue()) throw late;
      const args = [holder.perMinute, need, want].map(String);
      // One key, and so one bucket of the connection: which one does not matter.
      const item = { bucket: 0, keys: [toKey(holder)], args };
      const replies = await budget.run(
        () => redis.use((connection) => connection.runEach(takeScript, [item], [])),
        undefined,
      );
      if (replies === undefined) throw late;
      const [taken, left] = replySchema.parse(replies[0]);
      return { taken, left };
    },
  };
}

/** A digest: whoever may read Redis learns no addresses and no names, and a long subject is no long key. */
function toKey({ id }: QuotaHolder): string {
  return prefix + createHash('sha256').update(id).digest('base64url').slice(0, 22);
}
