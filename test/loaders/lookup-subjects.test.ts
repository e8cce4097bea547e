import { describe, expect, test } from '@jest/globals';
import * as contestLookups from '../../src/loaders/contest-lookups.ts';
import { fieldOfKey, firstTextOfKey, kindOfKey } from '../../src/loaders/known-lookups.ts';
import { subjectsOf } from '../../src/loaders/lookup-subjects.ts';
import { memoryDivision } from '../../src/loaders/memory-shares.ts';
import * as problemLookups from '../../src/loaders/problem-lookups.ts';
import * as userLookups from '../../src/loaders/user-lookups.ts';

/** Lookups about nobody in particular: whoever adds a field says here, or in lookup-subjects.ts, what it is about. */
const ofNobody = new Set([
  'usersByPrefix',
  'contestList',
  'upcomingContests',
  'globalRanking',
  'ratingHistogram',
  'serverTime',
  'cataloguePage',
  'problemTotals',
  'topicList',
  'dailyChallenge',
  'dailyMonth',
]);

const makers = Object.values({ ...userLookups, ...problemLookups, ...contestLookups });
const tagsOf = (key: string) => subjectsOf({ key, kind: kindOfKey(key) ?? 'none' });

describe('a key', () => {
  test.each(makers.map(({ field, kind }) => [field, kind]))(
    'of %s is known to be of %s, and what it is about',
    (field, kind) => {
      expect(kindOfKey(`${field}("alice",20)`)).toBe(kind);
      expect(tagsOf(`${field}("alice",20)`).length).toBe(ofNobody.has(field) ? 0 : 1);
    },
  );

  test('is of the user, the problem or the contest that its first argument names', () => {
    expect(tagsOf(userLookups.recentSubmissionsLookup({ username: 'Ålice' }).key)).toEqual(['user:ålice']);
    expect(tagsOf(problemLookups.problemSummaryLookup({ titleSlug: 'two-sum' }).key)).toEqual(['problem:two-sum']);
    expect(tagsOf(contestLookups.contestSummaryLookup({ titleSlug: 'weekly-contest-1' }).key)).toEqual([
      'contest:weekly-contest-1',
    ]);
  });

  test('of a list of names is about each of them as soon as it is known', () => {
    const { key } = userLookups.usersByPrefixLookup({ prefix: 'al' });
    const tags = (value: unknown) => subjectsOf({ key, kind: 'profile', value });
    expect(tags({ state: 'found', value: ['Alice', 'alan'] })).toEqual(['user:alice', 'user:alan']);
    for (const none of [
      undefined,
      null,
      { state: 'found', value: [] },
      { state: 'found', value: [1, null] },
      'alice',
    ]) {
      expect(tags(none)).toEqual([]);
    }
    expect(tags({ state: 'absent' })).toEqual(['kind:absent']);
  });

  test.each(['', '(', ')', 'x', 'userProfile', 'userProfile("', 'constructor("a")'])(
    'that is none, like %j, is about nothing and breaks nothing',
    (key) => {
      expect([kindOfKey(key), tagsOf(key).length <= 1, typeof fieldOfKey(key)]).toEqual([undefined, true, 'string']);
      expect(firstTextOfKey(key) === undefined || typeof firstTextOfKey(key) === 'string').toBe(true);
    },
  );
});

describe('memory', () => {
  test('is divided completely', () => {
    const sum = Object.values(memoryDivision.shares).reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(1, 10);
  });

  test('has a shelf for whatever can come', () => {
    for (const { kind } of makers) {
      expect(memoryDivision.shares[memoryDivision.shelfOf(kind, { state: 'found', value: 1 })]).toBeGreaterThan(0);
      expect(memoryDivision.shelfOf(kind, { state: 'absent' })).toBe('absent');
      expect(memoryDivision.shelfOf(kind, { state: 'hidden' })).toBe('absent');
    }
  });
});
