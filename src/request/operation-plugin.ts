/** Joins Apollo Server's view of an operation to its exchange: name, type, error codes, and errors in the form clients may see. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { Exchange } from './exchange.ts';
import { formatError } from './format-error.ts';
import type { RequestEvent } from './request-event.ts';

/** Under this key the context carries its exchange: Apollo copies contexts, so the object itself is not found again. */
export const exchangeKey: unique symbol = Symbol('exchange');

export interface Followed {
  readonly [exchangeKey]: Exchange;
}

export function operationPlugin(onEvent: (event: RequestEvent) => void): ApolloServerPlugin<Followed> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ contextValue, operation }) {
          if (operation) noteOperation(contextValue[exchangeKey], operation);
          return Promise.resolve();
        },

        // Here and not in Apollo's formatError, which is told neither the request nor its id.
        willSendResponse({ contextValue, errors, response }) {
          if (errors !== undefined && response.body.kind === 'single') {
            response.body.singleResult.errors = formatErrors(errors, contextValue[exchangeKey], onEvent);
          }
          return Promise.resolve();
        },
      }),

    // A plugin threw. Apollo answers 500 with a message of its own, which says nothing.
    unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { requestId } = requestContext.contextValue[exchangeKey];
      onEvent({ type: 'request-masked-error', requestId, error });
      return Promise.resolve();
    },
  };
}

export function noteOperation(exchange: Exchange, { name, operation }: OperationDefinitionNode): void {
  // A name may be as long as a body; nobody reads more of it in a log.
  exchange.operationName = name?.value.slice(0, 100);
  exchange.operationType = operation;
}

/** Reports each hidden error once, however many fields it nulled. */
export function formatErrors(
  errors: readonly GraphQLError[],
  { requestId, errorCodes }: Exchange,
  onEvent: (event: RequestEvent) => void,
): GraphQLFormattedError[] {
  const reported = new Set<Error>();
  return errors.map((error) => {
    const { formatted, code, masked } = formatError(error, requestId);
    errorCodes.add(code);
    if (masked !== undefined && !reported.has(masked)) {
      reported.add(masked);
      onEvent({ type: 'request-masked-error', requestId, error: masked });
    }
    return formatted;
  });
}
