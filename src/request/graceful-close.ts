/** Stops the HTTP server without cutting off a client that waits, and without waiting for one that does not ask. */
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';

// Orchestrators kill 30 s after they ask (Kubernetes, terminationGracePeriodSeconds); the caches need the rest.
const drainLimitMs = 20_000;

/**
 * The returned function refuses new requests, answers those under way and resolves when no connection is left.
 * Fastify and Node close the connections that have had a request and idle at that moment; the other two kinds would
 * hold the stop up for 72 s and for ever, and are seen to here.
 */
export function closeGracefully(app: FastifyInstance, clock: Clock): () => Promise<void> {
  // Browsers and load balancers open connections ahead of need.
  const unused = new Set<Socket>();
  let isClosing = false;
  app.server.on('connection', (socket) => {
    // It came in between the loop below and the end of listening.
    if (isClosing) socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));

  // A connection whose request is answered while the server stops becomes idle too late for Fastify.
  app.addHook('onSend', (_request, reply, payload, next) => {
    if (isClosing) void reply.header('connection', 'close');
    next(null, payload);
  });

  return async () => {
    isClosing = true;
    const cancel = clock.after(drainLimitMs, () => app.server.closeAllConnections());
    const closed = app.close();
    for (const socket of unused) socket.destroy();
    await closed;
    cancel();
  };
}
