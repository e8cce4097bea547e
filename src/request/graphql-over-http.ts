/** What the GraphQL over HTTP specification asks beyond what Apollo Server and Fastify do by themselves; nothing of our schema. */
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The header that Apollo's CSRF prevention takes as proof that a browser has asked for permission first. */
const preflightHeader = 'apollo-require-preflight';

/**
 * Fastify answers 415 to a form and says no more. Yielding nothing lets Apollo refuse it, with 400 and the reason: a form
 * is what another site can send in a visitor's name. The body is read to its end and thrown away.
 */
export function acceptForms(app: FastifyInstance): void {
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  app.addContentTypeParser(forms, (_request, payload, done) => {
    payload.resume();
    done(null, undefined);
  });
}

/**
 * The specification lets any client GET with a plain address (graphql-http audits 80D8 and 5A70); Apollo wants a header
 * that such a client does not know of. It is supplied unless another site may be asking: a browser says so in Origin
 * or in Sec-Fetch-Site, and GET runs queries only, so what an old browser that says neither could do is read.
 */
export function supplyPreflight(method: string, headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  if (method === 'GET' && headers.origin === undefined && isOwn) headers[preflightHeader] ??= 'true';
}

/**
 * `application/json` answers say 200 when the request was understood as GraphQL and then refused (parsing, validation,
 * coercion, a missing query; audits D477, 572B, FDE2 and others): clients from before the specification read the errors
 * only then. `application/graphql-response+json` answers keep the status that says what happened.
 */
export function hasLegacyStatus(request: FastifyRequest, reply: FastifyReply): boolean {
  const { method, headers } = request;
  // What is refused as a possible forgery, or for its form, was not understood as GraphQL and stays 400.
  const isGraphql = method === 'GET' ? headers[preflightHeader] !== undefined : isJson(headers['content-type']);
  return reply.statusCode === 400 && isGraphql && isJson(reply.getHeader('content-type'));
}

function isJson(contentType: unknown): boolean {
  return typeof contentType === 'string' && /^application\/json\s*(;|$)/i.test(contentType);
}
