/** The age of something that is made of several answers. */
import type { Freshness } from './answer-freshness.ts';
import type { Answer } from './lookup-loader.ts';

/** Any part's age would be true of some of it; the oldest is true of all. */
export function oldestOf(answers: readonly [Answer<unknown>, ...Answer<unknown>[]]): Freshness {
  return answers
    .map(({ freshness }) => freshness)
    .reduce((oldest, freshness) => (freshness.fetchedAt < oldest.fetchedAt ? freshness : oldest));
}
