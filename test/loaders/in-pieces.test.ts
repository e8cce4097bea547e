import { expect, test } from '@jest/globals';
import { createBreather } from '../../src/breather.ts';
import { inPieces } from '../../src/loaders/in-pieces.ts';
import { endlessTurn } from '../support/endless-turn.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { letsTimersGo } from '../support/lets-timers-go.ts';

const items = Array.from({ length: 25 }, (_, index) => index);

test('gives the results in the order of their items', async () => {
  const pieces: (readonly number[])[] = [];
  const begin = (piece: readonly number[]) => {
    pieces.push(piece);
    return piece.map((item) => Promise.resolve(item * 2));
  };
  const results = inPieces(items, 10, begin, endlessTurn.breathe);
  // All at once, because no time has passed.
  expect(pieces.map(({ length }) => length)).toEqual([10, 10, 5]);
  expect(await Promise.all(results)).toEqual(items.map((item) => item * 2));
});

test('begins the first piece at once, and gives others their turn before those for which it has become late', async () => {
  const clock = createFakeClock();
  const { begin: beginTurn, breathe } = createBreather(clock);
  let begun = 0;
  beginTurn();
  const begin = (piece: readonly number[]) => {
    begun += piece.length;
    clock.advance(5);
    return piece.map((item) => Promise.resolve(item));
  };
  const results = inPieces(items, 10, begin, breathe);
  expect(begun).toBe(10);
  expect(await letsTimersGo(Promise.all(results).then(() => undefined))).toBe(true);
  expect(begun).toBe(25);
  expect(await Promise.all(results)).toEqual(items);
});

test('a piece that cannot be begun fails its own items alone', async () => {
  const clock = createFakeClock();
  const { begin: beginTurn, breathe } = createBreather(clock);
  beginTurn();
  const begin = (piece: readonly number[]) => {
    clock.advance(5);
    if (piece.includes(10)) throw new Error('not this one');
    return piece.map((item) => Promise.resolve(item));
  };
  const settled = await Promise.allSettled(inPieces(items, 10, begin, breathe));
  expect(settled.map(({ status }) => status)).toEqual(
    items.map((item) => (item >= 10 && item < 20 ? 'rejected' : 'fulfilled')),
  );
});
