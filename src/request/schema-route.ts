/** GET /schema.graphql: the published contract, which a router composes. It knows nothing of what is in it but two directives. */
import type { FastifyInstance } from 'fastify';
import { Kind, parse, print, visit } from 'graphql';

const authorization: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes']);

/**
 * As written; with `?authorization=omit` without the two directives, for routers that refuse a graph which has them
 * (Apollo Gateway does: "for: SECURITY but is unsupported"). Nothing is opened by that: they are enforced here, whoever asks.
 */
export function addSchemaRoute(app: FastifyInstance, sdl: string): void {
  const withoutAuthorization = omitAuthorization(sdl);

  app.get<{ Querystring: { readonly authorization?: unknown } }>('/schema.graphql', (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(request.query.authorization === 'omit' ? withoutAuthorization : sdl),
  );
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
