/** When LeetCode is left alone, for how long, and how it is found to be back. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  breakerAfter,
  closedBreaker,
  closedToMs,
  probing,
  type Breaker,
  type Verdict,
} from '../../src/upstream/breaker.ts';

const verdict = (type: Verdict['type'], sentAtMs = 0): Verdict => {
  const codes = { answered: 'UPSTREAM_CHANGED', failed: 'UPSTREAM_TIMEOUT', refused: 'UPSTREAM_BLOCKED' } as const;
  return { type, code: codes[type], sentAtMs };
};
const after = (breaker: Breaker, types: readonly Verdict['type'][], nowMs = 0, random = 0): Breaker =>
  types.reduce((state, type) => breakerAfter(state, verdict(type, nowMs), nowMs, random), breaker);
const failures = (count: number) => Array<Verdict['type']>(count).fill('failed');

describe('a closed breaker', () => {
  test('opens at the fifth failure in a row, for half a minute', () => {
    expect(after(closedBreaker, failures(4))).toEqual({ state: 'closed', failures: 4 });
    expect(after(closedBreaker, failures(5), 1000)).toEqual({
      state: 'open',
      cause: 'UPSTREAM_TIMEOUT',
      untilMs: 31_000,
      openings: 1,
    });
  });

  test('forgets failures at an answer', () => {
    expect(after(closedBreaker, [...failures(4), 'answered', ...failures(4)]).state).toBe('closed');
  });

  test('opens at the first refusal', () => {
    expect(after(closedBreaker, ['refused'])).toMatchObject({ state: 'open', cause: 'UPSTREAM_BLOCKED' });
  });

  test('stays the same value while all is well, so that nobody has to be told', () => {
    expect(after(closedBreaker, ['answered'])).toBe(closedBreaker);
  });
});

describe('an open breaker', () => {
  const open = after(closedBreaker, ['refused']);

  test('lets nobody past until its time is over, and says how long that is', () => {
    expect(closedToMs(open, 0)).toBe(30_000);
    expect(closedToMs(open, 29_999)).toBe(1);
    expect(closedToMs(open, 30_000)).toBeUndefined();
  });

  test('does not care what comes of what was under way', () => {
    for (const type of ['answered', 'failed', 'refused'] as const) expect(after(open, [type], 10)).toBe(open);
  });

  test('is open up to a fifth longer, so that processes do not come back together', () => {
    expect(after(closedBreaker, ['refused'], 0, 0.999)).toMatchObject({ untilMs: 35_994 });
  });
});

describe('a probe', () => {
  const open = after(closedBreaker, ['refused']);
  const probe = probing(open, 30_000, 20_000);

  test('is alone: others are told to come back in a second', () => {
    expect(closedToMs(probe, 30_000)).toBe(1_000);
    expect(closedToMs(probe, 49_500)).toBe(500);
  });

  test('that is answered closes the breaker', () => {
    expect(after(probe, ['answered'], 30_000)).toBe(closedBreaker);
  });

  test('that fails opens it for twice as long, up to ten minutes', () => {
    const lasts: number[] = [];
    let breaker: Breaker = open;
    let nowMs = 0;
    for (let time = 0; time < 7; time += 1) {
      const forMs = closedToMs(breaker, nowMs) ?? 0;
      lasts.push(forMs / 1000);
      nowMs += forMs;
      breaker = after(probing(breaker, nowMs, 20_000), ['failed'], nowMs);
    }
    expect(lasts).toEqual([30, 60, 120, 240, 480, 600, 600]);
  });

  test('is not judged by what was sent before it', () => {
    expect(breakerAfter(probe, verdict('failed', 29_999), 30_100, 0)).toBe(probe);
    expect(breakerAfter(probe, verdict('answered', 29_999), 30_100, 0)).toBe(probe);
  });

  test('that is never heard of again is followed by another one', () => {
    expect(closedToMs(probe, 50_000)).toBeUndefined();
    expect(probing(probe, 50_000, 20_000)).toMatchObject({ state: 'probing', sinceMs: 50_000, openings: 1 });
  });
});

test('whatever happens, somebody may try again within twelve minutes', () => {
  const step = fc.record({
    type: fc.constantFrom<Verdict['type']>('answered', 'failed', 'refused'),
    afterMs: fc.integer({ min: 0, max: 700_000 }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      let breaker: Breaker = closedBreaker;
      let nowMs = 0;
      for (const { type, afterMs, random } of steps) {
        nowMs += afterMs;
        if (closedToMs(breaker, nowMs) === undefined) breaker = probing(breaker, nowMs, 20_000);
        breaker = breakerAfter(breaker, verdict(type, nowMs), nowMs, random);
        expect(closedToMs(breaker, nowMs) ?? 0).toBeLessThanOrEqual(720_000);
      }
    }),
  );
});
