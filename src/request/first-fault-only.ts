/** In a hardened server a document that is not valid is told one fault of it: many faults map the schema faster. */
import type { ApolloServerPlugin } from '@apollo/server';

/** To be added after the plugin that formats errors. What ran has no such error, so nothing of an answer is lost. */
export function firstFaultOnly(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response: { body } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
          if (body.kind === 'single' && errors?.[0]?.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED') {
            body.singleResult.errors = errors.slice(0, 1);
          }
          return Promise.resolve();
        },
      }),
  };
}
