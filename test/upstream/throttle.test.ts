/** What 429 leads to: a pause, and a smaller share of the budget until LeetCode bears more again. */
import { describe, expect, test } from '@jest/globals';
import { shareAt, throttleAfterAnswer, throttleAfterLimit, unthrottled } from '../../src/upstream/throttle.ts';

const limit = (
  nowMs: number,
  { before = unthrottled, retryAfterMs = undefined as number | undefined, random = 0 } = {},
) => throttleAfterLimit(before, { retryAfterMs, sentAtMs: nowMs }, nowMs, random);

describe('429', () => {
  test('makes a pause of a second, and halves what is used of the budget', () => {
    expect(limit(5000)).toEqual({ inARow: 1, sinceMs: 5000, untilMs: 6000, share: 0.5 });
  });

  test('again and again makes pauses that double up to a minute, and leaves an eighth', () => {
    let throttle = unthrottled;
    let nowMs = 0;
    const pauses = Array.from({ length: 8 }, () => {
      throttle = limit(nowMs, { before: throttle });
      const forMs = throttle.untilMs - nowMs;
      nowMs = throttle.untilMs;
      return forMs / 1000;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(throttle).toMatchObject({ inARow: 8, share: 1 / 8 });
  });

  test('with Retry-After is obeyed to the millisecond, up to an hour', () => {
    expect(limit(0, { retryAfterMs: 7000, random: 0.9 }).untilMs).toBe(7000);
    expect(limit(0, { retryAfterMs: 0 }).untilMs).toBe(0);
    expect(limit(0, { retryAfterMs: 1e9 }).untilMs).toBe(3_600_000);
  });

  test('to four documents that were under way together is one', () => {
    const first = throttleAfterLimit(unthrottled, { retryAfterMs: undefined, sentAtMs: 900 }, 1000, 0);
    const all = [950, 960, 970].reduce(
      (before, sentAtMs) => throttleAfterLimit(before, { retryAfterMs: undefined, sentAtMs }, 1100, 0),
      first,
    );
    expect(all).toEqual(first);
    expect(throttleAfterLimit(first, { retryAfterMs: 5000, sentAtMs: 950 }, 1100, 0)).toEqual({
      ...first,
      untilMs: 6100,
    });
  });

  test('is counted from anew after an answer to what was sent after it', () => {
    const throttle = limit(1000);
    expect(throttleAfterAnswer(throttle, 999)).toBe(throttle);
    expect(throttleAfterAnswer(throttle, 2000).inARow).toBe(0);
    expect(throttleAfterAnswer(unthrottled, 2000)).toBe(unthrottled);
  });
});

test('the share comes back by a tenth every ten seconds after the pause', () => {
  const throttle = limit(0);
  const shares = [0, 1_000, 10_999, 11_000, 31_000, 51_000, 1e9].map((nowMs) => shareAt(throttle, nowMs));
  expect(shares).toEqual([0.5, 0.5, 0.5, 0.6, 0.8, 1, 1]);
});
