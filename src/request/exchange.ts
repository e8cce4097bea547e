/** One request and its answer, followed from the first byte to the last: the request's id, its signal, and what is reported at the end. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { OperationType, RequestEvent } from './request-event.ts';

export interface Exchange {
  readonly requestId: string;
  /** Aborted when the client goes away before its answer is complete. */
  readonly signal: AbortSignal;
  /** Set by operation-plugin.ts, once they are known. */
  operationName: string | undefined;
  operationType: OperationType | undefined;
  readonly errorCodes: Set<string>;
}

/** Follows every request of the server, and returns how to find a request's exchange. */
export function followExchanges(
  app: FastifyInstance,
  clock: Clock,
  onEvent: (event: RequestEvent) => void,
): (request: FastifyRequest) => Exchange {
  const exchanges = new WeakMap<FastifyRequest, Exchange>();

  app.addHook('onRequest', (request, reply, next) => {
    const gone = new AbortController();
    const exchange: Exchange = {
      requestId: request.id,
      signal: gone.signal,
      operationName: undefined,
      operationType: undefined,
      errorCodes: new Set(),
    };
    exchanges.set(request, exchange);
    void reply.header('x-request-id', exchange.requestId);

    const startedAtMs = clock.nowMs();
    // The answer's 'close' and not Fastify's onResponse, which stays silent when the client leaves; and not
    // request.signal, which is aborted as soon as the body has been read.
    reply.raw.once('close', () => {
      const clientGone = !reply.raw.writableFinished;
      if (clientGone) gone.abort();
      onEvent(toFinished(exchange, request, reply, clock.nowMs() - startedAtMs, clientGone));
    });
    next();
  });

  return (request) => {
    const exchange = exchanges.get(request);
    if (exchange === undefined) throw new Error('a request has no exchange, because its onRequest hook has not run');
    return exchange;
  };
}

function toFinished(
  exchange: Exchange,
  request: FastifyRequest,
  reply: FastifyReply,
  durationMs: number,
  clientGone: boolean,
): RequestEvent {
  return {
    type: 'request-finished',
    requestId: exchange.requestId,
    method: request.method,
    route: request.routeOptions.url,
    operationName: exchange.operationName,
    operationType: exchange.operationType,
    status: reply.statusCode,
    durationMs,
    errorCodes: [...exchange.errorCodes],
    clientGone,
  };
}
