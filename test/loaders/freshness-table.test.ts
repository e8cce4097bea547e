import { describe, expect, test } from '@jest/globals';
import { createFreshnessTable } from '../../src/loaders/freshness-table.ts';

const freshForMs = { profile: 3_600_000, contests: 1, submissions: 300_000, analysis: 1, problems: 1, absent: 300_000 };
const loadedAtMs = Date.UTC(2026, 0, 1, 12);

const freshFor = (random: number, kind: 'profile' | 'daily' = 'profile', state: 'found' | 'absent' = 'found') =>
  createFreshnessTable(freshForMs, () => random).lifetimeOf(kind, state, loadedAtMs).freshUntilMs - loadedAtMs;

describe('times-to-live', () => {
  test('are shortened at random by up to a tenth, and never made longer than the setting', () => {
    expect([freshFor(0), freshFor(0.5), freshFor(0.999999)]).toEqual([3_600_000, 3_420_000, 3_240_001]);
  });

  test('of what is unknown, too', () => {
    expect([freshFor(0, 'profile', 'absent'), freshFor(0.5, 'profile', 'absent')]).toEqual([300_000, 285_000]);
  });

  test('of the daily challenge end at midnight, whatever chance says', () => {
    expect([freshFor(0, 'daily'), freshFor(0.999, 'daily')]).toEqual([43_200_000, 43_200_000]);
  });

  test('of answers that came together end together, and of later ones apart', () => {
    const table = createFreshnessTable(freshForMs, Math.random);
    const lastsMs = (atMs: number) => table.lifetimeOf('profile', 'found', atMs).freshUntilMs - atMs;
    const startMs = Math.ceil(loadedAtMs / 10_000) * 10_000;
    expect(new Set([0, 1, 500, 9_999].map((afterMs) => lastsMs(startMs + afterMs))).size).toBe(1);
    const later = Array.from({ length: 100 }, (_, index) => lastsMs(startMs + index * 10_000));
    expect(new Set(later).size).toBeGreaterThan(90);
  });
});
