/** The one place that decides what a client sees of an error. It logs nothing: what it masks is handed back to its caller. */
import { types } from 'node:util';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LeetgraphError } from '../errors.ts';
import { tokenBreachIn } from './limits/token-limit.ts';

export interface ClientError {
  readonly formatted: GraphQLFormattedError;
  readonly code: string;
  /** What the client must not see; undefined when nothing was hidden. */
  readonly masked: Error | undefined;
}

/** What GraphQL and Apollo Server say about a request that is wrong: their messages quote the request and nothing of ours. */
const refusals: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/**
 * Ours: its message, its code, and when to ask again. GraphQL's own: as it is. Everything else, whatever it says:
 * "Unexpected error" with the id by which the log has the original.
 */
export function formatError(error: unknown, requestId: string | undefined): ClientError {
  const cause = innermost(error);
  const outer = error instanceof GraphQLError ? error : new GraphQLError('');

  const tokens = tokenBreachIn(outer)?.error;
  if (tokens) return shown(outer, tokens.message, { code: tokens.code });
  const refusal = refusalCode(outer);
  // The cause as well as the code: a scalar of ours that breaks while it reads an argument comes as a validation error.
  if (refusal !== undefined && (cause instanceof GraphQLError || cause instanceof LeetgraphError)) {
    return shown(outer, outer.message, { ...outer.extensions, http: undefined, code: refusal });
  }
  if (cause instanceof LeetgraphError && cause.code !== 'INTERNAL_SERVER_ERROR') {
    const { code, retryAfterMs } = cause;
    return shown(outer, cause.message, retryAfterMs === undefined ? { code } : { code, retryAfterMs });
  }
  const code = 'INTERNAL_SERVER_ERROR';
  const extensions = requestId === undefined ? { code } : { code, requestId };
  return { ...shown(outer, 'Unexpected error', extensions), masked: cause };
}

/** The error that was thrown, out of the GraphQLErrors that say where; a thrown value that is no Error becomes one. */
function innermost(error: unknown): Error {
  if (error instanceof GraphQLError && error.originalError) return innermost(error.originalError);
  // Both questions: an Error of another realm is no instance, and Fastify's errors are not native.
  return error instanceof Error || types.isNativeError(error)
    ? error
    : new Error('something that is not an Error was thrown', { cause: error });
}

function refusalCode({ extensions }: GraphQLError): string | undefined {
  const { code, http } = extensions;
  if (typeof code === 'string' && refusals.includes(code)) return code;
  // Two refusals of persisted queries have a status and no code.
  return code === undefined && isClientFault(http) ? 'BAD_REQUEST' : undefined;
}

function isClientFault(http: unknown): boolean {
  if (typeof http !== 'object' || http === null || !('status' in http)) return false;
  return typeof http.status === 'number' && http.status >= 400 && http.status < 500;
}

/** Locations and path of `outer`, and nothing else of it. */
function shown(
  outer: GraphQLError,
  message: string,
  extensions: Record<string, unknown> & { code: string },
): ClientError {
  const { locations, path } = outer;
  return {
    formatted: { message, ...(locations && { locations }), ...(path && { path }), extensions },
    code: extensions.code,
    masked: undefined,
  };
}
