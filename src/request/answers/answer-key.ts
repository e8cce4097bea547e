/** By what a stored answer is found: what was asked, in which form, and by whom as far as that decides what may be seen. */
import type { IncomingHttpHeaders } from 'node:http';

/** A request as far as its answer depends on it; the body as text, where it is JSON. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Characters of Accept and Origin that are told apart; browsers send up to 200. */
const maxFormLength = 320;
/** Characters. What is longer is a document that is sent once, or an attempt. */
const maxQuestionLength = 65_536;

/**
 * Undefined for what is never answered from memory of answers: who asks for fresher data or for a trace, and what may be a
 * forgery (GET without proof) or is no JSON, which execution refuses. `scope` is equal for all who may see the same.
 * The text is exactly what came: two spellings of one question are two keys, and nothing has to be parsed.
 */
export function answerKeyOf({ method, url, headers, body }: Asked, scope: string): string | undefined {
  // Who may read the answer in a browser is said in its head.
  const { accept = '', origin = '' } = headers;
  if (mustBeExecuted(headers) || accept.length + origin.length > maxFormLength) return undefined;
  if (method === 'POST') {
    if (typeof body !== 'string' || url.length + body.length > maxQuestionLength) return undefined;
    return `POST ${scope}\n${accept}\n${origin}\n${url}\n${body}`;
  }
  if (headers['apollo-require-preflight'] === undefined || headers['content-type'] !== undefined) return undefined;
  return url.length > maxQuestionLength ? undefined : `GET ${scope}\n${accept}\n${origin}\n${url}`;
}

/** Whether the client asks for more than what is kept, whatever its question is. */
export function mustBeExecuted(headers: IncomingHttpHeaders): boolean {
  return (
    headers['cache-control'] !== undefined || headers.pragma !== undefined || headers['x-leetgraph-trace'] !== undefined
  );
}
