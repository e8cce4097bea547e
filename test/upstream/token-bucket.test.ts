/** Never more than the budget, never less than it can carry: whoever takes tokens, whenever. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fullBucket, refill, takeToken, type Allowance } from '../../src/upstream/token-bucket.ts';

const budget: Allowance = { ratePerSecond: 2, burst: 10 };

/** When those leave who ask at those moments, each as soon as the bucket lets it. */
function leavings(askedAtMs: readonly number[], allowance = budget): number[] {
  let bucket = fullBucket(allowance, 0);
  return askedAtMs.map((nowMs) => {
    const taken = takeToken(bucket, allowance, nowMs);
    bucket = taken.bucket;
    return nowMs + taken.waitMs;
  });
}

/** The most that leave in any span, above what the budget allows there. */
function excess(leftAtMs: readonly number[], { ratePerSecond, burst }: Allowance): number {
  let most = -Infinity;
  for (const [first, fromMs] of leftAtMs.entries()) {
    for (const [last, toMs] of leftAtMs.entries()) {
      if (last < first) continue;
      most = Math.max(most, last - first + 1 - burst - ((toMs - fromMs) / 1000) * ratePerSecond);
    }
  }
  return most;
}

const moments = fc
  .array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 })
  .map((gaps) => gaps.map((gap, index) => gaps.slice(0, index).reduce((sum, each) => sum + each, 0) + gap));
const allowances = fc.record({
  ratePerSecond: fc.double({ min: 0.1, max: 50, noNaN: true }),
  burst: fc.integer({ min: 1, max: 20 }),
});

describe('a bucket of tokens', () => {
  test('lets no more than burst + rate × span leave in any span of time', () => {
    fc.assert(
      fc.property(moments, allowances, (askedAtMs, allowance) => {
        const left = leavings(askedAtMs, allowance);
        expect(left.toSorted((a, b) => a - b)).toEqual(left);
        expect(excess(left, allowance)).toBeLessThan(1e-6);
      }),
    );
  });

  test('lets a burst leave at once, and those after it in the rhythm of the rate, the first of them half a second late', () => {
    expect(leavings(Array<number>(14).fill(0))).toEqual([...Array<number>(10).fill(0), 1000, 1500, 2000, 2500]);
  });

  test('keeps within the budget at the upstream, though the burst arrives up to half a second late', () => {
    const left = leavings(Array<number>(30).fill(0));
    const arrived = left.map((atMs, index) => (index < 10 ? atMs + 500 : atMs));
    expect(excess(arrived, budget)).toBeLessThanOrEqual(0);
  });

  test('loses nothing: over a long time under load all that the rate gives leaves', () => {
    const left = leavings(Array<number>(1000).fill(0));
    expect(left.at(-1)).toBe((1000 - 10) * 500 + 500);
  });

  test('is full again after a quiet time, and never fuller', () => {
    const { bucket } = takeToken(fullBucket(budget, 0), budget, 0);
    expect(refill(bucket, budget, 999).tokens).toBeLessThan(10);
    expect(refill(bucket, budget, 1000).tokens).toBe(10);
    expect(refill(bucket, budget, 1e9).tokens).toBe(10);
  });

  test('does not run backwards on a clock that does', () => {
    const bucket = refill({ tokens: 3, atMs: 5000 }, budget, 1000);
    expect(bucket).toEqual({ tokens: 3, atMs: 5000 });
  });

  test('holds fewer tokens under a smaller allowance, at once', () => {
    expect(refill({ tokens: 10, atMs: 0 }, { ratePerSecond: 1, burst: 5 }, 0).tokens).toBe(5);
  });
});
