/** Texts that have broken servers: prototype names, other alphabets, control characters, ends of ranges, pieces of other languages. */
import fc from 'fast-check';

const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

const nuisances = [
  '',
  ' ',
  '\0',
  '\u202e',
  '\ud800',
  '\u{1f600}'.repeat(40),
  'ａｌｉｃｅ',
  'İ',
  'ß',
  'null',
  'undefined',
  'NaN',
  '-1',
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  "' OR 1=1 --",
  '"; DROP TABLE answers; --',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nX-Injected: 1',
  '*',
  '[a-z]*',
  'user:*',
  'a'.repeat(5000),
  'VXNlcjphbGljZQ==',
  'eyJhbGciOiJub25lIn0.e30.',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...prototypeNames),
  fc.constantFrom(...nuisances),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.base64String({ maxLength: 60 }),
  // Names that mean something, so that not all is refused at the first gate.
  fc.constantFrom('alice', 'bob', 'two-sum', 'weekly-contest-1', 'nobody-here', 'hidden-one'),
);

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 5e-324, 0.1, 1970, 2026, 9999),
  fc.integer(),
  fc.double({ noNaN: true }),
);

/** Any JSON, with those texts as values and as names. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    hostileNumber,
    hostileText,
    fc.array(tie('value'), { maxLength: 4 }),
    // Pairs to text by hand: an object literal would swallow __proto__.
    fc
      .array(fc.tuple(hostileText, tie('value')), { maxLength: 4 })
      .map((pairs) => Object.fromEntries(pairs) as unknown),
  ),
})).value;
