/** A server on a free port with a schema of four fields, and everything that it reported. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { AccessEvent } from '../../src/access/access-event.ts';
import { anonymousAt } from '../../src/access/caller.ts';
import type { LimitEvent } from '../../src/request/limits/limit-event.ts';
import type { RequestEvent } from '../../src/request/request-event.ts';
import { endlessTurn } from '../support/endless-turn.ts';
import { createServer, type Server, type ServerOptions } from '../../src/request/server.ts';

type Event = RequestEvent | AccessEvent | LimitEvent;

export interface TestContext {
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** What the fields do: each test replaces what it is about. */
export interface Fields {
  /** `{ hello }` */
  readonly hello: (context: TestContext) => unknown;
  /** `{ echo(text: "…") }` */
  readonly echo: (text: string | undefined) => unknown;
}

export interface Started extends Server {
  readonly url: string;
  readonly events: Event[];
  /** POSTs as a GraphQL client does, and parses the answer. */
  ask(query: string, more?: { variables?: object; headers?: Record<string, string> }): Promise<Answer>;
  /** The first event of the type, once there is one. */
  event<Type extends Event['type']>(type: Type): Promise<Extract<Event, { type: Type }>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly data?: unknown; readonly errors?: readonly { message: string; extensions: object }[] };
}

export const modern = { accept: 'application/graphql-response+json' };

function createSchema(fields: Fields): GraphQLSchema {
  const query = new GraphQLObjectType<unknown, TestContext>({
    name: 'Query',
    fields: {
      hello: { type: GraphQLString, resolve: (_source, _args, context) => fields.hello(context) },
      strict: { type: new GraphQLNonNull(GraphQLString), resolve: (_source, _args, context) => fields.hello(context) },
      echo: {
        type: GraphQLString,
        args: { text: { type: GraphQLString } },
        resolve: (_source, args: { text?: string }) => fields.echo(args.text),
      },
      twice: { type: GraphQLInt, args: { number: { type: new GraphQLNonNull(GraphQLInt) } }, resolve: () => 2 },
    },
  });
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { forget: { type: GraphQLString } } });
  return new GraphQLSchema({ query, mutation });
}

export async function startServer(
  fields: Partial<Fields> = {},
  options: Partial<ServerOptions<TestContext>> = {},
): Promise<Started> {
  const events: Event[] = [];
  let ids = 0;
  const server = await createServer<TestContext>({
    schema: createSchema({ hello: () => 'world', echo: (text) => text, ...fields }),
    sdl: 'type Query { hello: String }',
    traceOf: () => ({}),
    findDocument: () => undefined,
    answers: {
      kept: undefined,
      ingredientsOf: () => ({ lookups: [], failures: 0, endsAtMs: Infinity, isKeptOut: true, basis: undefined }),
      goodUntilMs: ({ freshUntilMs }) => freshUntilMs,
    },
    contextFor: (requestId, signalOf) => ({ requestId, signal: signalOf() }),
    identify: (_credentials, address) => anonymousAt(address),
    routerSecret: undefined,
    profile: 'open',
    http: { corsOrigins: [], maxConnections: 1000, maxLagMs: 500 },
    limits: { maxBodyBytes: 1024 * 1024, document: readConfig({}).limits.document, trustProxy: undefined },
    payments: undefined,
    freeShareOf: () => 0,
    meansOf: () => ({ breather: endlessTurn }),
    lagMs: () => 0,
    graphiqlQuery: '{ hello } # shown first',
    contestCalendar: () => Promise.resolve('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
    checks: {},
    metrics: { contentType: 'text/plain; version=0.0.4', metrics: () => Promise.resolve('up 1\n') },
    onEvent: (event) => events.push(event),
    clock: systemClock,
    newId: () => `id-${++ids}`,
    ...options,
  });
  const { url } = await server.listen(Object.freeze({ host: '127.0.0.1', port: 0 }));
  return {
    ...server,
    url,
    events,
    async ask(query, { variables, headers } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    async event(type) {
      for (;;) {
        const found = events.find((event) => event.type === type);
        if (found?.type === type) return found as Extract<Event, { type: typeof type }>;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/** For what fetch will not send: writes bytes, and gives back all bytes until the server closes. */
export async function exchangeBytes(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(bytes);
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  await once(socket, 'close');
  return received;
}

/** A promise that a test settles. Promise.withResolvers is not in Node 20. */
export function deferred<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => (settle = resolve));
  return { promise, resolve: (value) => settle(value) };
}
