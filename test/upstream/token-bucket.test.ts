/** Never more than the budget, never less than it can carry: whoever takes tokens, whenever. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  arrived,
  fullBucket,
  refill,
  setOut,
  takeToken,
  type Allowance,
  type Bucket,
} from '../../src/upstream/token-bucket.ts';

const budget: Allowance = { ratePerSecond: 2, burst: 10 };

const wayMs = 10_000;

/** When those leave who ask at those moments, each as soon as the bucket lets it, and it has arrived as soon as it leaves. */
function leavings(askedAtMs: readonly number[], allowance = budget): number[] {
  let bucket = fullBucket(allowance, 0);
  return askedAtMs.map((nowMs) => {
    const taken = takeToken(bucket, allowance, nowMs, wayMs);
    if (taken.type === 'held') throw new Error('nothing is on its way');
    bucket = arrived(taken.bucket, [taken.place], allowance, nowMs);
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

  test('lets a burst leave at once, and those after it in the rhythm of the rate', () => {
    expect(leavings(Array<number>(14).fill(0))).toEqual([...Array<number>(10).fill(0), 500, 1000, 1500, 2000]);
  });

  test('loses nothing: over a long time under load all that the rate gives leaves', () => {
    expect(leavings(Array<number>(1000).fill(0)).at(-1)).toBe((1000 - 10) * 500);
  });

  test('is full again after a quiet time, and never fuller', () => {
    const { bucket } = takeToken(fullBucket(budget, 0), budget, 0, wayMs);
    const after = arrived(bucket, bucket.onTheWay, budget, 0);
    expect(refill(after, budget, 499).tokens).toBeLessThan(10);
    expect(refill(after, budget, 500).tokens).toBe(10);
    expect(refill(after, budget, 1e9).tokens).toBe(10);
  });

  test('does not run backwards on a clock that does', () => {
    const bucket = refill({ tokens: 3, atMs: 5000, onTheWay: [] }, budget, 1000);
    expect(bucket).toEqual({ tokens: 3, atMs: 5000, onTheWay: [] });
  });

  test('holds fewer tokens under a smaller allowance, at once', () => {
    expect(refill({ tokens: 10, atMs: 0, onTheWay: [] }, { ratePerSecond: 1, burst: 5 }, 0).tokens).toBe(5);
  });
});

describe('documents on their way', () => {
  const after = (count: number): Bucket => {
    let bucket = fullBucket(budget, 0);
    for (let sent = 0; sent < count; sent += 1) bucket = takeToken(bucket, budget, 0, wayMs).bucket;
    return bucket;
  };

  test('keep their room in the bucket: it is filled no further than to what is left of the burst', () => {
    expect(refill(after(4), budget, 5_000).tokens).toBe(6);
    expect(refill(after(10), budget, 5_000).tokens).toBe(0);
  });

  test('give it back when they have arrived, from when on it is filled', () => {
    const bucket = after(10);
    const later = arrived(bucket, bucket.onTheWay.slice(0, 3), budget, 5_000);
    expect(later.tokens).toBe(0);
    expect(refill(later, budget, 6_000).tokens).toBe(2);
    expect(refill(later, budget, 9_000).tokens).toBe(3);
  });

  test('are told apart, though they left together, and are given up one by one', () => {
    const bucket = after(3);
    expect(new Set(bucket.onTheWay).size).toBe(3);
    expect(arrived(bucket, bucket.onTheWay.slice(1, 2), budget, 0).onTheWay).toHaveLength(2);
    expect(setOut(bucket, wayMs).bucket.onTheWay).toHaveLength(4);
    expect(refill(bucket, budget, wayMs + 1)).toMatchObject({ onTheWay: [], tokens: 7 + 0.002 });
  });

  test('as many as a burst leave nothing to be promised', () => {
    expect(takeToken(after(10), budget, 100, wayMs)).toMatchObject({ type: 'held', waitMs: 500 });
    expect(takeToken(after(10), budget, wayMs - 30, wayMs)).toMatchObject({ type: 'held', waitMs: 30 });
  });
});
