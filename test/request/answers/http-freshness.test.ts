/** What HTTP caches are told of ages. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { freshnessHeaders, hasCredentials } from '../../../src/request/answers/http-freshness.ts';

describe('what an HTTP cache is told', () => {
  test('is the age in whole seconds, and max-age so that what is left follows', () => {
    const ages = { oldestAtMs: 0, endsAtMs: 3_600_000 };
    expect(freshnessHeaders(ages, 600_500, false)).toEqual({
      cacheControl: 'public, max-age=3599',
      age: '600',
      remaining: '2999',
    });
    expect(freshnessHeaders(ages, 0, true).cacheControl).toBe('private, max-age=3600');
  });

  test('never lets one hold an answer longer than its data is fresh', () => {
    const ms = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(ms, ms, ms, (oldestAtMs, lifeMs, laterMs) => {
        const [endsAtMs, nowMs] = [oldestAtMs + lifeMs, oldestAtMs + laterMs];
        const { cacheControl, age, remaining } = freshnessHeaders({ oldestAtMs, endsAtMs }, nowMs, false);
        const maxAge = Number(/max-age=(\d+)/.exec(cacheControl)?.[1]);
        const leftMs = Math.max(0, endsAtMs - nowMs);
        expect((maxAge - Number(age)) * 1000).toBeLessThanOrEqual(leftMs);
        expect(Number(remaining) * 1000).toBeLessThanOrEqual(leftMs);
        // Nor gives away more than the part of a second.
        expect(leftMs - Number(remaining) * 1000).toBeLessThan(1000);
      }),
    );
  });
});

test.each([
  [{ authorization: 'Bearer x' }, true],
  [{ 'x-api-key': 'x' }, true],
  [{ cookie: 'a=b' }, true],
  [{ accept: '*/*' }, false],
])('a request with %j comes with credentials: %s', (headers, expected) => {
  expect(hasCredentials(headers)).toBe(expected);
});
