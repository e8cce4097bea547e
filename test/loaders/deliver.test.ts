import { expect, test } from '@jest/globals';
import { createBreather } from '../../src/breather.ts';
import { deferred } from '../../src/cache/deferred.ts';
import { deliver } from '../../src/loaders/deliver.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { countRounds } from '../support/rounds.ts';

test('what an answer sets off is done before the next one but a few is handed over, and others have their turn', async () => {
  const clock = createFakeClock();
  const { begin, breathe } = createBreather(clock);
  const answers = Array.from({ length: 100 }, (_, index) => index);
  const arrivals = answers.map(() => deferred<number>());
  const rounds = countRounds();
  // Each sets off a millisecond of work.
  const worked = arrivals.map(({ promise }) =>
    promise.then((answer) => {
      clock.advance(1);
      rounds.note();
      return answer;
    }),
  );
  begin();
  await deliver(answers, arrivals, breathe);
  rounds.end();
  expect(await Promise.all(worked)).toEqual(answers);
  expect(Math.max(...rounds.pieces())).toBeLessThanOrEqual(6);
});
