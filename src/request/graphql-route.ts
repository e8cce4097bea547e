/** GET and POST /graphql: Apollo Server behind Fastify, GraphiQL for browsers. It knows no schema. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Caller } from '../resolvers/context.ts';
import type { CallerOf } from './caller.ts';
import type { Exchange } from './exchange.ts';
import { formatError } from './format-error.ts';
import { createGraphiql, wantsGraphiql } from './graphiql.ts';
import { acceptForms, hasLegacyStatus, supplyPreflight } from './graphql-over-http.ts';
import { exchangeKey, type Followed } from './operation-plugin.ts';
import type { RequestEvent } from './request-event.ts';

export interface GraphqlRouteOptions<Context extends object> {
  readonly apollo: ApolloServer<Context & Followed>;
  readonly contextFor: (requestId: string, signal: AbortSignal, caller: Caller) => Context;
  readonly callerOf: CallerOf;
  readonly exchangeOf: (request: FastifyRequest) => Exchange;
  /** What GraphiQL shows first; undefined: there is no GraphiQL. */
  readonly graphiqlQuery: string | undefined;
  readonly onEvent: (event: RequestEvent) => void;
}

export function addGraphqlRoute<Context extends object>(
  app: FastifyInstance,
  { apollo, contextFor, callerOf, exchangeOf, graphiqlQuery, onEvent }: GraphqlRouteOptions<Context>,
): void {
  const graphiql = graphiqlQuery === undefined ? undefined : createGraphiql(graphiqlQuery);
  acceptForms(app);

  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // HEAD of a query would run it for nothing.
    exposeHeadRoute: false,

    async onRequest(request, reply) {
      if (graphiql !== undefined && wantsGraphiql(request)) {
        await graphiql(request, reply);
        return reply;
      }
      supplyPreflight(request.method, request.headers);
      // Answers grow old by the second and say so themselves (`freshness`); only a client may keep them.
      void reply.header('cache-control', 'no-store').header('vary', 'accept');
    },

    handler: fastifyApolloHandler(apollo, {
      context(request) {
        const exchange = exchangeOf(request);
        try {
          const caller = callerOf(request.headers.authorization);
          return Promise.resolve({
            ...contextFor(exchange.requestId, exchange.signal, caller),
            [exchangeKey]: exchange,
          });
        } catch (error) {
          onEvent({ type: 'request-masked-error', requestId: exchange.requestId, error });
          const { message, extensions = {} } = formatError(error, exchange.requestId).formatted;
          return Promise.reject(new GraphQLError(message, { extensions }));
        }
      },
    }),

    onSend(request, reply, payload, next) {
      noteRefusal(exchangeOf(request), reply.statusCode);
      if (hasLegacyStatus(request, reply)) reply.code(200);
      next(null, payload);
    },
  });
}

/** What is refused before an operation begins passes no plugin, and would be missing in the report. */
function noteRefusal({ errorCodes }: Exchange, status: number): void {
  if (status < 400 || errorCodes.size > 0) return;
  errorCodes.add(status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}
