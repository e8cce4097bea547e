/** What the server answers when no route does, or when a request fails before its route: small JSON, never a stack. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Exchange } from './exchange.ts';
import { LeetgraphError, type ErrorCode } from '../errors.ts';
import { formatError } from './format-error.ts';
import type { RequestEvent } from './request-event.ts';

const methods = ['GET', 'HEAD', 'POST'];

/** What hooks throw before an operation begins; what is not here is a fault of ours. */
const statusOf: { readonly [Code in ErrorCode]?: number } = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OVERLOADED: 503,
  RATE_LIMITED: 429,
  QUERY_TOO_DEEP: 400,
  DOCUMENT_NOT_FOUND: 400,
  DOCUMENT_NOT_TRUSTED: 403,
};

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
    if (error instanceof LeetgraphError) {
      const { code, retryAfterMs } = error;
      const status = statusOf[code];
      exchangeOf(request).errorCodes.add(code);
      // Whole seconds, which is all that the header can say.
      if (retryAfterMs !== undefined) void reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
      if (status !== undefined) return refuse(request, reply.code(status), error.message, { code, retryAfterMs });
    }
    const fault = toClientFault(error);
    if (fault !== undefined) return refuse(request, reply.code(fault.status), fault.message);
    const { requestId } = exchangeOf(request);
    onEvent({ type: 'request-masked-error', requestId, error });
    return refuse(request, reply.code(500), formatError(error, requestId).formatted.message);
  });
}

/** GraphQL's clients look for `errors`, whatever went wrong; the others get one line. Both get the id. */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
  more: { readonly code: string; readonly retryAfterMs?: number | undefined } = defaultCode(reply),
): FastifyReply {
  const requestId = request.id;
  if (request.routeOptions.url !== '/graphql') return reply.send({ error: message, requestId });
  const wantsNew = request.headers.accept?.includes('application/graphql-response+json') === true;
  void reply.type(wantsNew ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8');
  // A string, because Fastify turns objects into JSON for application/json only.
  return reply.send(JSON.stringify({ errors: [{ message, extensions: { ...more, requestId } }] }));
}

function defaultCode({ statusCode }: FastifyReply): { readonly code: ErrorCode | 'BAD_REQUEST' } {
  if (statusCode === 413) return { code: 'QUERY_TOO_LARGE' };
  return { code: statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR' };
}

/** Fastify's own refusals (body too large, not JSON, media type) carry a status and a message about the request. */
function toClientFault(error: unknown): { readonly status: number; readonly message: string } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('statusCode' in error) || !('message' in error)) return undefined;
  const { statusCode: status, message } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return { status, message: String(message) };
}
