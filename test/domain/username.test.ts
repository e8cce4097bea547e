/** Which names are names, and when two of them are one account. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LeetgraphError } from '../../src/errors.ts';
import { parseUsername, usernameKey } from '../../src/domain/username.ts';

const badUserInput = expect.objectContaining({ code: 'BAD_USER_INPUT' });

describe('parseUsername', () => {
  test.each([
    'a',
    'mira.holt',
    'old@mail.example',
    '__-__',
    'X'.repeat(30),
    'Zoë',
    '樱花2024',
    '@_deleted_user_1234abcd',
    '𐐷'.repeat(30),
  ])('takes %p as it is', (name) => {
    expect(parseUsername(name)).toBe(name);
  });

  test.each([
    '',
    ' ',
    'mira holt',
    'mira\n',
    'X'.repeat(31),
    'a/b',
    'a"b',
    'a{b',
    '𐐷'.repeat(31),
    null,
    undefined,
    7,
    ['mira'],
    {},
  ])('refuses %p', (value) => {
    expect(() => parseUsername(value)).toThrow(LeetgraphError);
  });

  test('gives one form to letters that Unicode can write in two', () => {
    expect(parseUsername('Zoe\u0308')).toBe('Zo\u00eb');
  });

  test('either refuses a text or gives it back with no character that has a meaning in JSON, GraphQL or addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        let name;
        try {
          name = parseUsername(text);
        } catch (error) {
          expect(error).toEqual(badUserInput);
          return;
        }
        expect(name).toBe(text.normalize('NFC'));
        expect(name).not.toMatch(/[\s"'\\{}()[\]/?#&:,<>$]/u);
        expect(parseUsername(name)).toBe(name);
      }),
    );
  });
});

test('names that differ in case only have one key', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_.@-]{1,30}$/), (name) => {
      expect(usernameKey(name.toUpperCase())).toBe(usernameKey(name.toLowerCase()));
    }),
  );
});
