import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentileOf, usersOf, type RatingHistogram } from '../../src/domain/rating-histogram.ts';

const bars = (...users: number[]): RatingHistogram =>
  users.map((count, index) => ({ from: 1000 + index * 100, to: 1100 + index * 100, users: count, topPercentage: 0 }));

describe('the percentile of a rating', () => {
  test.each([
    [0, 0],
    [1000, 0],
    [1050, 0.05],
    [1100, 0.1],
    [1125, 0.175],
    [1200, 0.4],
    [1250, 0.4],
    [1300, 0.4],
    [1399.999, 0.999994],
    [1400, 1],
    [9999, 1],
  ])('%d is %d among 10, 30, nobody and 60', (rating, percentile) => {
    expect(percentileOf(bars(10, 30, 0, 60), rating)).toBe(percentile);
  });

  test('is null when nobody was counted', () => {
    expect(percentileOf([], 1500)).toBeNull();
    expect(percentileOf(bars(0, 0), 1500)).toBeNull();
  });
});

test('users are counted over all buckets', () => {
  expect(usersOf(bars(10, 30, 0, 60))).toBe(100);
  expect(usersOf([])).toBe(0);
});

const histograms = fc
  .array(fc.nat(200_000), { minLength: 1, maxLength: 120 })
  .filter((users) => users.some((count) => count > 0))
  .map((users) => bars(...users));
const ratings = fc.double({ min: 0, max: 15_000, noNaN: true });

describe('whatever the histogram', () => {
  test('a percentile is a fraction, and a better rating never has a lower one', () => {
    fc.assert(
      fc.property(histograms, ratings, ratings, (histogram, a, b) => {
        const [low, high] = [percentileOf(histogram, Math.min(a, b)), percentileOf(histogram, Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high ?? -1);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('at a bucket’s beginning it is the share of those in the buckets before it', () => {
    fc.assert(
      fc.property(histograms, fc.nat(200), (histogram, pick) => {
        const index = pick % histogram.length;
        const below = histogram.slice(0, index).reduce((sum, { users }) => sum + users, 0);
        expect(percentileOf(histogram, histogram[index]?.from ?? 0)).toBeCloseTo(below / usersOf(histogram), 5);
      }),
    );
  });

  test('splitting a bucket into two halves of its users changes nothing', () => {
    fc.assert(
      fc.property(histograms, ratings, (histogram, rating) => {
        const split = histogram.flatMap(({ from, to, users, topPercentage }) => [
          { from, to: (from + to) / 2, users: users / 2, topPercentage },
          { from: (from + to) / 2, to, users: users / 2, topPercentage },
        ]);
        expect(percentileOf(split, rating)).toBeCloseTo(percentileOf(histogram, rating) ?? -1, 5);
      }),
    );
  });
});
