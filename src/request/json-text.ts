/** JSON bodies as text, parsed by whoever needs what is in them: a request that was answered before is known by its text. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Parses the body of a request; what is no JSON, empty, or poisons a prototype throws Fastify's own refusal (400). */
export type JsonOf = (request: FastifyRequest) => unknown;

/** Bodies that are no JSON stay what Fastify makes of them. */
export function keepJsonAsText(app: FastifyInstance): JsonOf {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  return (request) => {
    const { body } = request;
    if (typeof body !== 'string') return body;
    let parsed: unknown;
    let fault: Error | undefined;
    // It calls back before it returns.
    void parse(request, body, (error, value: unknown) => {
      fault = error ?? undefined;
      parsed = value;
    });
    if (fault) throw fault;
    return parsed;
  };
}
