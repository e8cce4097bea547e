/** GET and POST /graphql: Apollo Server behind Fastify, GraphiQL for browsers. It knows no schema. */
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Caller } from '../access/caller.ts';
import { NothingAcceptable, takesAnswers } from './accept-header.ts';
import type { AnswerSteps } from './answers/answer-steps.ts';
import type { Ingredients } from './answers/ingredients.ts';
import { askedAgeMs } from './asked-age.ts';
import { createApolloHandler } from './apollo-handler.ts';
import type { FindDocument } from './documents/documents.ts';
import { nameDocument } from './documents/name-document.ts';
import type { Exchange } from './exchange.ts';
import { formatError } from './format-error.ts';
import { keepJsonAsText } from './json-text.ts';
import type { CallerAt } from './gate.ts';
import { createGraphiql, wantsGraphiql } from './graphiql.ts';
import { acceptForms, hasLegacyStatus, supplyPreflight } from './graphql-over-http.ts';
import { isHost, MalformedHost } from './host-header.ts';
import { exchangeKey, type Followed } from './operation-plugin.ts';
import { paymentKey, type Paying } from './limits/limits-plugin.ts';
import type { Payment } from './limits/payment.ts';
import type { RequestEvent } from './request-event.ts';
import type { Ready, ShortAnswer, ShortWay } from './short-way.ts';
import { addVary } from './vary.ts';

/** What an operation is given: called once a request that holds GraphQL. */
export type ContextFor<Context> = (
  requestId: string,
  /** Gives a signal that is aborted when the client goes away. */
  signalOf: () => AbortSignal,
  caller: Caller,
  payment: Payment,
  /** How old data may be, in milliseconds; undefined: as old as is fresh. */
  maxAgeMs: number | undefined,
) => Context;

export interface GraphqlRouteOptions<Context extends object> {
  readonly apollo: ApolloServer<Context & Followed & Paying>;
  readonly contextFor: ContextFor<Context>;
  /** Known before any hook or handler of this route runs. */
  readonly callerAt: CallerAt;
  readonly paymentAt: (request: FastifyRequest) => Payment;
  /** What an operation used, to be read when its answer is complete. */
  readonly ingredientsOf: (context: Context) => Ingredients;
  readonly steps: AnswerSteps;
  readonly findDocument: FindDocument;
  readonly shortWay: ShortWay<Context>;
  readonly exchangeOf: (request: FastifyRequest) => Exchange;
  /** What GraphiQL shows first; undefined: there is no GraphiQL. */
  readonly graphiqlQuery: string | undefined;
  readonly onEvent: (event: RequestEvent) => void;
}

export function addGraphqlRoute<Context extends object>(
  app: FastifyInstance,
  options: GraphqlRouteOptions<Context>,
): void {
  const {
    apollo,
    contextFor,
    callerAt,
    paymentAt,
    ingredientsOf,
    steps,
    findDocument,
    shortWay,
    exchangeOf,
    graphiqlQuery,
    onEvent,
  } = options;
  const graphiql = graphiqlQuery === undefined ? undefined : createGraphiql(graphiqlQuery);
  acceptForms(app);
  const jsonOf = keepJsonAsText(app);
  const newContext = (request: FastifyRequest, exchange: Exchange, payment: Payment): Context => {
    const maxAgeMs = askedAgeMs(request.headers);
    const context = contextFor(exchange.requestId, exchange.signal, callerAt(request), payment, maxAgeMs);
    exchange.ingredientsOf = () => ingredientsOf(context);
    return context;
  };
  const contextOf = (request: FastifyRequest): Context & Followed & Paying => {
    const exchange = exchangeOf(request);
    try {
      const payment = paymentAt(request);
      return { ...newContext(request, exchange, payment), [exchangeKey]: exchange, [paymentKey]: payment };
    } catch (error) {
      onEvent({ type: 'request-masked-error', requestId: exchange.requestId, error });
      const { message, extensions = {} } = formatError(error, exchange.requestId).formatted;
      throw new GraphQLError(message, { extensions });
    }
  };
  const execute = createApolloHandler(apollo, contextOf, (method, question) =>
    nameDocument(method, question, findDocument),
  );
  const executeKnown = (
    request: FastifyRequest,
    reply: FastifyReply,
    ready: Ready,
  ): FastifyReply | Promise<FastifyReply> => {
    const exchange = exchangeOf(request);
    const payment = paymentAt(request);
    const context = newContext(request, exchange, payment);
    const send = ({ status, contentType, body }: ShortAnswer): FastifyReply =>
      reply.code(status).header('content-type', contentType).send(body);
    const answer = shortWay.run(ready, context, exchange, payment);
    return answer instanceof Promise ? answer.then(send) : send(answer);
  };

  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // HEAD of a query would run it for nothing.
    exposeHeadRoute: false,

    onRequest(request, reply, next) {
      if (graphiql !== undefined && wantsGraphiql(request)) {
        graphiql(request, reply).catch(next);
        return;
      }
      if (!isHost(request.headers.host)) {
        next(new MalformedHost());
        return;
      }
      if (!takesAnswers(request.headers.accept)) {
        next(new NothingAcceptable());
        return;
      }
      supplyPreflight(request.method, request.headers);
      varyByForm(reply);
      // Said otherwise of GET answers that are whole and fresh (answers/send-answer.ts): what is not said to be fresh by
      // its own data must not be kept by anybody.
      void reply.header('cache-control', 'no-store');
      next();
    },

    // The order of steps: the gate has said who asks and the quota has been charged, both in hooks that have run; then
    // what is kept; then execution.
    handler(request, reply) {
      const recalled = steps.recall(request, reply);
      if (recalled === true) return;
      if (recalled) return recalled;
      const body = jsonOf(request);
      const ready = request.method === 'POST' ? shortWay.prepare(request.headers, body, paymentAt(request)) : undefined;
      return ready ? executeKnown(request, reply, ready) : execute(request, reply, body);
    },

    onSend(request, reply, payload, next) {
      const exchange = exchangeOf(request);
      // First: it names what passed no plugin, and that is what tells a malformed request from an unusable document.
      noteRefusal(exchange, reply.statusCode);
      if (hasLegacyStatus(reply, exchange.errorCodes)) reply.code(200);
      // Bytes are what was recalled, or GraphiQL; a stream is an answer in parts.
      const finished = typeof payload === 'string' ? steps.finish(request, reply, payload) : payload;
      if (isLater(finished)) finished.then((bytes) => next(null, bytes), next);
      else next(null, finished);
    },
  });
}

/** What is refused before an operation begins passes no plugin, and would be missing in the report. */
function noteRefusal({ errorCodes }: Exchange, status: number): void {
  if (status < 400 || errorCodes.size > 0) return;
  errorCodes.add(status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}

function isLater<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** Each answer is in the media type and in the encoding that were asked for. Cheap where no other hook has said anything. */
function varyByForm(reply: FastifyReply): void {
  if (reply.hasHeader('vary')) void addVary(reply, 'accept', 'accept-encoding');
  else void reply.header('vary', 'accept, accept-encoding');
}
