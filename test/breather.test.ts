import { expect, test } from '@jest/globals';
import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { createBreather, nextTurn } from '../src/breather.ts';
import { createFakeClock } from './support/fake-clock.ts';
import { letsTimersGo } from './support/lets-timers-go.ts';
import { countRounds } from './support/rounds.ts';

test('short pieces follow one another, and a long time ends with a turn for others', async () => {
  const clock = createFakeClock();
  const { breathe } = createBreather(clock);
  expect(await letsTimersGo(breathe())).toBe(false);
  clock.advance(4);
  expect(await letsTimersGo(breathe())).toBe(false);
  clock.advance(1);
  expect(await letsTimersGo(breathe())).toBe(true);
  // Counted anew.
  expect(await letsTimersGo(breathe())).toBe(false);
});

test('what counts is the time since the turn was begun', async () => {
  const clock = createFakeClock();
  const { begin, breathe } = createBreather(clock);
  begin();
  clock.advance(5);
  expect(await letsTimersGo(breathe())).toBe(true);
  // A turn that is over says nothing of the next: nobody waits for what was done before him.
  clock.advance(1_000);
  await nextTurn();
  expect(breathe()).toBeUndefined();
});

test('those who work at the same time have one turn together', async () => {
  const clock = createFakeClock();
  const { breathe } = createBreather(clock);
  const rounds = countRounds();
  const work = async (): Promise<void> => {
    for (let piece = 0; piece < 20; piece += 1) {
      await breathe();
      rounds.note();
      clock.advance(1);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  rounds.end();
  // Pieces of a millisecond: five, and one more of each who had looked at the time before.
  expect(Math.max(...rounds.pieces())).toBeLessThanOrEqual(5 + 4);
  expect(rounds.pieces().length).toBeGreaterThanOrEqual(80 / 9);
});

test('timers have their turn even when it is taken while a connection is read', async () => {
  const server = createServer((socket) => socket.end('x')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const socket = connect(address.port, '127.0.0.1');
  const isFair = await new Promise<boolean>((resolve) => {
    socket.once('data', () => resolve(letsTimersGo(nextTurn())));
  });
  expect(isFair).toBe(true);
  socket.destroy();
  server.close();
});
