/** Cursors belong to one list, and pages of a list are the list. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCursor, parseCursor } from '../../src/domain/cursor.ts';
import { pageOf, parseFirst } from '../../src/domain/paging.ts';
import type { Page } from '../../src/domain/paging.ts';

const badUserInput = expect.objectContaining({ code: 'BAD_USER_INPUT' });
const listName = fc.stringMatching(/^[a-z-]{1,12}$/);
const keyText = fc.string({ unit: 'binary', maxLength: 40 });
const sameText = (text: string): string => text;

describe('a cursor', () => {
  test('is read back as the key that it was made of', () => {
    fc.assert(
      fc.property(listName, keyText, (list, key) => {
        expect(parseCursor(list, formatCursor(list, key))).toBe(key);
      }),
    );
  });

  test('is refused by every other list', () => {
    fc.assert(
      fc.property(listName, listName, keyText, (list, other, key) => {
        fc.pre(list !== other);
        expect(() => parseCursor(other, formatCursor(list, key))).toThrow(badUserInput);
      }),
    );
  });

  test.each(['', 'problems:1', 'cHJvYmxlbXM6MQ==', 'cHJvYmxlbXM6MQ!'])('is refused when made by hand: %p', (text) => {
    expect(() => parseCursor('problems', text)).toThrow(badUserInput);
  });
});

describe('parseFirst', () => {
  test('takes whole numbers from 1 to the maximum', () => {
    expect([1, 50, 100].map((first) => parseFirst(first, 100))).toEqual([1, 50, 100]);
  });

  test.each([0, -1, 101, 1.5, Number.NaN, Number.POSITIVE_INFINITY, null, undefined])('refuses %p', (first) => {
    expect(() => parseFirst(first, 100)).toThrow(badUserInput);
  });
});

describe('pageOf', () => {
  const list = 'letters';

  test('gives the first items, and says that there are more', () => {
    const page = pageOf(['a', 'b', 'c'], sameText, { list, first: 2 });
    expect(page).toEqual({
      edges: [
        { cursor: formatCursor(list, 'a'), node: 'a' },
        { cursor: formatCursor(list, 'b'), node: 'b' },
      ],
      nodes: ['a', 'b'],
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: formatCursor(list, 'a'),
        endCursor: formatCursor(list, 'b'),
      },
      totalCount: 3,
    });
  });

  test('gives an empty page of an empty list', () => {
    expect(pageOf([], sameText, { list, first: 2, after: null })).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  });

  test('gives an empty page after the last item', () => {
    const page = pageOf(['a', 'b'], sameText, { list, first: 2, after: formatCursor(list, 'b') });
    expect(page.nodes).toEqual([]);
    expect(page.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  test('refuses a cursor whose item has left the list', () => {
    const after = formatCursor(list, 'gone');
    expect(() => pageOf(['a', 'b'], sameText, { list, first: 2, after })).toThrow(badUserInput);
  });

  test('refuses a cursor of another list', () => {
    const after = formatCursor('numbers', 'a');
    expect(() => pageOf(['a', 'b'], sameText, { list, first: 2, after })).toThrow(badUserInput);
  });

  test('page after page gives every item once and in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(keyText, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (items, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        let pages = 0;
        for (;;) {
          const page: Page<string> = pageOf(items, sameText, { list, first, after });
          expect(page.totalCount).toBe(items.length);
          expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
          expect(page.nodes).toEqual(page.edges.map((edge) => edge.node));
          seen.push(...page.nodes);
          pages += 1;
          expect(page.pageInfo.hasNextPage).toBe(seen.length < items.length);
          after = page.pageInfo.endCursor;
          if (!page.pageInfo.hasNextPage) break;
        }
        expect(seen).toEqual(items);
        expect(pages).toBe(Math.max(1, Math.ceil(items.length / first)));
      }),
    );
  });
});
