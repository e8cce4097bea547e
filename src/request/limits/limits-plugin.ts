/** Refuses, before it runs, an operation that is too large, too deep or too costly, and has the others paid for. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { breachOf, type DocumentLimits, type LimitBreach } from './document-limits.ts';
import { measureDocument } from './document-shape.ts';
import type { LimitEvent } from './limit-event.ts';
import type { Payment } from './payment.ts';
import { toClientError } from './refused-operation.ts';
import { tokenBreachIn } from './token-limit.ts';
import type { WeighRequest } from './weigh-request.ts';

/** Under this key the context carries its payment: Apollo copies contexts, so the object itself is not found again. */
export const paymentKey: unique symbol = Symbol('payment');

export interface Paying extends BaseContext {
  readonly [paymentKey]: Payment;
}

export interface LimitsPluginOptions<Context> {
  readonly limits: DocumentLimits;
  readonly weigh: WeighRequest;
  /** Of the answers that a request was given, the share that cost LeetCode nothing, 0 to 1. */
  readonly freeShareOf: (context: Context) => number;
  readonly onEvent: (event: LimitEvent) => void;
}

export function limitsPlugin<Context extends Paying>(
  options: LimitsPluginOptions<Context>,
): ApolloServerPlugin<Context> {
  const { limits, weigh, freeShareOf, onEvent } = options;
  /** By the document that stands for the one that was refused. */
  const breaches = new WeakMap<DocumentNode, LimitBreach>();

  function refuse({ limit, error }: LimitBreach): never {
    onEvent({ type: 'request-over-limit', limit });
    throw toClientError(error);
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        /**
         * Before validation, whose time may grow with the square of a document. Apollo lets nothing be refused at this
         * point, so a document that validates at once takes the other's place, and is refused at the next one; the store of
         * documents then knows that one by the other's text, so that the same text is refused without being read again.
         */
        validationDidStart(request) {
          const breach = breachOf(measureDocument(request.document), limits);
          if (breach) {
            const document = parse('{ __typename }');
            breaches.set(document, breach);
            Object.assign(request, { document });
          }
          return Promise.resolve();
        },

        async didResolveOperation({ document, operation, request, contextValue }) {
          const breach = breaches.get(document);
          if (breach) refuse(breach);
          // Apollo refuses what names no operation; variables that are none, graphql-js.
          if (!operation) return;
          const payment = contextValue[paymentKey];
          const { breach: broken, cost } = orClientError(() =>
            weigh(document, operation, request.variables ?? {}, payment),
          );
          if (broken) refuse(broken);
          try {
            await payment.charge(cost);
          } catch (error) {
            throw toClientError(error);
          }
        },

        didEncounterErrors({ errors }) {
          const limit = errors.map(tokenBreachIn).find((breach) => breach !== undefined)?.limit;
          if (limit) onEvent({ type: 'request-over-limit', limit });
          return Promise.resolve();
        },

        willSendResponse({ operation, contextValue }) {
          // A mutation has done what it costs, whether or not it asked anybody.
          if (operation?.operation === OperationTypeNode.QUERY)
            contextValue[paymentKey].refund(freeShareOf(contextValue));
          return Promise.resolve();
        },
      }),
  };
}

function orClientError<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw toClientError(error);
  }
}
