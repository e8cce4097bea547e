/** Node's HTTP server with every time limit set on purpose. It knows neither Fastify nor routes. */
import { createServer, type RequestListener, type Server } from 'node:http';

export interface ConnectionLimits {
  /** To send a whole request, so that a client that trickles bytes does not hold a connection for ever. */
  readonly receiveTimeoutMs: number;
  /** To send its head, which is one packet or two: who needs longer holds the connection open for its own sake. */
  readonly headerTimeoutMs: number;
  /** How often Node looks for those two. */
  readonly connectionCheckMs: number;
  /** Between requests. */
  readonly keepAliveMs: number;
  /** Without a byte in either direction: an end to clients that stop reading. */
  readonly silenceTimeoutMs: number;
}

const defaultLimits: ConnectionLimits = {
  receiveTimeoutMs: 30_000,
  headerTimeoutMs: 10_000,
  // Node's own 30 s would add themselves to each limit.
  connectionCheckMs: 5_000,
  // Longer than load balancers keep idle connections (60 s is the usual), so that it is they who close them, and no
  // request of theirs meets a connection that we close at that very moment.
  keepAliveMs: 72_000,
  // Longer than any answer is waited for (settings/upstream-settings.ts: patience and timeout, 30 s together by default,
  // 240 s at the most).
  silenceTimeoutMs: 300_000,
};

export function createHttpServer(listener: RequestListener, limits = defaultLimits): Server {
  const server = createServer(
    { headersTimeout: limits.headerTimeoutMs, connectionsCheckingInterval: limits.connectionCheckMs },
    listener,
  );
  server.keepAliveTimeout = limits.keepAliveMs;
  server.requestTimeout = limits.receiveTimeoutMs;
  server.setTimeout(limits.silenceTimeoutMs);
  return server;
}
