/** The marks of the fleet: one hash in Redis, and a channel on which new ones are told. */
import { z } from 'zod';
import type { MarkSource } from './mark-source.ts';
import { markLifetimeMs, markSchema, type Mark } from './marks.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { Redis } from './redis.ts';

/** Key and channel. The version is that of a mark: tag and moment. */
const name = 'leetgraph:v1:forgotten';

/** HGETALL as one reply. */
const readScript = `return { redis.call('HGETALL', KEYS[1]) }`;

/**
 * Of each tag the latest moment stays, whichever of two processes comes first; then all are told. The hash goes as a
 * whole when nothing has been forgotten for so long that its last mark is of no use.
 */
const writeScript = `
for i = 3, #ARGV, 2 do
  local known = tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or '')
  if not known or known < tonumber(ARGV[i + 1]) then redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PUBLISH', KEYS[1], ARGV[2])
return { 1 }`;

const dropScript = `
for i = 1, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
return { 1 }`;

const message = z.array(markSchema);

export function createRedisMarks(redis: Redis): MarkSource {
  const run = (script: string, args: readonly string[]): Promise<unknown> =>
    redis.use(async (connection: RedisConnection) => {
      const [reply] = await connection.runEach(script, [{ bucket: 0, keys: [name], args }], []);
      return reply;
    });

  return {
    name: 'redis',
    isShared: true,
    read: async () => parseHash(await run(readScript, [])),
    async write(marks) {
      const pairs = marks.flatMap(({ tag, forgottenAtMs }) => [tag, String(forgottenAtMs)]);
      await run(writeScript, [String(markLifetimeMs), JSON.stringify(marks), ...pairs]);
    },
    listen(onTold, onUntold) {
      redis.onConnected((connection) => {
        // Who may not listen reads the hash all the same; who has lost the connection comes here with the next one.
        connection.subscribe(name, (text) => onTold(parseMessage(text))).then(onUntold, onUntold);
      });
      // It ends with the connection, which its owner closes.
      return () => undefined;
    },
    async drop(tags) {
      await run(dropScript, tags);
    },
  };
}

/** Anybody can write to a channel: what is no list of marks tells nothing. */
function parseMessage(text: string): readonly Mark[] {
  try {
    return message.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Field, value, field, value; texts or bytes, as the connection gives them. */
function parseHash(reply: unknown): readonly Mark[] {
  const words = Array.isArray(reply) ? reply.map(String) : [];
  const marks: Mark[] = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    const mark = markSchema.safeParse({ tag: words[index], forgottenAtMs: Number(words[index + 1]) });
    if (mark.success) marks.push(mark.data);
  }
  return marks;
}
