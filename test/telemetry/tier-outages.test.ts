import { beforeEach, describe, expect, test } from '@jest/globals';
import type { TierName } from '../../src/cache/tier-name.ts';
import type { TierOperation } from '../../src/cache/cache-event.ts';
import type { TelemetryEvent } from '../../src/telemetry/telemetry-event.ts';
import { createTierOutages } from '../../src/telemetry/tier-outages.ts';

const failed = (tier: TierName, operation: TierOperation): TelemetryEvent => ({
  type: 'cache-tier-failed',
  tier,
  operation,
  error: new Error('away'),
});
const recovered = (tier: TierName, operation: TierOperation): TelemetryEvent => ({
  type: 'cache-tier-recovered',
  tier,
  operation,
});

let isOldNews: (event: TelemetryEvent) => boolean;
beforeEach(() => {
  isOldNews = createTierOutages();
});

describe('an outage of a tier', () => {
  test('is news once, however often it is noticed', () => {
    const noticed = Array.from({ length: 5 }, () => isOldNews(failed('redis', 'get')));
    expect(noticed).toEqual([false, true, true, true, true]);
  });

  test('is news again after its end, which is always news', () => {
    expect(isOldNews(failed('redis', 'get'))).toBe(false);
    expect(isOldNews(recovered('redis', 'get'))).toBe(false);
    expect(isOldNews(failed('redis', 'get'))).toBe(false);
  });

  test('is another one for each tier and each operation', () => {
    const all = [failed('redis', 'get'), failed('redis', 'set'), failed('store', 'get'), failed('redis', 'lease')];
    expect(all.map(isOldNews)).toEqual([false, false, false, false]);
    expect(all.map(isOldNews)).toEqual([true, true, true, true]);
    isOldNews(recovered('redis', 'set'));
    expect(all.map(isOldNews)).toEqual([true, false, true, true]);
  });

  test('of its connection ends, too, when it can be read, and not when it can be written', () => {
    expect(isOldNews(failed('store', 'connect'))).toBe(false);
    isOldNews(recovered('store', 'set'));
    expect(isOldNews(failed('store', 'connect'))).toBe(true);
    isOldNews(recovered('redis', 'get'));
    expect(isOldNews(failed('store', 'connect'))).toBe(true);
    isOldNews(recovered('store', 'get'));
    expect(isOldNews(failed('store', 'connect'))).toBe(false);
  });
});

test.each(['sweep', 'forget'] as const)(
  'a %s that fails is news each time: nobody tells when it goes well',
  (operation) => {
    expect([1, 2, 3].map(() => isOldNews(failed('store', operation)))).toEqual([false, false, false]);
  },
);

test('what is no matter of tiers is always news', () => {
  const others: TelemetryEvent[] = [
    { type: 'cache-swept', records: 0 },
    { type: 'cache-miss', kind: 'profile', tier: 'redis' },
  ];
  isOldNews(failed('redis', 'get'));
  expect([...others, ...others].map(isOldNews)).toEqual([false, false, false, false]);
});
