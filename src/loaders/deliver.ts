/** Hands the answers of a wave over one by one: each sets off the execution of fields, 200 users' together 20 ms of it. */
import type { Breathe } from '../breather.ts';

/** Whoever waits for one answer. */
export interface Arrival<Value> {
  readonly resolve: (value: Value) => void;
}

/**
 * In the order in which they were asked for, so that an entity's own answers come together. Between two of them others
 * have their turn when it is time for that; what an answer sets off at once is done before the next one is handed over.
 */
export async function deliver<Value>(
  answers: readonly Value[],
  arrivals: readonly Arrival<Value>[],
  breathe: Breathe,
): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    arrivals[index]?.resolve(answer);
    // Also where it is not time: a promise is what lets those go on who waited for this one.
    await breathe();
  }
}
