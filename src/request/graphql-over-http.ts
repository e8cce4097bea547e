/** What the GraphQL over HTTP specification asks beyond what Apollo Server and Fastify do by themselves; nothing of our schema. */
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The header that Apollo's CSRF prevention takes as proof that a browser has asked for permission first. */
const preflightHeader = 'apollo-require-preflight';

/**
 * Fastify answers 415 to a form and says no more. Yielding nothing lets Apollo refuse it, with 400 and the reason: a form
 * is what another site can send in a visitor's name. Plain text is one of the three kinds that a form can send; as text it
 * would be taken for JSON that is not parsed yet. The body is read to its end and thrown away.
 */
export function acceptForms(app: FastifyInstance): void {
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
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

/** The refusals of a well-formed request whose document cannot be run: audits 572B, FDE2 and 7B9B of graphql-http. */
const legacyCodes: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  // At status 400: variables that do not fit. An argument that a resolver refuses nulls its field, at 200 anyway.
  'BAD_USER_INPUT',
]);

/**
 * `application/json` answers say 200 when the document was read and cannot be run (parsing, validation, the operation's
 * name, coercion): clients from before the specification read the errors only then. What is no well-formed request (bytes
 * that are no JSON, a missing query, variables that are no object; audits BCF8, A5BF, 4760 and others) stays 400, and so
 * does every refusal in `application/graphql-response+json`.
 */
export function hasLegacyStatus(reply: FastifyReply, errorCodes: ReadonlySet<string>): boolean {
  if (reply.statusCode !== 400 || errorCodes.size === 0 || !isJson(reply.getHeader('content-type'))) return false;
  return [...errorCodes].every((code) => legacyCodes.has(code));
}

function isJson(contentType: unknown): boolean {
  return typeof contentType === 'string' && /^application\/json\s*(;|$)/i.test(contentType);
}
