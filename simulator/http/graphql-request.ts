/** Reads the GraphQL request out of an HTTP request, refusing what graphene-django refuses, in its words. */
import { z } from 'zod';
import type { ExecutionRequest } from '../schema/executor.ts';

/** Either what to execute, or why the request gets a 400. */
export type GraphqlRequest = { readonly operation: ExecutionRequest } | { readonly refusal: string };

const payloadSchema = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export function readPost(contentType: string | undefined, body: string): GraphqlRequest {
  // Django looks into JSON bodies only; of any other it sees no query.
  if (contentType?.startsWith('application/json') !== true) return { refusal: 'Must provide query string.' };
  const payload = parseJson(body);
  if (payload === undefined) return { refusal: 'POST body sent invalid JSON.' };
  if (Array.isArray(payload)) return { refusal: 'Batch GraphQL requests are not enabled.' };
  return readPayload(payload);
}

export function readGet(params: URLSearchParams): GraphqlRequest {
  const variables = params.get('variables') ?? '';
  return readPayload({
    query: params.get('query'),
    variables: variables === '' ? null : parseJson(variables),
    operationName: params.get('operationName'),
  });
}

function readPayload(payload: unknown): GraphqlRequest {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) {
    const isQuery = parsed.error.issues.some((issue) => issue.path[0] !== 'variables');
    return { refusal: isQuery ? 'Must provide query string.' : 'Variables are invalid JSON.' };
  }
  const { query, variables, operationName } = parsed.data;
  return { operation: { query, variables: variables ?? null, operationName: operationName ?? null } };
}

/** Undefined for text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
