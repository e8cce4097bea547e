import { expect, test } from '@jest/globals';
import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { createBreather, nextTurn } from '../src/breather.ts';
import { createFakeClock } from './support/fake-clock.ts';
import { letsTimersGo } from './support/lets-timers-go.ts';

test('short pieces follow one another, and a long time ends with a turn for others', async () => {
  const clock = createFakeClock();
  const breathe = createBreather(clock);
  expect(await letsTimersGo(breathe())).toBe(false);
  clock.advance(4);
  expect(await letsTimersGo(breathe())).toBe(false);
  clock.advance(1);
  expect(await letsTimersGo(breathe())).toBe(true);
  // Counted anew.
  expect(await letsTimersGo(breathe())).toBe(false);
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
