/** `extensions.upstream` of an answer, for a request that has sent `X-Leetgraph-Trace: 1`. What is in it is the loaders' matter. */
import type { ApolloServerPlugin } from '@apollo/server';

export const traceHeader = 'x-leetgraph-trace';

/** Nobody else pays for it, nor is shown it. */
export function tracePlugin<Context extends object>(
  traceOf: (context: Context) => object,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart({ request }) {
      if (request.http?.headers.get(traceHeader)?.trim() !== '1') return Promise.resolve();
      return Promise.resolve({
        willSendResponse({ contextValue, response }) {
          if (response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, upstream: traceOf(contextValue) };
          }
          return Promise.resolve();
        },
      });
    },
  };
}
