/** Clients that hold a connection without using it. Each limit is made short here; the others are far away. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpServer, type ConnectionLimits } from '../../src/request/http-server.ts';

const minute = 60_000;
const wide: ConnectionLimits = {
  receiveTimeoutMs: minute,
  headerTimeoutMs: minute,
  connectionCheckMs: 20,
  keepAliveMs: minute,
  silenceTimeoutMs: minute,
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The server reads a body to its end, says how long it was and what else it is to say, then waits for the next request. */
async function startWith(limits: Partial<ConnectionLimits>, more: Buffer = Buffer.of()): Promise<Socket> {
  server = createHttpServer(
    (request, response) => {
      let bytes = 0;
      request.on('data', (chunk: Buffer) => (bytes += chunk.length));
      request.on('end', () => {
        response.write(`read ${bytes}\n`);
        response.end(more);
      });
    },
    { ...wide, ...limits },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Everything that comes until the server hangs up. */
async function heard(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return text;
}

describe('a client is hung up on', () => {
  test('that does not come to the end of its head, with 408', async () => {
    const socket = await startWith({ headerTimeoutMs: 100 });
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('that does not come to the end of its body, with 408', async () => {
    const socket = await startWith({ receiveTimeoutMs: 100, headerTimeoutMs: 100 });
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nslow');
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('that says nothing more after its answer', async () => {
    const socket = await startWith({ keepAliveMs: 100 });
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 200 [^]*read 0\n/);
  });

  test('that stops reading in the middle of its answer', async () => {
    // More than the buffers of both ends hold.
    const socket = await startWith({ silenceTimeoutMs: 100 }, Buffer.alloc(50_000_000));
    const asked = once(server ?? socket, 'request') as Promise<[IncomingMessage]>;
    socket.on('error', () => undefined);
    // Nobody listens for data, so nothing is read.
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const [request] = await asked;
    await once(request.socket, 'close');
    socket.destroy();
  });

  test('that is silent in the middle of an exchange', async () => {
    const socket = await startWith({ silenceTimeoutMs: 100 });
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nslow');
    expect(await heard(socket)).toBe('');
  });
});
