/** Whether somebody else is late, or this process itself was. */
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { afterAwake } from '../../src/upstream/awake-timer.ts';
import type { Clock } from '../../src/clock.ts';
import { createFakeClock } from '../support/fake-clock.ts';

async function machineTurns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
}

test('the time is over when it is', async () => {
  const clock = createFakeClock();
  let runs = 0;
  afterAwake(clock, 200, () => (runs += 1));
  clock.advance(199);
  await machineTurns();
  expect(runs).toBe(0);
  clock.advance(1);
  await machineTurns();
  expect(runs).toBe(1);
});

test('a process that was busy for a second has missed a quarter of it', async () => {
  const due: (() => void)[] = [];
  const clock: Clock = { nowMs: () => 0, after: (_, run) => (due.push(run), () => undefined) };
  let runs = 0;
  afterAwake(clock, 200, () => (runs += 1));
  // Each is as late as it may be: all that it tells is that one of the four is over.
  for (let slice = 0; slice < 3; slice += 1) {
    due.shift()?.();
    await machineTurns();
    expect(runs).toBe(0);
  }
  due.shift()?.();
  await machineTurns();
  expect(runs).toBe(1);
});

test('what has come meanwhile is read first, and may call it off', async () => {
  const clock = createFakeClock();
  let runs = 0;
  const cancel = afterAwake(clock, 200, () => (runs += 1));
  clock.advance(200);
  // As the answer would that lay on the connection while the process was busy.
  await setImmediate();
  cancel();
  await machineTurns();
  expect(runs).toBe(0);
});

test('it can be called off at any time', async () => {
  const clock = createFakeClock();
  let runs = 0;
  const cancel = afterAwake(clock, 200, () => (runs += 1));
  clock.advance(120);
  cancel();
  clock.advance(1_000);
  await machineTurns();
  expect(runs).toBe(0);
});
