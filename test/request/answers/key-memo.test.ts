import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createKeyMemo, type AskedBytes } from '../../../src/request/answers/key-memo.ts';

const asked = (body: string, more: Partial<AskedBytes> = {}): AskedBytes => ({
  headers: { accept: '*/*' },
  scope: 'anyone',
  ...more,
  body: Buffer.from(body),
});

test('a question has the key that an equal one had, and no other question has it', () => {
  const memo = createKeyMemo();
  memo.remember(asked('{"query":"{ a }"}'), 'a');
  expect(memo.find(asked('{"query":"{ a }"}'))).toBe('a');
  expect(memo.find(asked('{"query":"{ b }"}'))).toBeUndefined();
  expect(memo.find(asked('{"query":"{ a }"}', { scope: 'known' }))).toBeUndefined();
  expect(memo.find(asked('{"query":"{ a }"}', { headers: {} }))).toBeUndefined();
  expect(
    memo.find(asked('{"query":"{ a }"}', { headers: { accept: '*/*', origin: 'https://a.test' } })),
  ).toBeUndefined();
});

test('bodies that are alike at both ends, and so have one place, are told apart', () => {
  const memo = createKeyMemo();
  const alike = (middle: string) => asked(`${'x'.repeat(60)}${middle}${'y'.repeat(60)}`);
  memo.remember(alike('1'), 'one');
  expect(memo.find(alike('2'))).toBeUndefined();
  memo.remember(alike('2'), 'two');
  expect(memo.find(alike('2'))).toBe('two');
  // The later one has the place.
  expect(memo.find(alike('1'))).toBeUndefined();
});

test('whatever was remembered, a key is that of the very body', () => {
  const memo = createKeyMemo();
  const body = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.constantFrom('', 'a', 'x'.repeat(2_048), 'x'.repeat(2_049)),
  );
  fc.assert(
    fc.property(fc.array(body, { maxLength: 50 }), (bodies) => {
      for (const each of bodies) {
        // The body is its own key.
        memo.remember(asked(each), each);
        const found = memo.find(asked(each));
        if (each.length <= 2_048 && Buffer.byteLength(each) <= 2_048) expect(found).toBe(each);
        else expect(found).toBeUndefined();
      }
      for (const each of bodies) expect([each, undefined]).toContain(memo.find(asked(each)));
    }),
  );
});

test('what was read with the body is not held', () => {
  const memo = createKeyMemo();
  const read = Buffer.from('{"query":"{ a }"} and all that came with it');
  memo.remember({ ...asked(''), body: read.subarray(0, 17) }, 'a');
  read.fill(0);
  expect(memo.find(asked('{"query":"{ a }"}'))).toBe('a');
});
