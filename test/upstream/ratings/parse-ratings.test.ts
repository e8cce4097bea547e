/** A table of ratings is understood line by line, or refused as a whole. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { parseRatings } from '../../../src/upstream/ratings/parse-ratings.ts';

const header = 'Rating\tID\tTitle\tTitle ZH\tTitle Slug\tContest Slug\tProblem Index';
const lineOf = (number: number) =>
  `${1000.25 + number}\t${number}\tA Title\t标题\tslug-${number}\tweekly-contest-9\tQ3`;
const linesOf = (count: number) => Array.from({ length: count }, (_, index) => lineOf(index + 1));
const refused = expect.objectContaining({ code: 'UPSTREAM_CHANGED' });

describe('parseRatings', () => {
  test('reads rating, slug, contest and place', () => {
    const { ratings, badLines } = parseRatings([header, ...linesOf(2), ''].join('\n'));
    expect(badLines).toBe(0);
    expect([...ratings.values()]).toEqual([
      { titleSlug: 'slug-1', rating: 1001.25, contestSlug: 'weekly-contest-9', position: 3 },
      { titleSlug: 'slug-2', rating: 1002.25, contestSlug: 'weekly-contest-9', position: 3 },
    ]);
  });

  test('takes a byte order mark, Windows line ends and empty lines', () => {
    const { ratings, badLines } = parseRatings(`\uFEFF${[header, '', ...linesOf(2), '', ''].join('\r\n')}`);
    expect([ratings.size, badLines]).toEqual([2, 0]);
  });

  test.each([
    ['with a column less', '1500.5\t7\tA\tB\tslug\tweekly-contest-9'],
    ['with a column more', `${lineOf(7)}\tmore`],
    ['with another decimal mark', lineOf(7).replace('.', ',')],
    ['with an exponent', lineOf(7).replace('1007.25', '1e3')],
    ['with a negative rating', `-${lineOf(7)}`],
    ['with a rating of zero', lineOf(7).replace('1007.25', '0')],
    ['with a rating beyond all', lineOf(7).replace('1007.25', '10000')],
    ['with a malformed slug', lineOf(7).replace('slug-7', 'Slug 7')],
    ['without a contest', lineOf(7).replace('weekly-contest-9', '')],
    ['with another kind of place', lineOf(7).replace('Q3', '3')],
    ['that is not separated by tabs', lineOf(7).replaceAll('\t', ',')],
    ['that rates a problem again', lineOf(1).replace('1001.25', '3000')],
  ])('leaves out a line %s, and counts it', (_, bad) => {
    const { ratings, badLines } = parseRatings([header, ...linesOf(10), bad].join('\n'));
    expect([ratings.size, badLines]).toEqual([10, 1]);
    expect(ratings.get('slug-1')?.rating).toBe(1001.25);
  });

  test.each([
    ['an empty text', ''],
    ['a header alone', header],
    ['another header', [header.replace('Rating', 'Elo'), ...linesOf(10)].join('\n')],
    ['a page of HTML', '<!doctype html>\n<html></html>'],
    ['no header', linesOf(10).join('\n')],
  ])('refuses %s', (_, text) => {
    expect(() => parseRatings(text)).toThrow(refused);
  });

  test('refuses a table as soon as less than nine tenths of its lines are good, and not before', () => {
    const counts = fc.record({ good: fc.integer({ min: 1, max: 60 }), bad: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(counts, ({ good, bad }) => {
        const text = [header, ...Array.from({ length: bad }, () => 'bad line'), ...linesOf(good)].join('\n');
        if (10 * good >= 9 * (good + bad)) expect(parseRatings(text)).toMatchObject({ badLines: bad });
        else expect(() => parseRatings(text)).toThrow(refused);
      }),
    );
  });

  test('tells nothing of what it was given', () => {
    expect(() => parseRatings(`secret text\n${lineOf(1)}`)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') }),
    );
  });
});

const recorded = new URL('../../../../shared/leetcode/recorded/problem-ratings.tsv', import.meta.url);
const testRecorded = existsSync(recorded) ? test : test.skip;

testRecorded('the real table of 2026-08 is read without a bad line', () => {
  const text = readFileSync(recorded, 'utf8');
  const { ratings, badLines } = parseRatings(text);
  expect([ratings.size, badLines]).toEqual([2569, 0]);
  const [, ...lines] = text.trimEnd().split('\n');
  expect([...ratings.values()]).toEqual(
    lines.map((line) => {
      const cells = line.split('\t');
      return {
        titleSlug: cells[4],
        rating: Number(cells[0]),
        contestSlug: cells[5],
        position: Number(cells[6]?.at(1)),
      };
    }),
  );
});
