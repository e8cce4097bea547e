/** Apollo Server as a Fastify handler: HTTP in, HTTP out. It knows no schema, no cache and nobody's rights. */
import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Question } from './documents/name-document.ts';

/** Called once a request that holds GraphQL. What it throws is the answer. */
export type ContextOf<Context> = (request: FastifyRequest, reply: FastifyReply) => Context | Promise<Context>;

/** What Apollo Server is given of a request, before it reads it. What it throws, Fastify's error handler answers. */
export type Prepare = (method: string, question: Question) => Question;

/**
 * The handler of any route for GET and POST; `body` is the request's, parsed.
 * Ours and not @as-integrations/fastify's, because that one needs the body parsed before it is known to be needed.
 */
export function createApolloHandler<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  contextOf: ContextOf<Context>,
  prepare: Prepare = (_method, question) => question,
): (request: FastifyRequest, reply: FastifyReply, body: unknown) => Promise<FastifyReply> {
  return async (request, reply, question) => {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method.toUpperCase(),
        headers: toHeaderMap(request),
        ...prepare(request.method, { search: searchOf(request.url), body: question }),
      },
      // A promise, because what a context function throws at once would not be taken for its failure.
      context: async () => contextOf(request, reply),
    });
    for (const [name, value] of headers) void reply.header(name, value);
    void reply.code(status ?? 200);
    return reply.send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator));
  };
}

function toHeaderMap({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

/** With its question mark; empty where there is none. Never looks at the Host header, which may be anything. */
function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}
