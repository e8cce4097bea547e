/** Which slugs and numbers of problems are taken. */
import { describe, expect, test } from '@jest/globals';
import { parseProblemNumber } from '../../src/domain/problem-number.ts';
import { parseSlug } from '../../src/domain/slug.ts';

describe('parseSlug', () => {
  test('takes any case of letters and gives lower case', () => {
    expect(parseSlug('titleSlug', 'Two-Sum')).toBe('two-sum');
    expect(parseSlug('titleSlug', '3sum')).toBe('3sum');
    expect(parseSlug('titleSlug', 'a'.repeat(100))).toHaveLength(100);
  });

  test.each(['', 'two sum', 'two_sum', 'zwei-süm', 'a/b', 'two-sum\n', 'a'.repeat(101), null, undefined, 1])(
    'refuses %p and names the argument',
    (value) => {
      expect(() => parseSlug('titleSlug', value)).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('titleSlug must be') }),
      );
    },
  );

  test('lower-cases no letter into the range a to z that was not there before', () => {
    // The Kelvin sign's lower case is an ordinary k.
    expect(parseSlug('titleSlug', 'K')).toBe('k');
    expect(() => parseSlug('titleSlug', 'İ')).toThrow('titleSlug must be');
  });
});

describe('parseProblemNumber', () => {
  test('takes whole numbers from 1 to what a GraphQL Int holds', () => {
    expect(parseProblemNumber(1)).toBe(1);
    expect(parseProblemNumber(2_147_483_647)).toBe(2_147_483_647);
  });

  test.each([0, -1, 1.5, 2_147_483_648, Number.NaN, '1', null, undefined])('refuses %p', (value) => {
    expect(() => parseProblemNumber(value)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
