/** Global ids name one thing each, and are not made by hand. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatGlobalId, parseGlobalId } from '../../src/domain/global-id.ts';

const nodeType = fc.constantFrom('User' as const, 'Problem' as const, 'Contest' as const);
const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 100 });
const badUserInput = expect.objectContaining({ code: 'BAD_USER_INPUT' });

describe('a global id', () => {
  test('is read back as what it was made of', () => {
    fc.assert(
      fc.property(nodeType, key, (type, k) => {
        expect(parseGlobalId(formatGlobalId(type, k))).toEqual({ type, key: k });
      }),
    );
  });

  test('is stable across releases', () => {
    expect(formatGlobalId('Problem', 'two-sum')).toBe('UHJvYmxlbTp0d28tc3Vt');
  });

  test('has only characters that an address can hold', () => {
    fc.assert(
      fc.property(nodeType, key, (type, k) => {
        expect(formatGlobalId(type, k)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another type', Buffer.from('Topic:array').toString('base64url')],
    ['a type that begins like one', Buffer.from('Users:mira').toString('base64url')],
    ['no key', Buffer.from('User:').toString('base64url')],
    ['padding', Buffer.from('User:mi').toString('base64')],
    ['a character that decoders skip', `${formatGlobalId('User', 'mira')}!`],
    ['bytes that are no text', Buffer.from([...Buffer.from('User:'), 0xff]).toString('base64url')],
    ['plain text', 'User:mira'],
  ])('is refused with %s', (_what, id) => {
    expect(() => parseGlobalId(id)).toThrow(badUserInput);
  });

  test('is refused, or is the only one of its thing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String(), fc.string()), (text) => {
        let parsed;
        try {
          parsed = parseGlobalId(text);
        } catch (error) {
          expect(error).toEqual(badUserInput);
          return;
        }
        expect(formatGlobalId(parsed.type, parsed.key)).toBe(text);
      }),
    );
  });
});
