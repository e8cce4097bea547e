/** What people type finds the title that they mean. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasWords, toWords } from '../../src/domain/title-words.ts';

const finds = (search: string, title: string, number = 4000) =>
  hasWords({ number, words: toWords(title) }, toWords(search));

describe('toWords', () => {
  test.each([
    ['Two Sum', ['two', 'sum']],
    ['Pow(x, n)', ['pow', 'x', 'n']],
    ["Pascal's Triangle", ['pascals', 'triangle']],
    ['The Knight’s Tour', ['the', 'knights', 'tour']],
    ['Non-overlapping Intervals', ['non', 'overlapping', 'intervals']],
    ['Number of Ways to Paint N × 3 Grid', ['number', 'of', 'ways', 'to', 'paint', 'n', '3', 'grid']],
    ['Maximize Y‑Sum', ['maximize', 'y', 'sum']],
    ['Some \u200cBinary Tree', ['some', 'binary', 'tree']],
    ['Crème BRÛLÉE', ['creme', 'brulee']],
    ['Ｔｗｏ　Ｓｕｍ', ['two', 'sum']],
    ['两数之和', ['两数之和']],
    [' … ', []],
  ])('of %p are %p', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  test('are words already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = toWords(text);
        expect(toWords(words.join(' '))).toEqual(words);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hasWords', () => {
  test.each([
    ['sum two', 'Two Sum'],
    ['TW', 'Two Sum'],
    ["pascal's", "Pascal's Triangle"],
    ['pascals tri', "Pascal's Triangle"],
    ['brulee', 'Crème Brûlée'],
    ['3', '3Sum'],
    ['', 'Two Sum'],
    ['!?', 'Two Sum'],
  ])('%p finds %p', (search, title) => {
    expect(finds(search, title)).toBe(true);
  });

  test.each([
    ['um', 'Two Sum'],
    ['two three', 'Two Sum'],
    ['twosum', 'Two Sum'],
  ])('%p does not find %p', (search, title) => {
    expect(finds(search, title)).toBe(false);
  });

  test('a number finds the problem that has it, and titles with a word that begins so', () => {
    expect([finds('15', '3Sum', 15), finds('0015', '3Sum', 15), finds('3sum 15', '3Sum', 15)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([finds('15', '3Sum', 150), finds('15', '15 Puzzle', 3), finds('15', '150 Puzzles', 3)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('beginnings of the words of a title find it, in any order and case', () => {
    const title = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(title, fc.infiniteStream(fc.nat()), (words, numbers) => {
        const parts = words.map((word) => word.slice(0, 1 + ((numbers.next().value ?? 0) % word.length)));
        expect(finds(parts.toReversed().join(', ').toUpperCase(), words.join('-'))).toBe(true);
      }),
    );
  });
});
