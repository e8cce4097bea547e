/** The HTTP server: every route and hook, in the order in which a request meets them. It knows no layer below resolvers. */
import fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AccessEvent } from '../access/access-event.ts';
import type { Identify } from '../access/identify.ts';
import type { Clock } from '../clock.ts';
import { createAnswerSteps } from './answers/answer-steps.ts';
import type { Answers } from './answers/answers.ts';
import type { Currency, Ingredients } from './answers/ingredients.ts';
import { createExpressLane, type ExpressLane } from './answers/express-lane.ts';
import { createApollo } from './apollo.ts';
import { createCallerOf } from './caller.ts';
import { addContestsRoute } from './contests-route.ts';
import { allowOrigins } from './cross-origin.ts';
import type { FindDocument } from './documents/documents.ts';
import { createEarlyRefusals } from './early-refusals.ts';
import { followExchanges } from './exchange.ts';
import { addGate, createAdmitNow } from './gate.ts';
import { closeGracefully } from './graceful-close.ts';
import { addGraphqlRoute, type ContextFor } from './graphql-route.ts';
import { addHealthRoutes, type ReadinessCheck } from './health-routes.ts';
import { collectPayments } from './limits/collect-payments.ts';
import type { DocumentLimits } from './limits/document-limits.ts';
import type { LimitEvent } from './limits/limit-event.ts';
import { limitNesting } from './limits/limit-nesting.ts';
import { createPayments, type PaymentOptions } from './limits/payment.ts';
import { reportLargeBodies } from './limits/report-large-bodies.ts';
import type { Means } from './execution/run.ts';
import { createHttpServer } from './http-server.ts';
import { createKnowledge } from './knowledge.ts';
import { createLoadShedding } from './load-shedding.ts';
import { addRefusals } from './refusals.ts';
import type { RequestEvent } from './request-event.ts';
import { toRequestId } from './request-id.ts';
import { addSchemaRoute } from './schema-route.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { createShortWay } from './short-way.ts';
import { createAddressOf, toFastifyTrust, type ProxyTrust } from './trust-proxy.ts';

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL, for GET /schema.graphql. */
  readonly sdl: string;
  readonly contextFor: ContextFor<Context>;
  readonly meansOf: (context: Context) => Means;
  /** What a request has cost, for those who ask. */
  readonly traceOf: (context: Context) => object;
  readonly answers: AnswerOptions<Context>;
  readonly findDocument: FindDocument;
  readonly identify: Identify;
  /** Who asks for data has to send it; undefined: anybody may ask. */
  readonly routerSecret: string | undefined;
  /** hardened: nobody is anonymous, no GraphiQL, no introspection, no hints at names. */
  readonly profile: 'open' | 'hardened';
  /** Who of other sites is let in, how many connections there may be, and how late work may be. */
  readonly http: HttpLimits;
  /** What one request may be, and which proxies are believed about who sends it. */
  readonly limits: RequestLimits;
  /** What callers pay, and from what; undefined: nothing. */
  readonly payments: PaymentOptions | undefined;
  /** Of the answers that a request was given, the share that cost LeetCode nothing, 0 to 1. */
  readonly freeShareOf: (context: Context) => number;
  /** By how many milliseconds the process is late with its work at present. */
  readonly lagMs: () => number;
  readonly graphiqlQuery: string;
  /** What GET /contests.ics says. */
  readonly contestCalendar: () => Promise<string>;
  readonly checks: Readonly<Record<string, ReadinessCheck>>;
  /** What GET /metrics says. */
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
  readonly onEvent: (event: RequestEvent | AccessEvent | LimitEvent) => void;
  readonly clock: Clock;
  readonly newId: () => string;
}

export interface AnswerOptions<Context> {
  /** Undefined: each answer is made anew. */
  readonly kept: Answers | undefined;
  /** What an operation used, to be read when its answer is complete. */
  readonly ingredientsOf: (context: Context) => Ingredients;
  readonly goodUntilMs: Currency['goodUntilMs'];
}

