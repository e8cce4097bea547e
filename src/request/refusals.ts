/** What the server answers when no route does, or when a request fails before its route: small JSON, never a stack. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Exchange } from './exchange.ts';
import { formatError } from './format-error.ts';
import type { RequestEvent } from './request-event.ts';

const methods = ['GET', 'HEAD', 'POST'];

export function addRefusals(
  app: FastifyInstance,
  exchangeOf: (request: FastifyRequest) => Exchange,
  onEvent: (event: RequestEvent) => void,
): void {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.replace(/\?.*/s, '');
    const allowed = methods.filter((method) => app.hasRoute({ method, url: path }));
    if (allowed.length === 0) return refuse(request, reply.code(404), 'There is nothing at this address');
    void reply.code(405).header('allow', allowed.join(', '));
    return refuse(request, reply, `This address answers to ${allowed.join(', ')} only`);
  });

  app.setErrorHandler((error, request, reply) => {
    const fault = toClientFault(error);
    if (fault !== undefined) return refuse(request, reply.code(fault.status), fault.message);
    const { requestId } = exchangeOf(request);
    onEvent({ type: 'request-masked-error', requestId, error });
    return refuse(request, reply.code(500), formatError(error, requestId).formatted.message);
  });
}

/** GraphQL's clients look for `errors`, whatever went wrong; the others get one line. Both get the id. */
function refuse(request: FastifyRequest, reply: FastifyReply, message: string): FastifyReply {
  if (request.routeOptions.url !== '/graphql') return reply.send({ error: message, requestId: request.id });
  const code = reply.statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  const wantsNew = request.headers.accept?.includes('application/graphql-response+json') === true;
  void reply.type(wantsNew ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8');
  // A string, because Fastify turns objects into JSON for application/json only.
  return reply.send(JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] }));
}

/** Fastify's own refusals (body too large, not JSON, media type) carry a status and a message about the request. */
function toClientFault(error: unknown): { readonly status: number; readonly message: string } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  // From @as-integrations/fastify, which builds a URL of the name by which the client calls us.
  if ('code' in error && error.code === 'ERR_INVALID_URL')
    return { status: 400, message: 'The Host header is malformed' };
  if (!('statusCode' in error) || !('message' in error)) return undefined;
  const { statusCode: status, message } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return { status, message: String(message) };
}
