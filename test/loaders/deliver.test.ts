import { expect, test } from '@jest/globals';
import { createBreather } from '../../src/breather.ts';
import { deferred } from '../../src/cache/deferred.ts';
import { deliver } from '../../src/loaders/deliver.ts';
import { createFakeClock } from '../support/fake-clock.ts';

test('what an answer sets off is done before the next one but a few is handed over, and others have their turn', async () => {
  const clock = createFakeClock();
  const { begin, breathe } = createBreather(clock);
  const answers = Array.from({ length: 100 }, (_, index) => index);
  const arrivals = answers.map(() => deferred<number>());
  const doneInRound = new Map<number, number>();
  let round = 0;
  let isOver = false;
  const goRound = (): void => {
    round += 1;
    if (!isOver) setImmediate(goRound);
  };
  setImmediate(goRound);
  // Each sets off a millisecond of work.
  const worked = arrivals.map(({ promise }) =>
    promise.then((answer) => {
      clock.advance(1);
      doneInRound.set(round, (doneInRound.get(round) ?? 0) + 1);
      return answer;
    }),
  );
  begin();
  await deliver(answers, arrivals, breathe);
  isOver = true;
  expect(await Promise.all(worked)).toEqual(answers);
  expect(Math.max(...doneInRound.values())).toBeLessThanOrEqual(6);
});
