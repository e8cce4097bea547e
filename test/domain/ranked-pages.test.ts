import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pagesOfRange, placeOnPage } from '../../src/domain/ranked-pages.ts';

const ranges = fc.record({ first: fc.integer({ min: 1, max: 100 }), lastSeen: fc.nat(1_000_000) });
const sizes = fc.integer({ min: 1, max: 60 });

test.each([
  [{ first: 25, lastSeen: 0 }, [1]],
  [{ first: 26, lastSeen: 0 }, [1, 2]],
  [{ first: 1, lastSeen: 24 }, [1]],
  [{ first: 1, lastSeen: 25 }, [2]],
  [{ first: 25, lastSeen: 10 }, [1, 2]],
  [{ first: 100, lastSeen: 10 }, [1, 2, 3, 4, 5]],
])('%j are on the pages %j of 25 rows', (range, pages) => {
  expect(pagesOfRange(range, 25)).toEqual(pages);
});

describe('whatever the range and the size of a page', () => {
  test('the pages follow one another, hold every place that is asked for, and none of them holds no such place', () => {
    fc.assert(
      fc.property(ranges, sizes, (range, size) => {
        const pages = pagesOfRange(range, size);
        const places = pages.flatMap((page) => Array.from({ length: size }, (_, row) => placeOnPage(page, row, size)));
        expect(places).toEqual(Array.from({ length: places.length }, (_, index) => (places[0] ?? 0) + index));
        const isAsked = (place: number) => place > range.lastSeen && place <= range.lastSeen + range.first;
        expect(places.filter(isAsked)).toHaveLength(range.first);
        for (const page of pages) {
          expect(
            places
              .slice((page - (pages[0] ?? 0)) * size)
              .slice(0, size)
              .some(isAsked),
          ).toBe(true);
        }
      }),
    );
  });

  test('walking by any steps meets every place once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }), sizes, (steps, size) => {
        const met: number[] = [];
        for (const first of steps) {
          const range = { first, lastSeen: met.length };
          const places = pagesOfRange(range, size).flatMap((page) =>
            Array.from({ length: size }, (_, row) => placeOnPage(page, row, size)),
          );
          met.push(...places.filter((place) => place > range.lastSeen).slice(0, first));
        }
        expect(met).toEqual(Array.from({ length: met.length }, (_, index) => index + 1));
      }),
    );
  });
});
