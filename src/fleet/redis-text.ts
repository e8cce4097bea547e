/** A text in Redis that all processes share, changed in one step by whoever knows what it is. It knows not what it says. */
import { z } from 'zod';
import type { Redis } from '../cache/redis.ts';
import type { SharedText } from '../upstream/shared-text.ts';

export interface RedisTextOptions {
  readonly redis: Redis;
  readonly key: string;
  /** How long it is kept after the last change, in milliseconds. */
  readonly keptForMs: number;
}

/**
 * KEYS: the text. ARGV: how long it is kept in ms, then `look`, or `swap`, what it is expected to be, and the new text.
 * Gives whether it was changed, what it is now, and the time in ms: that of Redis is the same for all.
 */
const swapScript = `
local time = redis.call('TIME')
local now_ms = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
local text = redis.call('GET', KEYS[1]) or ''
if ARGV[2] == 'look' or text ~= ARGV[3] then return {{0, text, now_ms}} end
redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[1])
return {{1, ARGV[4], now_ms}}`;

const replySchema = z.tuple([z.literal([0, 1]), z.coerce.string(), z.coerce.number()]);

export function createRedisText({ redis, key, keptForMs }: RedisTextOptions): SharedText {
  return {
    async swap(expected, next) {
      const args = expected === undefined ? ['look'] : ['swap', expected, next];
      // One key, and so one bucket: which one does not matter.
      const item = { bucket: 0, keys: [key], args };
      const replies = await redis.use((connection) => connection.runEach(swapScript, [item], [String(keptForMs)]));
      const [swapped, text, nowMs] = replySchema.parse(replies[0]);
      return { swapped: swapped === 1, text, nowMs };
    },
  };
}
