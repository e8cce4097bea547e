/** What is asked for a page of the standings, and what the parser makes of the answer. */
import { describe, expect, test } from '@jest/globals';
import { ZodError } from 'zod';
import { standingsPage } from '../../../src/domain/standings.ts';
import { contestStandings } from '../../../src/upstream/pages/contest-standings.ts';
import { toPageLookup } from '../../../src/upstream/upstream-page.ts';
import { leafPaths, withoutValueAt, withValueAt } from '../fields/json-paths.ts';

const row = {
  contest_id: 4711,
  username: 'Mira Holt',
  user_slug: 'mira-holt',
  rank: 51,
  score: 18,
  finish_time: 1_772_334_000,
  data_region: 'US',
  country_code: 'NO',
  country_name: 'Norway',
};

const answer = {
  time: 1_772_340_000.25,
  is_past: true,
  user_num: 30_123,
  questions: [{ id: 1, question_id: 2, credit: 3, title: 'Free Puzzle', title_slug: 'free-puzzle' }],
  total_rank: [row, { ...row, rank: 52, user_slug: 'tovi', data_region: 'CN', country_code: null }],
  submissions: [{}, {}],
};

const lookup = toPageLookup(contestStandings, { titleSlug: 'weekly-contest-500', page: 3 });
const selected = ['user_num', 'total_rank'];
const unread = new Set(['contest_id', 'username', 'country_name']);
const mayBeMissing = new Set(['country_code']);
const readPaths = leafPaths(answer).filter(
  (path) => selected.includes(String(path[0])) && !unread.has(String(path.at(-1))),
);

test('is asked for by slug and page, and is a lookup of its own', () => {
  expect(lookup).toMatchObject({
    key: 'contestStandings("weekly-contest-500",3)',
    name: 'contestStandings',
    path: '/contest/api/ranking/weekly-contest-500/?pagination=3&region=global_v2',
  });
});

test('nothing but a path comes into the address, whatever the slug is', () => {
  const { path } = toPageLookup(contestStandings, { titleSlug: '../../x?y=1#z', page: 1 });
  expect(new URL(path, 'https://leetcode.example').pathname).toBe('/contest/api/ranking/..%2F..%2Fx%3Fy%3D1%23z/');
});

test('has the rows of its page, whose places follow from the page', () => {
  expect(lookup.parse(answer)).toEqual({
    state: 'found',
    value: {
      totalCount: 30_123,
      rows: [
        {
          rank: 51,
          username: 'mira-holt',
          region: 'US',
          score: 18,
          finishTime: '2026-03-01T03:00:00.000Z',
          countryCode: 'NO',
        },
        {
          rank: 52,
          username: 'tovi',
          region: 'CN',
          score: 18,
          finishTime: '2026-03-01T03:00:00.000Z',
          countryCode: null,
        },
      ],
    },
  });
});

test('has the same places when LeetCode counts from 0, as it did in some years', () => {
  const fromZero = { ...answer, total_rank: answer.total_rank.map((each) => ({ ...each, rank: each.rank - 1 })) };
  expect(lookup.parse(fromZero)).toEqual(lookup.parse(answer));
});

test.each([[''], [undefined]])('has no country where LeetCode says %j', (country_code) => {
  expect(lookup.parse({ ...answer, total_rank: [{ ...row, country_code }] })).toMatchObject({
    value: { rows: [{ countryCode: null }] },
  });
});

test('is empty before the start and behind the last page', () => {
  expect(lookup.parse({ ...answer, user_num: 0, total_rank: [] })).toEqual({
    state: 'found',
    value: { totalCount: 0, rows: [] },
  });
});

test('is read back from where it was stored', () => {
  const finding = lookup.parse(answer);
  const value: unknown = finding.state === 'found' ? finding.value : undefined;
  expect(standingsPage.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
});

describe('does not fit', () => {
  test.each(readPaths.map((path) => ({ path: path.join('.'), at: path })))(
    'when $path is missing or of another type',
    ({ at }) => {
      expect(() => lookup.parse(withValueAt(answer, at, { un: 'expected' }))).toThrow(ZodError);
      if (!mayBeMissing.has(String(at.at(-1)))) {
        expect(() => lookup.parse(withoutValueAt(answer, at))).toThrow(ZodError);
      }
    },
  );

  test.each([null, undefined, [], {}, 'text', 0, { data: null }, { detail: 'Not found.' }])('as %j', (other) => {
    expect(() => lookup.parse(other)).toThrow(ZodError);
  });

  test.each([{ finish_time: -1 }, { score: 1.5 }, { data_region: 'EU' }, { user_slug: '' }, { rank: -1 }])(
    'with a row of %j',
    (changes) => {
      expect(() => lookup.parse({ ...answer, total_rank: [{ ...row, ...changes }] })).toThrow(ZodError);
    },
  );

  test('with pages of more than 25 rows, whose places nobody would know', () => {
    const rows = (count: number) => ({ ...answer, total_rank: Array.from({ length: count }, () => row) });
    expect(lookup.parse(rows(25)).state).toBe('found');
    expect(() => lookup.parse(rows(26))).toThrow(ZodError);
  });
});
