/** The HTTP server: every route and hook, in the order in which a request meets them. It knows no layer below resolvers. */
import fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../clock.ts';
import type { Caller } from '../resolvers/context.ts';
import { createApollo } from './apollo.ts';
import { createCallerOf } from './caller.ts';
import { addContestsRoute } from './contests-route.ts';
import { followExchanges } from './exchange.ts';
import { closeGracefully } from './graceful-close.ts';
import { addGraphqlRoute } from './graphql-route.ts';
import { addHealthRoutes, type ReadinessCheck } from './health-routes.ts';
import { addRefusals } from './refusals.ts';
import type { RequestEvent } from './request-event.ts';
import { toRequestId } from './request-id.ts';

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL, for GET /schema.graphql. */
  readonly sdl: string;
  /** Called once a request that holds GraphQL; the signal is aborted when the client goes away. */
  readonly contextFor: (requestId: string, signal: AbortSignal, caller: Caller) => Context;
  /** Who sends it is an administrator; unset: nobody is. */
  readonly adminKey?: string;
  /** hardened: no GraphiQL, no introspection, no hints at names. */
  readonly profile: 'open' | 'hardened';
  /** What GraphiQL shows first. */
  readonly graphiqlQuery: string;
  /** What GET /contests.ics says. */
  readonly contestCalendar: () => Promise<string>;
  readonly checks: Readonly<Record<string, ReadinessCheck>>;
  /** What GET /metrics says. */
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
  readonly onEvent: (event: RequestEvent) => void;
  readonly clock: Clock;
  readonly newId: () => string;
}

export interface Server {
  /** Rejects when the port is taken (`code` EADDRINUSE). Port 0 takes any. */
  listen(address: { readonly host: string; readonly port: number }): Promise<{ readonly url: string }>;
  /** Refuses new requests, answers those under way, closes idle connections, resolves when none is left. */
  close(): Promise<void>;
}

// 200 user names and their variables are 10 KB; a query of a megabyte is not one that a person or a router has written.
const maxBodyBytes = 1024 * 1024;
// Time to send a whole request, so that a client that trickles bytes does not hold a connection for ever.
const receiveTimeoutMs = 30_000;

export async function createServer<Context extends object>(options: ServerOptions<Context>): Promise<Server> {
  const { clock, onEvent } = options;
  const app = fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: receiveTimeoutMs,
    // Fastify's own reading of the header takes any text.
    requestIdHeader: false,
    genReqId: (request) => toRequestId(request.headers['x-request-id'], options.newId),
    // Kept-alive connections without a request are closed at once on close(); those with one are waited for.
    forceCloseConnections: 'idle',
    // A request that still comes over such a connection is told to go elsewhere, and the connection ends with it.
    return503OnClosing: true,
  });
  const apollo = createApollo<Context>(options);
  await apollo.start();

  const exchangeOf = followExchanges(app, clock, onEvent);
  const close = closeGracefully(app, clock);
  app.addHook('onRequest', (_request, reply, next) => {
    void reply.header('x-content-type-options', 'nosniff');
    next();
  });
  addRefusals(app, exchangeOf, onEvent);
  addGraphqlRoute(app, {
    apollo,
    contextFor: options.contextFor,
    callerOf: createCallerOf(options.adminKey),
    exchangeOf,
    graphiqlQuery: options.profile === 'open' ? options.graphiqlQuery : undefined,
    onEvent,
  });
  // In both profiles: the SDL is the published contract, and what a router composes.
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(options.sdl));
  addContestsRoute(app, options.contestCalendar);
  addHealthRoutes(app, options.checks, clock);
  app.get('/metrics', async (_request, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.metrics()),
  );

  return {
    async listen(address) {
      // A copy: Fastify writes into it, and settings are frozen.
      return { url: toReachable(await app.listen({ ...address })) };
    },
    async close() {
      await close();
      // After Fastify: a stopped Apollo Server answers 500 to the requests that are still on their way to it.
      await apollo.stop();
    },
  };
}

/** `0.0.0.0` and `::` are listened on and cannot be opened in a browser everywhere. */
function toReachable(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}
