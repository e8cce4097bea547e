/**
 * In a hardened server who sends what does not fit the schema, as a document or in variables, is told one fault of it, and
 * no name that would have fitted: many faults map the schema faster.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/** graphql-js ends with it what it says of a name that is nearly one. */
const hint = / Did you mean .*\?$/s;

/** To be added after the plugin that formats errors. What ran has no such error, so nothing of an answer is lost. */
export function firstFaultOnly(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return Promise.resolve();
          const [first] = body.singleResult.errors ?? [];
          if (first && isOfSchema(first)) {
            // Apollo Server takes hints out of what is wrong with a document, and leaves those about variables.
            body.singleResult.errors = [{ ...first, message: first.message.replace(hint, '') }];
          }
          return Promise.resolve();
        },
      }),
  };
}

/** What a resolver refuses has a path. */
function isOfSchema({ extensions, path }: GraphQLFormattedError): boolean {
  const code = extensions?.['code'];
  return code === 'GRAPHQL_VALIDATION_FAILED' || (code === 'BAD_USER_INPUT' && path === undefined);
}
