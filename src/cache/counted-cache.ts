/** A cache whose questions are counted, so that it is known what is hot. It changes nothing about the answers. */
import type { Cache } from './cache.ts';
import type { HotKeys } from './hot-keys.ts';

export function withReadCount(cache: Cache, hotKeys: HotKeys): Cache {
  return {
    ...cache,
    getNow(question) {
      const answer = cache.getNow(question);
      if (answer) hotKeys.count(question.key);
      return answer;
    },
    getOrLoadMany(questions, load, signal) {
      for (const { key } of questions) hotKeys.count(key);
      return cache.getOrLoadMany(questions, load, signal);
    },
  };
}
