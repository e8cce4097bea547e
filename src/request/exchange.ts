/** One request and its answer, followed from the first byte to the last: the request's id, its signal, and what is reported at the end. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Ingredients } from './answers/ingredients.ts';
import { addRequestSlot } from './request-slot.ts';
import type { AnswerOutcome, OperationType, RequestEvent } from './request-event.ts';

export interface Exchange {
  readonly requestId: string;
  /** Aborted when the client goes away before its answer is complete. Made when it is first asked for. */
  readonly signal: () => AbortSignal;
  /** Set by operation-plugin.ts, once they are known. */
  operationName: string | undefined;
  operationType: OperationType | undefined;
  readonly errorCodes: Set<string>;
  /** Set by graphql-route.ts when there is a context; to be called when the answer is complete. */
  ingredientsOf: (() => Ingredients) | undefined;
  /** Both set by answers/answer-steps.ts. */
  answerKey: string | undefined;
  answer: AnswerOutcome | undefined;
}

const noCodes: readonly string[] = Object.freeze([]);

/** Follows every request of the server, and returns how to find a request's exchange. */
export function followExchanges(
  app: FastifyInstance,
  clock: Clock,
  onEvent: (event: RequestEvent) => void,
): (request: FastifyRequest) => Exchange {
  const exchanges = addRequestSlot<Exchange>(app, 'exchange, because its onRequest hook has not run');

  app.addHook('onRequest', (request, reply, next) => {
    let gone: AbortController | undefined;
    let isGone = false;
    const exchange: Exchange = {
      requestId: request.id,
      signal() {
        gone ??= new AbortController();
        if (isGone) gone.abort();
        return gone.signal;
      },
      operationName: undefined,
      operationType: undefined,
      errorCodes: new Set(),
      ingredientsOf: undefined,
      answerKey: undefined,
      answer: undefined,
    };
    exchanges.set(request, exchange);
    void reply.header('x-request-id', exchange.requestId);

    const startedAtMs = clock.nowMs();
    // The answer's 'close' and not Fastify's onResponse, which stays silent when the client leaves; and not
    // request.signal, which is aborted as soon as the body has been read.
    reply.raw.once('close', () => {
      isGone = !reply.raw.writableFinished;
      if (isGone) gone?.abort();
      onEvent(toFinished(exchange, request, reply, clock.nowMs() - startedAtMs, isGone));
    });
    next();
  });

  return (request) => exchanges.get(request);
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
    answer: exchange.answer,
    status: reply.statusCode,
    durationMs,
    errorCodes: exchange.errorCodes.size === 0 ? noCodes : [...exchange.errorCodes],
    clientGone,
  };
}
