/** One HTTP exchange with LeetCode: headers, time limit, size limit, status and type of the answer. Bodies end here. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { answerSchema, type Answer } from './answer.ts';
import { readBody } from './read-body.ts';
import { refusalOf } from './refusal-of.ts';

export interface SendOptions {
  readonly url: string;
  readonly timeoutMs: number;
  /** Larger answers are given up. */
  readonly maxBytes: number;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

export interface Sent {
  readonly status: number;
  readonly answer: Answer;
}

/** Sends one request body. Resolves with a GraphQL answer (HTTP 200, or 400 when LeetCode refuses the document). */
export type Send = (body: string) => Promise<Sent>;

/** Fails with a LeetgraphError with an UPSTREAM_ code whenever what comes is no GraphQL answer. */
export function createSend({ url, timeoutMs, maxBytes, fetch, clock }: SendOptions): Send {
  const { origin } = new URL(url);
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    // Without a page of the site as Referer, some requests get a CSRF refusal (seen October 2024).
    referer: `${origin}/`,
    origin,
    // A bare library agent gets challenge pages (seen July 2026); this one says who asks.
    'user-agent': 'Mozilla/5.0 (compatible; Leetgraph/0.1)',
  };
  return async (body) => {
    const abort = new AbortController();
    const cancel = clock.after(timeoutMs, () => abort.abort());
    try {
      // Redirects lead to login and challenge pages, never to an answer.
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: abort.signal });
      const refusal = refusalOf(response, clock.nowMs());
      if (refusal) {
        // Nothing reads the body of a refusal; cancelling it frees the connection.
        await response.body?.cancel();
        throw refusal;
      }
      const text = await readBody(response, maxBytes);
      return { status: response.status, answer: parseAnswer(text) };
    } catch (error) {
      if (error instanceof LeetgraphError) throw error;
      if (abort.signal.aborted) {
        throw new LeetgraphError('UPSTREAM_TIMEOUT', `LeetCode did not answer within ${timeoutMs} ms`, {
          cause: error,
        });
      }
      throw new LeetgraphError('UPSTREAM_UNAVAILABLE', 'LeetCode could not be reached', { cause: error });
    } finally {
      cancel();
    }
  };
}

function parseAnswer(text: string): Answer {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    // The cause is left out on purpose: a parser's message quotes the body.
    throw new LeetgraphError('UPSTREAM_CHANGED', 'LeetCode sent something that is not a GraphQL answer');
  }
}
