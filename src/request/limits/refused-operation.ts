/** How an operation that limits or quotas refuse is told to its client: the error, with the HTTP status that goes with it. */
import { GraphQLError } from 'graphql';
import { LeetgraphError } from '../../errors.ts';

/** What a client is told with it; 500 for what is no refusal, which Apollo Server says as well. */
export function statusOf(error: unknown): number {
  if (!(error instanceof GraphQLError && error.originalError instanceof LeetgraphError)) return 500;
  return error.originalError.code === 'RATE_LIMITED' ? 429 : 400;
}

/** With the status that Apollo Server takes from it; what is no failure of ours is masked as any other. */
export function toClientError(error: unknown): unknown {
  if (!(error instanceof LeetgraphError)) return error;
  const { code, message } = error;
  const status = code === 'RATE_LIMITED' ? 429 : 400;
  return new GraphQLError(message, { originalError: error, extensions: { code, http: { status } } });
}
