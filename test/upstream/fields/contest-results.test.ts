/** What the parsers of the global ranking, the histogram of ratings and LeetCode's clock make of its answers. */
import { describe, expect, test } from '@jest/globals';
import { ZodError } from 'zod';
import { globalRanking } from '../../../src/upstream/fields/global-ranking.ts';
import { toUpstreamLookup } from '../../../src/upstream/upstream-lookup.ts';
import { answerOf, valueOf } from './answer-of.ts';
import { lookups } from './example-lookups.ts';
import { exampleRoots } from './example-roots.ts';
import { withValueAt } from './json-paths.ts';

describe('the global ranking', () => {
  const rankingWith = (change: object) => {
    const { globalRanking: ranking } = exampleRoots;
    const [first] = ranking.rankingNodes;
    return { globalRanking: { ...ranking, rankingNodes: [{ ...first, ...change }] } };
  };

  test('has ratings as numbers, and no gaps', () => {
    expect(valueOf(lookups.globalRanking)).toEqual({
      totalCount: 685_110,
      rows: [
        { rank: 51, rating: 3702.788, region: 'CN', username: 'Tovi-Lund' },
        { rank: 52, rating: 3600, region: 'US', username: 'mira-holt' },
      ],
    });
  });

  test('is asked for by page', () => {
    expect(lookups.globalRanking.rootArguments).toEqual({ page: { type: 'Int', value: 3 } });
  });

  test('is absent beyond the last page when LeetCode says nothing, but never on the first', () => {
    expect(lookups.globalRanking.parse(null)).toEqual({ state: 'absent' });
    expect(() => toUpstreamLookup(globalRanking, { page: 1 }).parse(null)).toThrow(ZodError);
  });

  test.each(['', 'high', '-3', '1e3', ' 3', '3,702.788', 'NaN', '3.', '0x3'])(
    'does not fit with the rating %j',
    (currentRating) => {
      expect(() => valueOf(lookups.globalRanking, rankingWith({ currentRating }))).toThrow(ZodError);
    },
  );

  test.each([{ currentGlobalRanking: 0 }, { dataRegion: 'EU' }, { user: { username: '' } }])(
    'does not fit with %j',
    (change) => {
      expect(() => valueOf(lookups.globalRanking, rankingWith(change))).toThrow(ZodError);
    },
  );

  test('does not fit with more than 25 rows, because nobody would know which page has whom', () => {
    const answer = answerOf(lookups.globalRanking) as { readonly rankingNodes: readonly unknown[] };
    const withRows = (count: number) => ({
      ...answer,
      rankingNodes: Array.from({ length: count }, () => answer.rankingNodes[0]),
    });
    expect(lookups.globalRanking.parse(withRows(25)).state).toBe('found');
    expect(() => lookups.globalRanking.parse(withRows(26))).toThrow(ZodError);
  });
});

describe('the histogram of ratings', () => {
  test('comes lowest first, with shares as fractions', () => {
    expect(valueOf(lookups.ratingHistogram)).toEqual([
      { from: 1475, to: 1500, users: 30_000, topPercentage: 1 },
      { from: 1500, to: 1525, users: 25_000, topPercentage: 0.4213 },
    ]);
  });

  test.each([
    [[0, 'ratingEnd'], 1500],
    [[0, 'ratingEnd'], 1499],
    [[0, 'userCount'], -1],
    [[0, 'userCount'], 1.5],
    [[0, 'topPercentage'], 100.1],
    [[0, 'ratingStart'], 1500.5],
  ])('does not fit with %j of %d', (path, value) => {
    expect(() => lookups.ratingHistogram.parse(withValueAt(answerOf(lookups.ratingHistogram), path, value))).toThrow(
      ZodError,
    );
  });
});

describe('LeetCode’s clock', () => {
  test('is in milliseconds', () => {
    expect(valueOf(lookups.serverTime)).toEqual({ leetcodeMs: 1_772_323_200_123 });
    expect(lookups.serverTime.parse(1_772_323_200)).toEqual({
      state: 'found',
      value: { leetcodeMs: 1_772_323_200_000 },
    });
  });

  test.each([null, '1772323200', 1_772_323_200_123, -1, 999_999_999, NaN, Infinity])('does not fit as %p', (answer) => {
    expect(() => lookups.serverTime.parse(answer)).toThrow(ZodError);
  });

  test('is light, and has no selection', () => {
    expect(lookups.serverTime).toMatchObject({ weight: 0.1, fragment: '', root: 'currentTimestamp' });
  });
});
