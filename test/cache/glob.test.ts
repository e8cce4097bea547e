import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toKeyPattern, toKeyText } from '../../src/cache/glob.ts';

const matches = (pattern: string, key: string): boolean => toKeyPattern(pattern)(toKeyText(key));

describe('a pattern', () => {
  test.each([
    ['userProfile("alice")', 'userProfile("alice")', true],
    ['userProfile("alice")', 'userProfile("alice")x', false],
    ['userProfile(*)', 'userProfile("alice")', true],
    ['*("al*")', 'userProfile("alice")', true],
    ['*("al*")', 'userProfile("bob")', false],
    ['user*"a*e"*', 'userProfile("alice")', true],
    ['?serProfile("??ice")', 'userProfile("alice")', true],
    ['userProfile("????")', 'userProfile("alice")', false],
    ['*', '', true],
    ['?', '', false],
    ['', '', true],
    ['', 'a', false],
    ['**a**', 'bab', true],
    ['a*b*c', 'a1b2c3', false],
    ['A*C', 'abc', true],
    [String.raw`user(\*)`, 'user(*)', true],
    [String.raw`user(\*)`, 'user(x)', false],
    [String.raw`user(\?)`, 'user(a)', false],
    [String.raw`a\\b`, String.raw`a\b`, true],
    ['a\\', 'a\\', true],
    ['[a-c]', 'b', false],
    ['a.c', 'abc', false],
    ['?', '😀', true],
  ])('%j matches %j: %j', (pattern, key, expected) => {
    expect(matches(pattern, key)).toBe(expected);
  });

  test('means what the regular expression of the same meaning means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.', '('), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (pattern, key) => {
        const escaped = pattern.replace(/[.(]/g, '\\$&').replaceAll('*', '[^]*').replaceAll('?', '[^]');
        expect(matches(pattern, key)).toBe(new RegExp(`^(?:${escaped})$`).test(key));
      }),
      { numRuns: 2_000 },
    );
  });

  test('takes no longer for being malicious: looks at each character of the key once for each of the pattern at most', () => {
    const pattern = 'a*'.repeat(99) + 'ab';
    const key = toKeyText(`ab${'a'.repeat(10_000)}`);
    const characters = [...key.characters()];
    let looks = 0;
    const counted = new Proxy(characters, {
      get(target, name) {
        if (name !== 'length') looks += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    expect(toKeyPattern(pattern)({ ...key, characters: () => counted })).toBe(false);
    expect(looks).toBeGreaterThan(characters.length / 2);
    expect(looks).toBeLessThanOrEqual(characters.length * pattern.length);
  });

  test('goes through the characters of no key that lacks its longest text', () => {
    const unread = (text: string) => ({
      text,
      characters: (): never => {
        throw new Error('read');
      },
    });
    const matchesAlice = toKeyPattern('*user?rofile("alice")');
    expect(matchesAlice(unread('userprofile("bob")'))).toBe(false);
    expect(() => matchesAlice(unread('userprofile("alice")'))).toThrow('read');
  });
});
