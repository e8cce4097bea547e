import { expect, test } from '@jest/globals';
import type { Clock } from '../../src/clock.ts';
import { watchEventLoopLag } from '../../src/request/event-loop-lag.ts';

/** A clock whose timers run late by what the test says, as they do in a process that is busy. */
function createLateClock(): Clock & { turn(lateMs: number): void; pass(ms: number): void; readonly pending: number } {
  let nowMs = 0;
  let timers: { dueMs: number; run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { dueMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    get pending() {
      return timers.length;
    },
    pass: (ms) => void (nowMs += ms),
    turn(lateMs) {
      const [next] = timers.splice(0, 1);
      nowMs = Math.max(nowMs, (next?.dueMs ?? 0) + lateMs);
      next?.run();
    },
  };
}

const turns = (clock: ReturnType<typeof createLateClock>, count: number, lateMs: number) => {
  for (let turn = 0; turn < count; turn++) clock.turn(lateMs);
};

test('is 0 for a process that keeps up', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  turns(clock, 50, 0);
  expect(lag.lagMs()).toBe(0);
});

test('comes to what a process is always late by', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  turns(clock, 30, 600);
  expect(Math.round(lag.lagMs())).toBe(600);
});

test('makes little of one pause, and forgets it within two seconds', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  clock.turn(300);
  expect(lag.lagMs()).toBe(75);
  turns(clock, 20, 0);
  expect(lag.lagMs()).toBeLessThan(1);
});

test('counts a turn that is overdue, before it has come', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  clock.pass(500);
  expect(lag.lagMs()).toBe(100);
});

test('takes a process that was stopped for a minute for one that has paused, not for one that is too busy', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  clock.pass(60_000);
  expect(lag.lagMs()).toBe(250);
  clock.turn(60_000);
  expect(lag.lagMs()).toBe(250);
  turns(clock, 10, 0);
  expect(lag.lagMs()).toBeLessThan(20);
});

test('is above half a second for a process whose every turn takes longer than that', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  turns(clock, 5, 3000);
  expect(lag.lagMs()).toBeGreaterThan(500);
});

test('leaves no timer behind', () => {
  const clock = createLateClock();
  const lag = watchEventLoopLag(clock);
  turns(clock, 3, 0);
  lag.close();
  expect(clock.pending).toBe(0);
});
