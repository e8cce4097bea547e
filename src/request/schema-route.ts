/** GET /schema.graphql: the published contract, which a router composes. It knows nothing of what is in it but two directives. */
import type { FastifyInstance } from 'fastify';
import { Kind, parse, print, visit } from 'graphql';

const authorization: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes']);

/**
 * As written; with `?authorization=omit` without the two directives, for routers that refuse a graph which has them
 * (Apollo Gateway does: "for: SECURITY but is unsupported"). Nothing is opened by that: they are enforced here, whoever asks.
 */
export function addSchemaRoute(app: FastifyInstance, sdl: string): void {
  // Made when it is first asked for: it would be 30 ms of every start (decision 0018), and few ever ask.
  let withoutAuthorization: string | undefined;

  app.get<{ Querystring: { readonly authorization?: unknown } }>('/schema.graphql', (request, reply) => {
    const omit = request.query.authorization === 'omit';
    return reply.type('text/plain; charset=utf-8').send(omit ? (withoutAuthorization ??= omitAuthorization(sdl)) : sdl);
  });
}

/** The directives where they are applied, and their names where `@link` imports them. */
function omitAuthorization(sdl: string): string {
  const omitted = visit(parse(sdl), {
    Directive: ({ name }) => (authorization.has(name.value) ? null : undefined),
    ListValue: (list) => ({
      ...list,
      values: list.values.filter(
        (each) => each.kind !== Kind.STRING || !authorization.has(each.value.replace('@', '')),
      ),
    }),
  });
  return print(omitted);
}
