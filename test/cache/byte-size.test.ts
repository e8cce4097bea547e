import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { estimateBytes } from '../../src/cache/byte-size.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Heap that one copy takes, averaged over many; each is read from its own text, as an answer from Redis is. */
function measuredBytes(value: unknown): number {
  const template = JSON.stringify(value);
  const copies = 3_000;
  const held: unknown[] = new Array<unknown>(copies).fill(undefined);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let copy = 0; copy < copies; copy += 1) held[copy] = JSON.parse(template.replaceAll('#', String(copy)));
  collectGarbage();
  const bytes = (process.memoryUsage().heapUsed - before) / copies;
  // Used after the measurement, so that nothing of it can have been collected before. Not through expect, which would
  // hold on to it into the next measurement.
  if (held.length !== copies) throw new Error('the copies are gone');
  return bytes;
}

const submission = (index: number) => ({
  id: `1234567${index}#`,
  title: `Longest Substring Without Repeating Characters #${index}`,
  titleSlug: `longest-substring-without-repeating-characters-#${index}`,
  timestamp: 1_767_225_600_000 + index,
  status: `ACCEPTED #`,
  language: `typescript #`,
});

const answers: Record<string, unknown> = {
  'a profile': {
    username: 'somebody#',
    realName: 'Some Body #',
    aboutMe: 'I solve problems. '.repeat(10) + '#',
    ranking: 123_456,
    reputation: 12.5,
    websites: ['https://example.com/#', 'https://example.org/#'],
    company: null,
  },
  'twenty submissions': Array.from({ length: 20 }, (_, index) => submission(index)),
  'a statement of 8 KB': { html: '<p>Given an array, return it. #</p>'.repeat(230) },
  'a text beyond Latin-1': { html: '给定一个数组，返回它。#'.repeat(100) },
  'a calendar': { days: Array.from({ length: 200 }, (_, index) => ({ date: `2026-01-${index}#`, count: index })) },
};

describe('estimateBytes', () => {
  test.each(Object.entries(answers))('is within a factor of two of what %s takes', (_name, value) => {
    const ratio = estimateBytes(JSON.parse(JSON.stringify(value).replaceAll('#', '1234'))) / measuredBytes(value);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('counts two bytes a character only where a text needs them', () => {
    expect(estimateBytes('ä'.repeat(1_000)) - estimateBytes('')).toBe(1_000);
    expect(estimateBytes('你'.repeat(1_000)) - estimateBytes('')).toBe(2_000);
  });

  test('grows with every part of a value', () => {
    const sizes = [null, {}, { a: 1 }, { a: 1, b: 'x' }, { a: 1, b: 'xyz' }, { a: 1.5, b: 'xyz' }].map(estimateBytes);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(sizes.length);
  });
});
