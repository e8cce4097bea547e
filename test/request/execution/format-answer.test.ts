import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAnswer } from '../../../src/request/execution/format-answer.ts';
import { JsonText } from '../../../src/request/execution/kept-objects.ts';

/** The same value, in which some objects and lists stand as text. */
function withTexts(value: unknown, isText: () => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isText()) return new JsonText(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((item) => withTexts(item, isText));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withTexts(item, isText)]));
}

test('an answer that holds texts is written as JSON.stringify writes the objects', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.infiniteStream(fc.boolean()), (value, choices) => {
      const isText = (): boolean => choices.next().value === true;
      expect(formatAnswer(withTexts(value, isText))).toBe(JSON.stringify(value));
    }),
    { numRuns: 2_000 },
  );
});

test('what JSON has no text for is left out of objects, and null in lists', () => {
  const answer = { data: { list: [undefined, 1], date: new Date(0), none: undefined }, errors: undefined };
  expect(formatAnswer(answer)).toBe(JSON.stringify(answer));
});
