/** What is asked again, when, and how often. */
import { describe, expect, test } from '@jest/globals';
import { LeetgraphError, type ErrorCode } from '../../src/errors.ts';
import { retryAfterMs } from '../../src/upstream/retry.ts';

const after = (code: ErrorCode, count: number, { nowMs = 0, patienceMs = 20_000, random = 0.999_999 } = {}) =>
  retryAfterMs(new LeetgraphError(code, 'x'), { count, firstSentAtMs: 0 }, { nowMs, patienceMs, random });

describe('asking again', () => {
  test.each(['UPSTREAM_TIMEOUT', 'UPSTREAM_UNAVAILABLE'] as const)(
    '%s: twice, after 250 and 500 ms at most',
    (code) => {
      expect([1, 2, 3].map((count) => after(code, count)?.toFixed(0))).toEqual(['250', '500', undefined]);
      expect(after(code, 1, { random: 0 })).toBe(0);
    },
  );

  test('429: as often as its time allows, at once, because the pause is everybody’s', () => {
    expect([1, 2, 7].map((count) => after('UPSTREAM_RATE_LIMITED', count))).toEqual([0, 0, 0]);
    expect(after('UPSTREAM_RATE_LIMITED', 1, { nowMs: 20_000 })).toBeUndefined();
  });

  test.each(['UPSTREAM_BLOCKED', 'UPSTREAM_CHANGED', 'INTERNAL_SERVER_ERROR'] as const)('%s: never', (code) => {
    expect(after(code, 1)).toBeUndefined();
  });

  test('not when it would be too late, and never without patience', () => {
    expect(after('UPSTREAM_TIMEOUT', 1, { nowMs: 19_800 })).toBeUndefined();
    expect(after('UPSTREAM_TIMEOUT', 1, { nowMs: 19_800, random: 0.5 })).toBe(125);
    expect(after('UPSTREAM_TIMEOUT', 1, { patienceMs: 0, random: 0 })).toBeUndefined();
    expect(after('UPSTREAM_RATE_LIMITED', 1, { patienceMs: 0 })).toBeUndefined();
  });
});
