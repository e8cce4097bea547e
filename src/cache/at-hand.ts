/**
 * Answers a wave that memory holds as a whole, before anybody could come between: no flight, and no promise a question.
 * It asks no other tier, and waits for nothing.
 */
import type { CacheAnswer, CacheQuestion, Load } from './cache.ts';
import type { HeldNow } from './held-now.ts';
import type { Loads } from './loads.ts';
import type { ShowHeld } from './show-held.ts';
import type { Held } from './tier-reading.ts';

export interface AtHandOptions {
  readonly heldNow: HeldNow | undefined;
  readonly shown: ShowHeld;
  readonly loads: Loads;
}

/** Undefined, with nothing done or reported, when one of them is absent, gone or forgotten: then tiers have to be asked. */
export type AtHand = (questions: readonly CacheQuestion[], load: Load) => readonly CacheAnswer[] | undefined;

/**
 * Keeps what a flight keeps. A flight that is under way for the same key began when memory did not hold it; what memory
 * holds now is good all the same, for it is judged at this moment. What is stale is renewed once, through the same claim.
 */
export function createAtHand({ heldNow, shown, loads }: AtHandOptions): AtHand {
  if (!heldNow) return () => undefined;

  return (questions, load) => {
    const wave: Held[] = [];
    for (const question of questions) {
      const one = heldNow(question);
      if (!one) return undefined;
      wave.push(one);
    }
    const answers = wave.map((one) => shown.show(one, 'MEMORY'));
    loads.begin(
      wave.flatMap((one) => shown.claimRenewal(one) ?? []),
      load,
      'renewal',
    );
    return answers;
  };
}