export interface HttpLimits {
  readonly corsOrigins: readonly string[];
  readonly maxConnections: number;
  readonly maxLagMs: number;
}

export interface RequestLimits {
  readonly maxBodyBytes: number;
  readonly document: DocumentLimits;
  readonly trustProxy: ProxyTrust | undefined;
}

export interface Server {
  /** Rejects when the port is taken (`code` EADDRINUSE). Port 0 takes any. */
  listen(address: { readonly host: string; readonly port: number }): Promise<{ readonly url: string }>;
  /** Refuses new requests, answers those under way, closes idle connections, resolves when none is left. */
  close(): Promise<void>;
}

export async function createServer<Context extends object>(options: ServerOptions<Context>): Promise<Server> {
  const { clock, onEvent } = options;
  // Set below, when there is what it takes; no connection is accepted before that.
  let lane: ExpressLane = (_request, _response, goOn) => goOn();
  let isClosing = false;
  const app = fastify({
    bodyLimit: options.limits.maxBodyBytes,
    trustProxy: toFastifyTrust(options.limits.trustProxy),
    serverFactory: (handle) =>
      createHttpServer((request, response) => lane(request, response, () => handle(request, response))),
    // Fastify's own reading of the header takes any text.
    requestIdHeader: false,
    genReqId: (request) => toRequestId(request.headers['x-request-id'], options.newId),
    // Kept-alive connections without a request are closed at once on close(); those with one are waited for.
    forceCloseConnections: 'idle',
    // A request that still comes over such a connection is told to go elsewhere, and the connection ends with it.
    return503OnClosing: true,
  });
  const knowledge = createKnowledge(options.schema, options.limits.document);
  const apollo = createApollo<Context>({ ...options, knowledge });
  await apollo.start();
  const exchangeOf = followExchanges(app, clock, onEvent);
  const close = closeGracefully(app, clock);
  app.server.maxConnections = options.http.maxConnections;
  addSecurityHeaders(app);
  await allowOrigins(app, options.http.corsOrigins);
  addRefusals(app, exchangeOf, onEvent);
  app.addHook('onRequest', createLoadShedding({ lagMs: options.lagMs, maxLagMs: options.http.maxLagMs, onEvent }));
  const refusals = createEarlyRefusals();
  const gate = {
    callerOf: createCallerOf(options.identify),
    profile: options.profile,
    routerSecret: options.routerSecret,
    refusals,
    onEvent,
  };
  const callerAt = addGate(app, gate);
  // After the gate, which says who pays, and before any body is read.
  const paymentOf = createPayments(options.payments);
  const paymentAt = collectPayments(app, { paymentOf, callerAt, refusals });
  reportLargeBodies(app, onEvent);
  const { kept, ingredientsOf, goodUntilMs } = options.answers;
  addGraphqlRoute(app, {
    apollo,
    contextFor: options.contextFor,
    callerAt,
    paymentAt,
    ingredientsOf,
    findDocument: limitNesting(options.findDocument, onEvent),
    shortWay: createShortWay({ ...options, ...knowledge }),
    steps: createAnswerSteps({ answers: kept, goodUntilMs, exchangeOf, callerAt, clock }),
    exchangeOf,
    graphiqlQuery: options.profile === 'open' ? options.graphiqlQuery : undefined,
    onEvent,
  });
  const admitNow = createAdmitNow(gate);
  const addressOf = createAddressOf(options.limits.trustProxy);
  if (kept) {
    lane = createExpressLane({
      answers: kept,
      admitNow: (request) => admitNow(request.headers, addressOf(request)),
      paymentOf,
      refusals,
      isShut: () => isClosing || (options.http.maxLagMs > 0 && options.lagMs() > options.http.maxLagMs),
      clock,
      newId: options.newId,
      onEvent,
    });
  }
  // In both profiles: the SDL is the published contract, and what a router composes.
  addSchemaRoute(app, options.sdl);
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
      isClosing = true;
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
