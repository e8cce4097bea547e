/** Sends one document to LeetCode and reads the envelope of its answer. */
import { LeetgraphError } from '../errors.ts';
import { answerSchema, type Answer } from './answer.ts';
import type { Exchange } from './exchange.ts';

export interface Sent {
  readonly status: number;
  readonly answer: Answer;
}

/** Sends one request body. Resolves with a GraphQL answer (HTTP 200, or 400 when LeetCode refuses the document). */
export type Send = (body: string) => Promise<Sent>;

/** Fails with a LeetgraphError with an UPSTREAM_ code whenever what comes is no GraphQL answer. */
export function createSend(exchange: Exchange): Send {
  return async (body) => {
    const { status, json } = await exchange({ body });
    const { data: answer } = answerSchema.safeParse(json);
    // Why it is none is left out on purpose: a parser's message quotes the body.
    if (!answer) throw new LeetgraphError('UPSTREAM_CHANGED', 'LeetCode sent something that is not a GraphQL answer');
    return { status, answer };
  };
}
